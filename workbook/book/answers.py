"""The answers of all interviews, each under the topic that its own now stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from workbook.book.workbook import Workbook


def answers(book: Workbook) -> pd.DataFrame:
    """As the store gives them; questions keep the topic ids they were given, so a mapping is followed here
    and can be taken back. Where two topics of a question become one, so do their rows."""
    from workbook.topics import standing_for

    frame, own = book.store.answers(), book.store.own_topics()
    follow = {topic: standing_for(topic, own) for topic in own.mappings}
    moved = frame["topic"].isin(list(follow))
    if not moved.any():
        return frame
    frame.loc[moved, "topic"] = frame.loc[moved, "topic"].map(follow).astype("str")
    several = frame["weight"] < 1
    twice = frame[several].duplicated(["interview", "question", "topic"])
    kept = frame.drop(index=twice.index[twice]).reset_index(drop=True)
    if len(kept) < len(frame):
        kept["weight"] = 1 / kept.groupby(["interview", "question"])["topic"].transform("size")
    return kept
