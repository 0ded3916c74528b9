"""Interviews as wholes: adding, listing, the bin."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from workbook.locale import _
from workbook.model import FollowUpState, Interview, InvalidValue, NotFound, Outcome, RoundKind
from workbook.model.errors import shown
from workbook.store import rows
from workbook.store.lookup import interview_row
from workbook.store.tables import interviews, questions


@dataclass(frozen=True)
class InterviewRow:
    """An interview as a line of a list; ``questions`` counts them."""

    id: str
    company: str
    position: str
    round: str
    round_kind: RoundKind | None
    started_at: datetime
    ended_at: datetime | None
    state: FollowUpState
    outcome: Outcome
    questions: int


@dataclass(frozen=True)
class Binned:
    """Something in the bin: an interview, or a question of one (``question_id`` not empty)."""

    interview_id: str
    question_id: str
    title: str
    deleted_at: datetime


def add(connection: Connection, interview: Interview, now: datetime) -> None:
    taken = select(interviews.c.deleted_at).where(interviews.c.id == interview.id)
    row = connection.execute(taken).one_or_none()
    if row is not None:
        place = _("in the bin") if row.deleted_at else _("in the workbook")
        raise InvalidValue(
            _("Expected an id that is not taken."),
            _("Interview {id} is already {place}.").format(id=interview.id, place=place),
            _("Leave it as it is, or give the new one another id."),
        )
    check_question_ids(interview)
    rows.insert_interviews(connection, [interview], now.isoformat())


def check_question_ids(interview: Interview) -> None:
    """Questions are told apart by their ids, so each may occur once."""
    ids = [question.id for question in interview.questions]
    if len(set(ids)) < len(ids):
        twice = sorted(id for id, count in Counter(ids).items() if count > 1)
        raise InvalidValue(
            _("Expected every question of interview {id} to have its own id.").format(id=interview.id),
            _("{ids} came twice.").format(ids=shown(", ".join(twice))),
            _("Give each question an id of its own."),
        )


def load(connection: Connection, interview_id: str) -> Interview:
    interview_row(connection, interview_id)
    chosen = select(interviews.c.id).where(interviews.c.id == interview_id)
    return rows.load_interviews(connection, chosen)[0]


def listed(connection: Connection) -> list[InterviewRow]:
    """One light row per interview, newest first."""
    count = (
        select(func.count())
        .where(questions.c.interview_id == interviews.c.id, questions.c.deleted_at.is_(None))
        .scalar_subquery()
    )
    query = select(interviews, count.label("questions")).where(interviews.c.deleted_at.is_(None))
    newest_first = query.order_by(interviews.c.started_at_us.desc(), interviews.c.id)
    return [
        InterviewRow(
            row.id,
            row.company,
            row.position,
            row.round,
            RoundKind(row.round_kind) if row.round_kind else None,
            datetime.fromisoformat(row.started_at),
            datetime.fromisoformat(row.ended_at) if row.ended_at else None,
            FollowUpState(row.follow_up_state),
            Outcome(row.outcome),
            row.questions,
        )
        for row in connection.execute(newest_first)
    ]


def remove(connection: Connection, interview_id: str, now: datetime) -> None:
    """Put an interview into the bin, with everything in it."""
    interview_row(connection, interview_id)
    connection.execute(
        update(interviews).where(interviews.c.id == interview_id).values(deleted_at=now.isoformat())
    )


def bin_(connection: Connection) -> list[Binned]:
    """What was removed, latest first."""
    of_interviews = select(interviews.c.id, interviews.c.company, interviews.c.deleted_at).where(
        interviews.c.deleted_at.is_not(None)
    )
    of_questions = select(
        questions.c.interview_id, questions.c.id, questions.c.prompt, questions.c.deleted_at
    ).where(questions.c.deleted_at.is_not(None))
    found = [
        Binned(row.id, "", row.company, datetime.fromisoformat(row.deleted_at))
        for row in connection.execute(of_interviews)
    ] + [
        Binned(row.interview_id, row.id, row.prompt, datetime.fromisoformat(row.deleted_at))
        for row in connection.execute(of_questions)
    ]
    return sorted(found, key=lambda binned: binned.deleted_at, reverse=True)


def put_back(connection: Connection, interview_id: str, question_id: str = "") -> None:
    """Take an interview, or one of its questions, out of the bin."""
    table = questions if question_id else interviews
    key = {"interview_id": interview_id, "id": question_id} if question_id else {"id": interview_id}
    query = update(table).filter_by(**key).where(table.c.deleted_at.is_not(None)).values(deleted_at=None)
    if connection.execute(query).rowcount == 0:
        raise NotFound(
            _("Expected something that lies in the bin."),
            _("{id!r} does not.").format(id=shown(question_id or interview_id)),
            _("Choose one of the records that the bin lists."),
        )
