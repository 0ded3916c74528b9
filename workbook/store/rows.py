"""Records to rows and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, insert, select

from workbook.model import FollowUp, Interview, Profile, Question
from workbook.store import tables
from workbook.store.fields import fields_of
from workbook.store.values import microseconds
from workbook.text import characters

MOMENTS = {"started_at", "ended_at", "first_noted_at", "agent_asked_at", "decided_at", "sent_at"}
PROFILE_FIELDS = fields_of(Profile)
INTERVIEW_FIELDS = fields_of(Interview)
QUESTION_FIELDS = fields_of(Question)
PARENTS_FIRST = (tables.interviews, tables.questions, tables.question_topics, tables.sent_mails)


def cells(field: str, value: Any) -> dict[str, Any]:
    """The cells that hold one field's JSON value."""
    return {field: value, f"{field}_us": microseconds(value)} if field in MOMENTS else {field: value}


def _row(values: dict[str, Any]) -> dict[str, Any]:
    return {name: cell for field, value in values.items() for name, cell in cells(field, value).items()}


def insert_interviews(connection: Connection, interviews: Iterable[Interview], now: str) -> None:
    batches: dict[Table, list[dict[str, Any]]] = {table: [] for table in PARENTS_FIRST}
    for interview in interviews:
        _add_interview(batches, interview, now)
    for table, rows in batches.items():
        if rows:
            connection.execute(insert(table), rows)


def _add_interview(batches: dict[Table, list[dict[str, Any]]], interview: Interview, now: str) -> None:
    values = interview.model_dump(mode="json")
    questions, follow_up = values.pop("questions"), values.pop("follow_up")
    row = _row(values) | {
        "follow_up_state": follow_up["state"],
        "follow_up_draft": follow_up["draft"],
        "follow_up_declined_reason": follow_up["declined_reason"],
        "added_at": now,
    }
    batches[tables.interviews].append(row)
    for place, question in enumerate(questions):
        batches[tables.questions].append(_question_row(interview.id, question, place, now))
        batches[tables.question_topics] += _topic_rows(interview.id, question["id"], question["topics"])
    for place, sent in enumerate(follow_up["mails"]):
        batches[tables.sent_mails].append(_sent_row(interview.id, sent, place))


def insert_question(
    connection: Connection, interview_id: str, question: dict[str, Any], place: int, now: str
) -> None:
    """``question`` as its JSON values."""
    connection.execute(insert(tables.questions), _question_row(interview_id, question, place, now))
    write_topics(connection, interview_id, question["id"], question["topics"])


def write_topics(connection: Connection, interview_id: str, question_id: str, topics: list[str]) -> None:
    """The topics of a question, in place of those it had."""
    table = tables.question_topics
    connection.execute(table.delete().filter_by(interview_id=interview_id, question_id=question_id))
    if topics:
        connection.execute(insert(table), _topic_rows(interview_id, question_id, topics))


def insert_sent(connection: Connection, interview_id: str, sent: dict[str, Any], place: int) -> None:
    """``sent`` as the JSON values of a ``SentMail``."""
    connection.execute(insert(tables.sent_mails), _sent_row(interview_id, sent, place))


def _question_row(interview_id: str, question: dict[str, Any], place: int, now: str) -> dict[str, Any]:
    values = {name: value for name, value in question.items() if name != "topics"}
    return {"interview_id": interview_id, "place": place, "added_at": now, **values}


def _topic_rows(interview_id: str, question_id: str, topics: list[str]) -> list[dict[str, Any]]:
    key = {"interview_id": interview_id, "question_id": question_id}
    return [{**key, "place": place, "topic": topic} for place, topic in enumerate(topics)]


def _sent_row(interview_id: str, sent: dict[str, Any], place: int) -> dict[str, Any]:
    mail = sent["mail"]
    row = {"interview_id": interview_id, "place": place, **mail, "length": characters(mail["body"])}
    return row | cells("sent_at", sent["sent_at"]) | {"override_reason": sent["override_reason"]}


def load_interviews(connection: Connection, chosen: Select[Any] | None = None) -> list[Interview]:
    """The interviews outside the bin, by start; with ``chosen`` (a select of ids) only those."""
    table = tables.interviews
    rows = connection.execute(
        _among(select(table).where(table.c.deleted_at.is_(None)), table.c.id, chosen).order_by(
            table.c.started_at_us, table.c.id
        )
    ).all()
    questions, mails = _questions(connection, chosen), _mails(connection, chosen)
    return [_interview(row, questions[row.id], mails[row.id]) for row in rows]


def _among(query: Select[Any], column: Any, chosen: Select[Any] | None) -> Select[Any]:
    return query if chosen is None else query.where(column.in_(chosen))


def _interview(row: Row[Any], questions: list[dict[str, Any]], mails: list[dict[str, Any]]) -> Interview:
    values = row._mapping
    follow_up = {
        "state": values["follow_up_state"],
        "draft": values["follow_up_draft"],
        "mails": mails,
        "declined_reason": values["follow_up_declined_reason"],
    }
    fields = {name: values[name] for name in ("id", *INTERVIEW_FIELDS)}
    return Interview.model_validate(
        fields | {"questions": questions, "follow_up": FollowUp.model_validate(follow_up)}
    )


def _questions(connection: Connection, chosen: Select[Any] | None) -> dict[str, list[dict[str, Any]]]:
    topics: dict[tuple[str, str], list[str]] = defaultdict(list)
    table = tables.question_topics
    for row in connection.execute(
        _among(select(table), table.c.interview_id, chosen).order_by(table.c.place)
    ):
        topics[row.interview_id, row.question_id].append(row.topic)
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    table = tables.questions
    query = select(table).where(table.c.deleted_at.is_(None)).order_by(table.c.place, table.c.id)
    for row in connection.execute(_among(query, table.c.interview_id, chosen)):
        values = {name: row._mapping[name] for name in ("id", *QUESTION_FIELDS) if name != "topics"}
        found[row.interview_id].append(values | {"topics": topics[row.interview_id, row.id]})
    return found


def _mails(connection: Connection, chosen: Select[Any] | None) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    table = tables.sent_mails
    for row in connection.execute(
        _among(select(table), table.c.interview_id, chosen).order_by(table.c.place)
    ):
        names = ("language", "route", "kind", "to", "cc", "subject", "body")
        mail = {name: row._mapping[name] for name in names}
        found[row.interview_id].append(
            {"mail": mail, "sent_at": row.sent_at, "override_reason": row.override_reason}
        )
    return found


def load_profile(connection: Connection) -> Profile | None:
    """``None`` as long as nothing was saved in it."""
    row = connection.execute(select(tables.profile)).one_or_none()
    return (
        None if row is None else Profile.model_validate({name: row._mapping[name] for name in PROFILE_FIELDS})
    )
