"""Finding a record by its id, or saying which ids come near."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import Any

from sqlalchemy import Column, Connection, Row, Select, Table, bindparam, select

from workbook.locale import _
from workbook.model import NotFound
from workbook.model.errors import shown
from workbook.store.tables import interviews, questions

ALIKE = 0.75
"""How alike two ids must be (``difflib``'s ratio): any two of one month share more than half."""


def interview_row(connection: Connection, interview_id: str, *columns: Column[Any]) -> Row[Any]:
    """The chosen columns (the id, where none is) of an interview outside the bin; ``NotFound`` names ids
    that come near."""
    row = connection.execute(_query(interviews, columns), {"id": interview_id}).one_or_none()
    if row is None:
        raise _no_interview(connection, interview_id)
    return row


def question_row(
    connection: Connection, interview_id: str, question_id: str, *columns: Column[Any]
) -> Row[Any]:
    """The chosen columns (the id, where none is) of a question outside the bin."""
    interview_row(connection, interview_id)
    key = {"interview_id": interview_id, "id": question_id}
    row = connection.execute(_query(questions, columns), key).one_or_none()
    if row is None:
        raise _no_question(connection, interview_id, question_id)
    return row


@cache
def _query(table: Table, columns: tuple[Column[Any], ...]) -> Select[Any]:
    key: dict[str, Any] = {column.name: bindparam(column.name) for column in table.primary_key}
    return select(*(columns or (table.c.id,))).filter_by(**key).where(table.c.deleted_at.is_(None))


def _no_question(connection: Connection, interview_id: str, question_id: str) -> NotFound:
    query = select(questions.c.id).filter_by(interview_id=interview_id, deleted_at=None)
    known = connection.execute(query.order_by(questions.c.place)).scalars().all()
    return NotFound(
        _("Expected a question of interview {interview}.").format(interview=interview_id),
        _("{id!r} is none of them, or it lies in the bin.").format(id=shown(question_id)),
        _("Its questions are: {ids}.").format(ids=", ".join(known) or _("(none yet)")),
    )


def _no_interview(connection: Connection, interview_id: str) -> NotFound:
    query = select(interviews.c.id, interviews.c.deleted_at).order_by(interviews.c.started_at_us.desc())
    rows = connection.execute(query).all()
    expected = _("Expected the id of an interview.")
    if any(row.id == interview_id for row in rows):
        return NotFound(
            expected,
            _("{id!r} lies in the bin.").format(id=interview_id),
            _("Take it out of the bin first, or choose another."),
        )
    known = [row.id for row in rows if row.deleted_at is None]
    if near := get_close_matches(str(interview_id), known, n=3, cutoff=ALIKE):
        todo = _("Did you mean {ids}?").format(ids=", ".join(near))
    elif known:
        todo = _("The latest are {ids}.").format(ids=", ".join(known[:3]))
    else:
        todo = _("There is no interview yet.")
    return NotFound(expected, _("{id!r} is unknown.").format(id=shown(interview_id)), todo)
