"""The person's own topics, what labels stand for, and corrected suggestions: one small document."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from workbook.model import OwnTopics
from workbook.store.tables import own_topics


def load(connection: Connection) -> OwnTopics:
    content = connection.execute(select(own_topics.c.content)).scalar_one_or_none()
    return OwnTopics() if content is None else OwnTopics.model_validate(content)


def change(connection: Connection, step: Callable[[OwnTopics], OwnTopics]) -> OwnTopics:
    """Put what ``step`` makes of them in their place, and return it."""
    before = load(connection)
    after = step(before)
    if after != before:
        row = insert(own_topics).values(id=1, content=after.model_dump(mode="json"))
        connection.execute(row.on_conflict_do_update(set_={"content": row.excluded.content}))
    return after
