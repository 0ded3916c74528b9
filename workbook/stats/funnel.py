"""Where in the rounds it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook.model.enums import Outcome, RoundKind
from workbook.model.results import Stage
from workbook.stats.evidence import need
from workbook.stats.rates import ratio, wilson

if TYPE_CHECKING:
    import pandas as pd

STAGES = {kind.value: Stage.TECHNICAL.value for kind in RoundKind} | {
    RoundKind.SCREEN.value: Stage.SCREEN.value,
    RoundKind.FINAL.value: Stage.FINAL.value,
}
"""Which stage each kind of round belongs to: whatever is neither screen nor final stands between them."""


def funnel(interviews: pd.DataFrame) -> pd.DataFrame:
    """One row per stage, screen to offer, see ``workbook.model.columns.FUNNEL``.

    ``share`` is passed / (passed + rejected) with Wilson's 80 % interval; an offer after a round counts as
    passing it. The last row counts the offers alone. Interviews without a kind of round are left out.
    Raises ``InvalidValue`` for missing columns.
    """
    import pandas as pd

    need(interviews, ("round_kind", "company", "outcome"))
    stage = interviews["round_kind"].map(STAGES)
    offers = interviews["outcome"] == Outcome.OFFER
    rows = [_row(name, interviews[stage == name]) for name in (Stage.SCREEN, Stage.TECHNICAL, Stage.FINAL)]
    rows.append(_row(Stage.OFFER, interviews[offers]) | {"passed": 0})
    table = pd.DataFrame(rows)
    decided = table["passed"] + table["rejected"]
    lo, hi = wilson(table["passed"], decided)
    return table.assign(share=ratio(table["passed"], decided), lo=lo, hi=hi).astype({"stage": "str"})


def _row(stage: Stage, part: pd.DataFrame) -> dict[str, object]:
    outcome = part["outcome"]
    return {
        "stage": stage.value,
        "n": len(part),
        "n_companies": int(part["company"].nunique()),
        "passed": int(outcome.isin([Outcome.PASSED.value, Outcome.OFFER.value]).sum()),
        "rejected": int((outcome == Outcome.REJECTED).sum()),
        "withdrawn": int((outcome == Outcome.WITHDRAWN).sum()),
        "pending": int((outcome == Outcome.PENDING).sum()),
    }
