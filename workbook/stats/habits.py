"""Follow-up habits, with results beside them. Nothing here shows a cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from workbook.model.results import Promptness
from workbook.stats.calibration import results
from workbook.stats.evidence import need, seconds
from workbook.stats.rates import ratio, wilson

if TYPE_CHECKING:
    import pandas as pd

IN_TIME = 24.0  # hours after the interview's end


def habits(interviews: pd.DataFrame) -> pd.DataFrame:
    """One row per Promptness (mail inside 24 hours, later, none), see ``workbook.model.columns.HABITS``:
    its share of the interviews with Wilson's 80 % interval, how long the mails were and when the first note
    was made, and how the interviews with a result ended. Hours run from the interview's end, or its start
    where no end is recorded. Raises ``InvalidValue`` for missing columns."""
    import pandas as pd

    need(interviews, ("when", "ended", "noted", "sent", "mail_length", "outcome"))
    rows = _with_hours(interviews)
    rows["group"] = np.select(
        [rows["hours_to_mail"].isna(), rows["hours_to_mail"] <= IN_TIME],
        [Promptness.NONE.value, Promptness.IN_TIME.value],
        Promptness.LATE.value,
    )
    return pd.DataFrame([_row(group.value, rows) for group in Promptness]).astype({"group": "str"})


def supplements(interviews: pd.DataFrame) -> pd.DataFrame:
    """One row per kind of the mails sent, most used first, see ``workbook.model.columns.HABITS``."""
    import pandas as pd

    need(interviews, ("when", "ended", "noted", "sent", "mail_length", "mail_kind", "outcome"))
    sent = interviews.dropna(subset=["mail_kind"])
    rows = _with_hours(sent).assign(group=sent["mail_kind"])
    table = pd.DataFrame([_row(kind, rows) for kind in rows["group"].value_counts().index])
    return table.astype({"group": "str"}) if len(table) else habits(sent).iloc[:0]


def _with_hours(interviews: pd.DataFrame) -> pd.DataFrame:
    ended, started = seconds(interviews["ended"]), seconds(interviews["when"])
    end = np.where(np.isnan(ended), started, ended)
    return interviews.assign(
        hours_to_mail=np.maximum(seconds(interviews["sent"]) - end, 0) / 3600,
        hours_to_note=np.maximum(seconds(interviews["noted"]) - end, 0) / 3600,
    )


def _row(group: str, rows: pd.DataFrame) -> dict[str, object]:
    part = rows[rows["group"] == group]
    passed = results(part)["passed"]
    lo, hi = wilson(np.array([len(part), passed.sum()]), np.array([len(rows), len(passed)]))
    share = ratio(np.array([len(part), passed.sum()]), np.array([len(rows), len(passed)]))
    return {
        "group": group,
        "n": len(part),
        "of": len(rows),
        "share": share[0],
        "lo": lo[0],
        "hi": hi[0],
        "hours_to_mail": part["hours_to_mail"].median(),
        "hours_to_note": part["hours_to_note"].median(),
        "mail_length": part["mail_length"].median(),
        "n_results": len(passed),
        "passed": int(passed.sum()),
        "pass_share": share[1],
        "pass_lo": lo[1],
        "pass_hi": hi[1],
    }
