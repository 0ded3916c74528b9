"""Taking in records by their ids: what is here already, in whatever state, stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from workbook.model import Interview, Question
from workbook.model.question import short_code
from workbook.store import rows, tables
from workbook.store.questions import add_question
from workbook.store.saving import save_interview


@dataclass(frozen=True)
class Added:
    """Ids of interviews: ``added`` whole, ``grown`` by questions that were missing, ``unchanged``;
    ``questions`` counts all that were added."""

    added: list[str]
    grown: list[str]
    unchanged: list[str]
    questions: int


def add_missing(connection: Connection, interviews: Sequence[Interview], now: datetime) -> Added:
    """Add the interviews, and the questions of known ones, that never were here. What lies in the bin stays
    there."""
    table = tables.interviews
    known = {row.id: row.deleted_at for row in connection.execute(select(table.c.id, table.c.deleted_at))}
    new = [interview for interview in interviews if interview.id not in known]
    rows.insert_interviews(connection, new, now.isoformat())
    table = tables.questions
    asked = {tuple(row) for row in connection.execute(select(table.c.interview_id, table.c.id))}
    grown, questions = [], sum(len(interview.questions) for interview in new)
    for interview in interviews:
        if known.get(interview.id, "new") is not None:
            continue
        missing = [each for each in interview.questions if (interview.id, each.id) not in asked]
        if missing:
            _grow(connection, interview, missing, now)
            grown.append(interview.id)
            questions += len(missing)
    added = [interview.id for interview in new]
    rest = {interview.id for interview in interviews} - {*added, *grown}
    return Added(added, grown, sorted(rest), questions)


def _grow(connection: Connection, interview: Interview, missing: list[Question], now: datetime) -> None:
    for question in missing:
        add_question(connection, interview.id, question, None, now)
    table = tables.interviews
    memo = connection.execute(select(table.c.memo).filter_by(id=interview.id)).scalar_one()
    notes = [line for line in interview.memo.splitlines() if line not in memo]
    if notes:
        text = "\n".join([memo, *notes] if memo else notes)
        save_interview(connection, interview.id, "memo", text, now, f"import-{short_code(8)}", None)
