"""Saving one field: checked, versioned, and told when somebody else has changed it meanwhile."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Column, Connection, Table, Update, bindparam, insert, select, update

from workbook import locale
from workbook.model import Interview, Profile, Question
from workbook.store import tables
from workbook.store.fields import DRAFT, valid
from workbook.store.lookup import interview_row, question_row
from workbook.store.rows import cells, load_profile, write_topics
from workbook.store.values import microseconds
from workbook.store.versions import Place, Saved, keep

NOTES = {"memo", "highlights"}


def save_profile(
    connection: Connection, field: str, value: Any, now: datetime, writer: str, base: int | None
) -> Saved:
    """Save one field of the profile; the first save also settles the language shown until then."""
    new = valid(Profile, field, value)
    profile = load_profile(connection)
    if profile is None:
        profile = Profile.model_validate({"language": locale.current()})
        connection.execute(insert(tables.profile), {"id": 1, **profile.model_dump(mode="json")})
    old = profile.model_dump(mode="json")[field]
    saved = keep(connection, Place("", "", field), old, new, now, writer, base)
    if old != new:
        connection.execute(update(tables.profile).values({field: new}))
    return saved


def save_interview(
    connection: Connection,
    interview_id: str,
    field: str,
    value: Any,
    now: datetime,
    writer: str,
    base: int | None,
) -> Saved:
    """Save one field of an interview, or its draft mail (``follow_up.draft``)."""
    new = valid(Interview, field, value)
    column = tables.interviews.c["follow_up_draft" if field == DRAFT else field]
    if field in NOTES:
        note_began(connection, interview_id, now)
    old = interview_row(connection, interview_id, column)[0]
    saved = keep(connection, Place(interview_id, "", field), old, new, now, writer, base)
    if old != new:
        _write(connection, tables.interviews, column, new, {"id": interview_id})
    return saved


def save_question(
    connection: Connection, place: Place, value: Any, now: datetime, writer: str, base: int | None
) -> Saved:
    """Save one field of a question."""
    new = valid(Question, place.field, value)
    key = {"interview_id": place.interview_id, "id": place.question_id}
    if place.field == "topics":
        question_row(connection, place.interview_id, place.question_id)
        old: Any = _topics(connection, place)
    else:
        column = tables.questions.c[place.field]
        old = question_row(connection, place.interview_id, place.question_id, column)[0]
    saved = keep(connection, place, old, new, now, writer, base)
    if old != new and place.field == "topics":
        write_topics(connection, place.interview_id, place.question_id, new)
    elif old != new:
        _write(connection, tables.questions, column, new, key)
    return saved


def note_began(connection: Connection, interview_id: str, now: datetime) -> None:
    """Keep when the first note was taken: once the interview has begun, as long as nothing stands there."""
    table, asked = tables.interviews, tables.questions
    connection.execute(
        update(table)
        .where(table.c.id == interview_id, table.c.first_noted_at.is_(None), table.c.memo == "")
        .where(table.c.started_at_us <= microseconds(now))
        .where(~select(asked.c.id).where(asked.c.interview_id == interview_id).exists())
        .values(cells("first_noted_at", now.isoformat()))
    )


def _topics(connection: Connection, place: Place) -> list[str]:
    table = tables.question_topics
    key = {"interview_id": place.interview_id, "question_id": place.question_id}
    return list(connection.execute(select(table.c.topic).filter_by(**key).order_by(table.c.place)).scalars())


def _write(
    connection: Connection, table: Table, column: Column[Any], value: Any, key: dict[str, str]
) -> None:
    marked = {f"key_{name}": part for name, part in key.items()}
    connection.execute(_update(table), {**cells(column.name, value), **marked})


@cache
def _update(table: Table) -> Update:
    """An update by primary key, given as ``key_<column>``; what it sets is named where it is run."""
    return update(table).filter_by(**{key.name: bindparam(f"key_{key.name}") for key in table.primary_key})
