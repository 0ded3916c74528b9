"""Room ratings by topic and calendar month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook.stats.evidence import need
from workbook.stats.history import adjusted_ratings

if TYPE_CHECKING:
    import pandas as pd


def topic_months(answers: pd.DataFrame, time_zone: str = "UTC") -> pd.DataFrame:
    """The mean room rating (hints taken off) and the count of each topic in each month it was asked in;
    see ``workbook.model.columns.TOPIC_MONTHS``. ``time_zone``: whose months. Unrated answers are left out.
    """
    import pandas as pd

    need(answers, ("topic", "when", "rating"))
    frame = pd.DataFrame(
        {
            "topic": answers["topic"].to_numpy(),
            "month": pd.to_datetime(answers["when"], utc=True).dt.tz_convert(time_zone).dt.strftime("%Y-%m"),
            "rating": adjusted_ratings(answers),
        }
    ).dropna()
    table = frame.groupby(["topic", "month"], sort=True)["rating"].agg(mean="mean", n="size").reset_index()
    return table.astype({"topic": "str", "month": "str", "mean": "float64", "n": "int64"})
