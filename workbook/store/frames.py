"""The records as data frames, exactly as ``workbook.model.columns`` names them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from workbook.model.columns import ANSWERS, INTERVIEWS, MOMENT, Column

if TYPE_CHECKING:
    import pandas as pd

ANSWERS_QUERY = """
SELECT q.interview_id, q.id, t.topic,
       1.0 / max(1, (SELECT count(*) FROM question_topics s
                      WHERE s.interview_id = q.interview_id AND s.question_id = q.id)),
       i.started_at_us, i.company, i.round, i.round_kind, i.language,
       q.kind, q.prompt, q.rating, q.hint_level, q.cause, q.later_rating, i.outcome, q.confidential
  FROM interviews i
  JOIN questions q ON q.interview_id = i.id AND q.deleted_at IS NULL
  LEFT JOIN question_topics t ON t.interview_id = q.interview_id AND t.question_id = q.id
 WHERE i.deleted_at IS NULL
 ORDER BY i.started_at_us, i.id, q.place, t.place
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
    return _frame(connection.execute(ANSWERS_QUERY).fetchall(), ANSWERS)


def interviews(connection: sqlite3.Connection) -> pd.DataFrame:
    """One row per interview, by start."""
    return _frame(connection.execute(INTERVIEWS_QUERY).fetchall(), INTERVIEWS)


def _frame(rows: list[tuple[Any, ...]], columns: Sequence[Column]) -> pd.DataFrame:
    import pandas as pd

    values = zip(*rows, strict=True) if rows else [()] * len(columns)
    return pd.DataFrame(
        {column.name: _series(cells, column.dtype) for column, cells in zip(columns, values, strict=True)}
    )


def _series(cells: Sequence[Any], dtype: str) -> Any:
    import pandas as pd

    if dtype == MOMENT:
        # Missing moments become NaN; microseconds until 2255 are exact in a float64.
        naive = pd.array(cells, dtype="float64")
        return pd.to_datetime(naive, unit="us", utc=True)
    return pd.array(cells, dtype=dtype)
