"""What each company and each kind of round keeps asking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook.model.columns import THEMES, names
from workbook.stats.evidence import need
from workbook.stats.rates import ratio, wilson

if TYPE_CHECKING:
    import pandas as pd


def companies(answers: pd.DataFrame) -> pd.DataFrame:
    """The topics of each company, see ``workbook.model.columns.THEMES``; ``group`` is the company."""
    return themes(answers, "company")


def rounds(answers: pd.DataFrame) -> pd.DataFrame:
    """The topics of each kind of round, see ``workbook.model.columns.THEMES``; ``group`` is the kind."""
    return themes(answers, "round_kind")


def themes(answers: pd.DataFrame, by: str) -> pd.DataFrame:
    """One row per value of ``by`` and topic asked there: the share of its questions that touch the topic,
    with Wilson's 80 % interval. Values with most questions first, then their topics by share. Rated or not
    makes no difference. Raises ``InvalidValue`` for missing columns."""
    need(answers, (by, "topic", "interview", "question"))
    known = answers.dropna(subset=[by])
    known = known.assign(question=known["interview"] + "/" + known["question"])
    of = known.groupby(by)["question"].nunique()
    table = (
        known.dropna(subset=["topic"])
        .groupby([by, "topic"], sort=True)
        .agg(n=("question", "nunique"), n_interviews=("interview", "nunique"))
        .reset_index()
        .rename(columns={by: "group"})
    )
    table["of"] = table["group"].map(of).astype("int64")
    lo, hi = wilson(table["n"], table["of"])
    table = table.assign(share=ratio(table["n"], table["of"]), lo=lo, hi=hi)
    table = table.sort_values(
        ["of", "group", "n", "topic"], ascending=[False, True, False, True], ignore_index=True
    )
    table.insert(0, "by", by)
    return table[names(THEMES)].astype({"by": "str", "group": "str", "topic": "str"})
