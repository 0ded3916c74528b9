"""Follow-up habits, with results beside them. Nothing here shows a cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from workbook.model.results import Promptness
from workbook.stats.calibration import results
from workbook.stats.evidence import need
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
    end = interviews["ended"].fillna(interviews["when"])
    rows = interviews.assign(
        hours_to_mail=_hours(interviews["sent"] - end), hours_to_note=_hours(interviews["noted"] - end)
    )
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
    end = sent["ended"].fillna(sent["when"])
    rows = sent.assign(
        group=sent["mail_kind"],
        hours_to_mail=_hours(sent["sent"] - end),
        hours_to_note=_hours(sent["noted"] - end),
    )
    kinds = rows["group"].value_counts(sort=True).index
    table = pd.DataFrame([_row(kind, rows) for kind in kinds])
    return table.astype({"group": "str"}) if len(table) else habits(sent).iloc[:0]


def _hours(span: pd.Series) -> pd.Series:
    return span.dt.total_seconds().clip(lower=0) / 3600


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
