"""Replacing an interview by another state of itself, so that the versions keep what was there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from workbook.model import Interview, Question
from workbook.store import tables
from workbook.store.fields import DECLINED_REASON, DRAFT, STATE
from workbook.store.interviews import load
from workbook.store.questions import remove_question
from workbook.store.rows import INTERVIEW_FIELDS, QUESTION_FIELDS, insert_question, insert_sent
from workbook.store.saving import save_interview, save_question
from workbook.store.versions import Place, keep

MAILS = "follow_up.mails"


def replace_interview(connection: Connection, new: Interview, now: datetime, writer: str) -> None:
    """Bring the interview of ``new``'s id, out of the bin if need be, to the state of ``new``."""
    connection.execute(update(tables.interviews).filter_by(id=new.id).values(deleted_at=None))
    old = load(connection, new.id)
    for field in INTERVIEW_FIELDS:
        save_interview(connection, new.id, field, getattr(new, field), now, writer, None)
    save_interview(connection, new.id, DRAFT, new.follow_up.draft, now, writer, None)
    replace_questions(connection, new.id, old.questions, new.questions, now, writer)
    _replace_ledger(connection, old, new, now, writer)


def replace_questions(
    connection: Connection,
    interview_id: str,
    old: list[Question],
    new: list[Question],
    now: datetime,
    writer: str,
) -> None:
    """Bring the questions of an interview from ``old``, as they are, to ``new``."""
    here = {question.id: question for question in old}
    for id in here.keys() - {question.id for question in new}:
        remove_question(connection, interview_id, id, now)
    table = tables.questions
    known = set(connection.execute(select(table.c.id).filter_by(interview_id=interview_id)).scalars())
    for place, question in enumerate(new):
        if question.id not in known:
            insert_question(
                connection, interview_id, question.model_dump(mode="json"), place, now.isoformat()
            )
            continue
        key = {"interview_id": interview_id, "id": question.id}
        connection.execute(update(table).filter_by(**key).values(place=place, deleted_at=None))
        was = here.get(question.id)
        for field in QUESTION_FIELDS:
            value = getattr(question, field)
            if was is None or value != getattr(was, field):
                where = Place(interview_id, question.id, field)
                save_question(connection, where, value, now, writer, None)


def _replace_ledger(
    connection: Connection, old: Interview, new: Interview, now: datetime, writer: str
) -> None:
    before, after = old.follow_up.model_dump(mode="json"), new.follow_up.model_dump(mode="json")
    for field in (STATE, DECLINED_REASON, MAILS):
        name = field.removeprefix("follow_up.")
        keep(connection, Place(new.id, "", field), before[name], after[name], now, writer, None)
    cells = {"follow_up_state": after["state"], "follow_up_declined_reason": after["declined_reason"]}
    connection.execute(update(tables.interviews).filter_by(id=new.id).values(cells))
    connection.execute(delete(tables.sent_mails).filter_by(interview_id=new.id))
    for place, sent in enumerate(after["mails"]):
        insert_sent(connection, new.id, sent, place)
