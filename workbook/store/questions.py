"""The questions of an interview: adding, removing, putting in order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from workbook.locale import _
from workbook.model import InvalidValue, Question
from workbook.model.errors import shown
from workbook.store.lookup import interview_row, question_row
from workbook.store.rows import insert_question
from workbook.store.saving import note_began
from workbook.store.tables import questions


def add_question(
    connection: Connection, interview_id: str, question: Question, position: int | None, now: datetime
) -> None:
    """Add ``question`` at ``position`` (0 is first), at the end where none is given."""
    interview_row(connection, interview_id)
    taken = select(questions.c.id).filter_by(interview_id=interview_id, id=question.id)
    if connection.execute(taken).one_or_none() is not None:
        raise InvalidValue(
            _("Expected a question with an id of its own."),
            _("{id} is taken in interview {interview}.").format(id=question.id, interview=interview_id),
            _("Leave the id out, and a new one is made."),
        )
    note_began(connection, interview_id, now)
    last = select(func.coalesce(func.max(questions.c.place), -1)).filter_by(interview_id=interview_id)
    place = connection.execute(last).scalar_one() + 1
    insert_question(connection, interview_id, question.model_dump(mode="json"), place, now.isoformat())
    if position is not None:
        ids = [id for id in _ids(connection, interview_id) if id != question.id]
        ids.insert(max(position, 0), question.id)
        order_questions(connection, interview_id, ids)


def remove_question(connection: Connection, interview_id: str, question_id: str, now: datetime) -> None:
    """Put a question into the bin."""
    question_row(connection, interview_id, question_id)
    key = {"interview_id": interview_id, "id": question_id}
    connection.execute(update(questions).filter_by(**key).values(deleted_at=now.isoformat()))


def order_questions(connection: Connection, interview_id: str, ids: Sequence[str]) -> None:
    """Put the questions into the order of ``ids``, which names each once."""
    interview_row(connection, interview_id)
    present = _ids(connection, interview_id)
    if sorted(ids) != sorted(present):
        raise InvalidValue(
            _("Expected each question of interview {id} once: {ids}.").format(
                id=interview_id, ids=", ".join(present)
            ),
            _("{ids} came.").format(ids=shown(", ".join(ids)) or _("(nothing)")),
            _("Read the interview again and name its questions in the new order."),
        )
    for place, id in enumerate(ids):
        key = {"interview_id": interview_id, "id": id}
        connection.execute(update(questions).filter_by(**key).values(place=place))


def _ids(connection: Connection, interview_id: str) -> list[str]:
    query = (
        select(questions.c.id).where(questions.c.deleted_at.is_(None)).filter_by(interview_id=interview_id)
    )
    return list(connection.execute(query.order_by(questions.c.place, questions.c.id)).scalars())
