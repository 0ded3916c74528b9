"""The records as data frames, exactly as ``workbook.model.columns`` names them."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from workbook.model.columns import ANSWERS, INTERVIEWS, MOMENT, Column, names

if TYPE_CHECKING:
    import pandas as pd

ANSWERS_QUERY = """
SELECT q.interview_id, q.id, t.topic, t.place,
       i.started_at_us, i.company, i.round, i.round_kind, i.language,
       q.kind, q.prompt, q.rating, q.hint_level, q.cause, q.later_rating, i.outcome, q.confidential
  FROM interviews i
  JOIN questions q ON q.interview_id = i.id AND q.deleted_at IS NULL
  LEFT JOIN question_topics t ON t.interview_id = q.interview_id AND t.question_id = q.id
 WHERE i.deleted_at IS NULL
 ORDER BY i.started_at_us, i.id, q.place, q.id, t.place
"""

INTERVIEWS_QUERY = """
SELECT i.id, i.company, i.position, i.round, i.round_kind, i.started_at_us, i.ended_at_us,
       i.first_noted_at_us, i.route, i.language, i.forecast, i.outcome, i.decided_at_us,
       count(q.id), avg(q.rating), i.follow_up_state, m.sent_at_us, m.length, m.kind
  FROM interviews i
  LEFT JOIN questions q ON q.interview_id = i.id AND q.deleted_at IS NULL
  LEFT JOIN sent_mails m ON m.interview_id = i.id AND m.place = 0
 WHERE i.deleted_at IS NULL
 GROUP BY i.id
 ORDER BY i.started_at_us, i.id
"""


def answers(connection: sqlite3.Connection) -> pd.DataFrame:
    """One row per question and topic (one per question that has no topic), by start of the interview."""
    frame = _frame(connection.execute(ANSWERS_QUERY).fetchall(), ANSWERS)
    frame["weight"] = _shares(frame["weight"].to_numpy())
    return frame


def _shares(places: Any) -> Any:
    """The share of each row in its question, from the places (0, 1, ...) of its topics, question after
    question; a question without topics has one row without a place."""
    import numpy as np

    first = np.flatnonzero(np.isnan(places) | (places == 0))
    counts = np.diff(np.append(first, len(places)))
    return np.repeat(1 / counts, counts)


def interviews(connection: sqlite3.Connection) -> pd.DataFrame:
    """One row per interview, by start."""
    return _frame(connection.execute(INTERVIEWS_QUERY).fetchall(), INTERVIEWS)


def _frame(rows: list[tuple[Any, ...]], columns: tuple[Column, ...]) -> pd.DataFrame:
    import pandas as pd

    # pandas reads whole rows at once in C; what it takes for another type than promised is put right.
    frame = pd.DataFrame(rows, columns=names(columns))
    for column in columns:
        cells = frame[column.name]
        if column.dtype == MOMENT:
            # A missing moment makes the column float64, which is exact to the microsecond until 2255.
            frame[column.name] = pd.to_datetime(cells.astype("float64"), unit="us", utc=True)
        elif str(cells.dtype) != column.dtype:
            frame[column.name] = cells.astype(column.dtype)
    return frame
