"""Which interviews a review looks at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Choice:
    """The filters of a review; ``""`` filters nothing. ``period`` is a number of months, back from the newest
    interview that has begun. ``topic`` is the one whose progress is shown, ``rejected`` the id of the
    interview looked back on; they leave out no interview."""

    period: str = ""
    round_kind: str = ""
    language: str = ""
    company: str = ""
    topic: str = ""
    rejected: str = ""

    @property
    def filters(self) -> bool:
        return bool(self.period or self.round_kind or self.language or self.company)

    def of(self, interviews: pd.DataFrame, now: datetime) -> pd.DataFrame:
        """The rows of ``interviews`` (``workbook.model.columns.INTERVIEWS``) that are chosen."""
        import pandas as pd

        chosen = pd.Series(True, index=interviews.index)
        for column in ("round_kind", "language", "company"):
            if wanted := getattr(self, column):
                chosen &= (interviews[column] == wanted).fillna(False).astype(bool)
        if self.period:
            begun = interviews.loc[interviews["when"] <= now, "when"]
            newest = begun.max() if len(begun) else pd.Timestamp(now)
            chosen &= interviews["when"] > newest - pd.DateOffset(months=int(self.period))
        return interviews[chosen]


EVERYTHING = Choice()
