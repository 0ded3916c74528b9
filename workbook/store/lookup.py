"""Finding a record by its id, or saying which ids come near."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from sqlalchemy import Connection, Row, select

from workbook.locale import _
from workbook.model import NotFound
from workbook.model.errors import shown
from workbook.store.tables import interviews, questions


def interview_row(connection: Connection, interview_id: str, *columns: Any) -> Row[Any]:
    """The chosen columns of an interview outside the bin; ``NotFound`` names ids that come near."""
    table = interviews
    query = select(*(columns or (table.c.id,))).where(
        table.c.id == interview_id, table.c.deleted_at.is_(None)
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        raise _no_interview(connection, interview_id)
    return row


def question_row(connection: Connection, interview_id: str, question_id: str, *columns: Any) -> Row[Any]:
    """The chosen columns of a question outside the bin."""
    interview_row(connection, interview_id)
    table = questions
    key = (table.c.interview_id == interview_id, table.c.deleted_at.is_(None))
    query = select(*(columns or (table.c.id,))).where(table.c.id == question_id, *key)
    row = connection.execute(query).one_or_none()
    if row is None:
        known = connection.execute(select(table.c.id).where(*key).order_by(table.c.place)).scalars().all()
        raise NotFound(
            _("Expected a question of interview {interview}.").format(interview=interview_id),
            _("{id!r} is none of them, or it lies in the bin.").format(id=shown(question_id)),
            _("Its questions are: {ids}.").format(ids=", ".join(known) or _("(none yet)")),
        )
    return row


def _no_interview(connection: Connection, interview_id: str) -> NotFound:
    table = interviews
    rows = connection.execute(
        select(table.c.id, table.c.deleted_at).order_by(table.c.started_at_us.desc())
    ).all()
    expected = _("Expected the id of an interview.")
    if any(row.id == interview_id for row in rows):
        return NotFound(
            expected,
            _("{id!r} lies in the bin.").format(id=interview_id),
            _("Take it out of the bin first, or choose another."),
        )
    known = [row.id for row in rows if row.deleted_at is None]
    near = get_close_matches(str(interview_id), known, n=3) or known[:3]
    todo = _("Did you mean {ids}?").format(ids=", ".join(near)) if near else _("There is no interview yet.")
    return NotFound(expected, _("{id!r} is unknown.").format(id=shown(interview_id)), todo)
