"""Every value a field ever held: now, in the bin, and in its versions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select, union

from workbook.store import tables

NAMING = ("company", "people", "agent", "reply_to")
MAILS = ("follow_up.draft", "follow_up.mails")
OWN = ("family_name", "given_name", "reading", "latin_name", "email", "phone", "own_employer")


def held(connection: Connection) -> Iterator[tuple[str, Any]]:
    """(field, JSON value) of what names somebody: of interviews, their ledgers and ids, and the profile."""
    interviews, mails, kept = tables.interviews, tables.sent_mails, tables.versions
    for name in NAMING:
        column = interviews.c[name]
        yield from ((name, value) for value in connection.execute(select(column)).scalars())
    for draft in connection.execute(select(interviews.c.follow_up_draft)).scalars():
        yield "follow_up.draft", draft
    for row in connection.execute(select(mails.c.to, mails.c.cc).distinct()):
        yield from (("to", row.to), ("cc", row.cc))
    ids = union(select(interviews.c.id), select(tables.questions.c.id))
    yield from (("id", id_) for id_ in connection.execute(ids).scalars())
    query = select(kept.c.field, kept.c.value).where(kept.c.field.in_((*NAMING, *MAILS, *OWN)))
    yield from ((row.field, row.value) for row in connection.execute(query))
