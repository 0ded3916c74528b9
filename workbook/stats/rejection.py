"""After a rejection: what was asked, what can be answered now, what is left. No verdict on the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from workbook.model.enums import Outcome
from workbook.model.results import Answerable
from workbook.stats.evidence import need
from workbook.stats.history import adjusted_ratings
from workbook.stats.staircase import single_questions
from workbook.stats.weak import RANKING, Ranking

if TYPE_CHECKING:
    import pandas as pd


def after_rejection(
    answers: pd.DataFrame, interview: str | None = None, settings: Ranking = RANKING
) -> pd.DataFrame:
    """One row per question, see ``workbook.model.columns.AFTER_REJECTION``: of one interview, or of every
    rejected one where ``interview`` is ``None``; what is left to learn first. Raises ``InvalidValue`` for
    missing columns."""
    import pandas as pd

    need(answers, ("interview", "question", "topic", "prompt", "rating", "later_rating", "outcome"))
    rejected = answers["outcome"] == Outcome.REJECTED
    rows = answers[rejected if interview is None else answers["interview"] == interview]
    rows = rows.reset_index(drop=True)
    keys = ["interview", "question"]
    topics = rows.dropna(subset=["topic"]).groupby(keys)["topic"].agg(tuple)
    table = single_questions(rows)[[*keys, "prompt", "rating", "later_rating"]].copy()
    found = zip(table["interview"], table["question"], strict=True)
    table.insert(2, "topics", pd.Series([topics.get(pair, ()) for pair in found], table.index, dtype=object))
    room = adjusted_ratings(rows.loc[table.index])
    state = np.select(
        [room >= settings.good, table["later_rating"] >= settings.good],
        [Answerable.IN_THE_ROOM.value, Answerable.NOW.value],
        Answerable.LEFT.value,
    )
    table["state"] = pd.array(state, dtype="str")
    rank = {Answerable.LEFT.value: 0, Answerable.NOW.value: 1, Answerable.IN_THE_ROOM.value: 2}
    return table.sort_values("state", key=lambda state: state.map(rank), kind="stable", ignore_index=True)
