"""The schema. A column is named after the record field it holds; ``<field>_us`` beside a moment holds it
in UTC microseconds for sorting and frames. ``deleted_at`` marks what lies in the bin.

A change here needs a migration in ``migrations/versions`` and the next number in ``SCHEMA``.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)

SCHEMA = 1
APPLICATION = 0x57424B31
"""SQLite's application id: tells a workbook from any other program's database."""
metadata = MetaData()


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="")


def _optional(name: str) -> Column[str]:
    return Column(name, Text)


def _json(name: str) -> Column[object]:
    return Column(name, JSON(none_as_null=True))


def _moment(name: str) -> tuple[Column[str], Column[int]]:
    return Column(name, Text), Column(f"{name}_us", Integer)


profile = Table(
    "profile",
    metadata,
    Column("id", Integer, primary_key=True),
    *map(_text, ("family_name", "given_name", "reading", "latin_name", "email", "phone")),
    *map(_text, ("time_zone", "language", "own_employer")),
)

interviews = Table(
    "interviews",
    metadata,
    Column("id", Text, primary_key=True),
    Column("deleted_at", Text),
    *map(_text, ("company", "organisation_type", "position", "round")),
    _optional("round_kind"),
    *_moment("started_at"),
    *_moment("ended_at"),
    _text("time_zone"),
    _optional("recipient_time_zone"),
    *_moment("first_noted_at"),
    *map(_text, ("route", "language")),
    Column("forecast", Integer),
    _text("outcome"),
    *_moment("decided_at"),
    *_moment("agent_asked_at"),
    Column("agent_agreed", Boolean, nullable=False),
    Column("no_contact", Boolean, nullable=False),
    _text("follow_up_state"),
    *map(_json, ("people", "agent", "reply_to", "highlights")),
    _text("memo"),
    _json("follow_up_draft"),
    _text("follow_up_declined_reason"),
    Column("added_at", Text, nullable=False),
)
Index("interviews_by_start", interviews.c.started_at_us, interviews.c.id)

questions = Table(
    "questions",
    metadata,
    Column("interview_id", Text, ForeignKey("interviews.id"), primary_key=True),
    Column("id", Text, primary_key=True),
    Column("place", Integer, nullable=False),
    # What frames read comes first: SQLite walks through a row's long texts to reach what lies behind.
    Column("deleted_at", Text),
    _text("kind"),
    Column("rating", Integer),
    Column("later_rating", Integer),
    _text("hint_level"),
    _optional("cause"),
    Column("confidential", Boolean, nullable=False),
    *map(_text, ("prompt", "answer", "hint", "better_answer", "next_time")),
    *map(_text, ("approach_before", "approach_after", "complexity_before", "complexity_after")),
    *map(_text, ("reason", "code", "code_language", "overview")),
    _json("decisions"),
    *map(_text, ("trade_off", "episode")),
    _json("figures"),
    Column("added_at", Text, nullable=False),
)
Index("questions_in_order", questions.c.interview_id, questions.c.place, questions.c.id)

question_topics = Table(
    "question_topics",
    metadata,
    Column("interview_id", Text, primary_key=True),
    Column("question_id", Text, primary_key=True),
    Column("place", Integer, primary_key=True),
    _text("topic"),
    ForeignKeyConstraint(["interview_id", "question_id"], ["questions.interview_id", "questions.id"]),
    sqlite_with_rowid=False,
)

sent_mails = Table(
    "sent_mails",
    metadata,
    Column("interview_id", Text, ForeignKey("interviews.id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    *map(_text, ("language", "route", "kind", "to", "cc", "subject", "body")),
    Column("length", Integer, nullable=False),
    *_moment("sent_at"),
    _text("override_reason"),
)

own_topics = Table("own_topics", metadata, Column("id", Integer, primary_key=True), _json("content"))

versions = Table(
    "versions",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("interview_id"),
    _text("question_id"),
    _text("field"),
    _json("value"),
    Column("revision", Integer, nullable=False),
    *_moment("at"),
    _text("writer"),
)
Index(
    "versions_by_field",
    *(versions.c[name] for name in ("interview_id", "question_id", "field", "revision")),
    unique=True,
)

alembic_version = Table("alembic_version", metadata, Column("version_num", Text, primary_key=True))
