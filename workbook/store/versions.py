"""What every field was: nothing that was saved is overwritten for good."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from workbook.model.base import Record
from workbook.store.tables import versions
from workbook.store.values import microseconds, to_json

SITTING = timedelta(minutes=1)
LONG_TEXT = 12
"""From this many characters of JSON on, taking away more than half of a value begins a new version."""


@dataclass(frozen=True)
class Place:
    """Where a field is: of the profile (both ids empty), of an interview, or of one of its questions."""

    interview_id: str
    question_id: str
    field: str

    @property
    def key(self) -> dict[str, str]:
        return {"interview_id": self.interview_id, "question_id": self.question_id, "field": self.field}


class Version(Record):
    """What ``field`` held from ``at`` on, as its JSON value; revision 0 is what stood there at first.
    ``interview_id`` is ``""`` for the profile, ``question_id`` for what belongs to no question."""

    interview_id: str
    question_id: str
    field: str
    value: Any
    revision: int
    at: datetime
    writer: str

    @property
    def record_id(self) -> str:
        """The id of the record the field is in; ``""`` for the profile."""
        return self.question_id or self.interview_id


@dataclass(frozen=True)
class Saved:
    """An acknowledged save. ``conflicted``: another writer had changed the field since ``base``; both
    values are kept as versions, and ``conflict`` is the other side's (JSON value)."""

    revision: int
    at: datetime
    conflict: Any = None
    conflicted: bool = False


_LATEST = (
    select(versions)
    .filter_by(**{name: bindparam(name) for name in ("interview_id", "question_id", "field")})
    .order_by(versions.c.revision.desc())
    .limit(1)
)


def latest(connection: Connection, place: Place) -> Row[Any] | None:
    return connection.execute(_LATEST, place.key).one_or_none()


_SAME_SITTING = update(versions).where(versions.c.id == bindparam("version"))


def keep(
    connection: Connection, place: Place, old: Any, new: Any, now: datetime, writer: str, base: int | None
) -> Saved:
    """Record that ``place`` goes from ``old`` to ``new``. A sitting (same writer, less than a minute
    between two changes) stays one version, whose revision still counts every save. ``writer`` may name one
    sitting of a hand as ``hand#sitting``: another is a version of its own, and never another's change."""
    last = latest(connection, place)
    present = last.revision if last else 0
    if old == new:
        return Saved(present, now)
    if last is None:
        _add(connection, place, old, 0, now, "")
    elif last.writer == writer and _same_sitting(last, new, now):
        changed = {"value": new, "revision": present + 1, "at": now.isoformat(), "at_us": microseconds(now)}
        connection.execute(_SAME_SITTING, {"version": last.id, **changed})
        return Saved(present + 1, now)
    _add(connection, place, new, present + 1, now, writer)
    # A base may also lie ahead: a backup was restored since it was read.
    stale = base is not None and base != present and (last is None or _hand(last.writer) != _hand(writer))
    return Saved(present + 1, now, old if stale else None, stale)


def _hand(writer: str) -> str:
    return writer.partition("#")[0]


def _same_sitting(last: Row[Any], new: Any, now: datetime) -> bool:
    gap = timedelta(microseconds=(microseconds(now) or 0) - last.at_us)
    return timedelta(0) <= gap < SITTING and not _loses_much(last.value, new)


def _loses_much(old: Any, new: Any) -> bool:
    before, after = len(to_json(old)), len(to_json(new))
    return before >= LONG_TEXT and after * 2 < before


def _add(connection: Connection, place: Place, value: Any, revision: int, now: datetime, writer: str) -> None:
    at = {"at": now.isoformat(), "at_us": microseconds(now)}
    row = {**place.key, "value": value, "revision": revision, **at, "writer": writer}
    connection.execute(insert(versions), row)


def history(connection: Connection, interview_id: str) -> Iterator[Version]:
    """The versions of an interview and its questions (``""``: of the profile), oldest first."""
    query = select(versions).filter_by(interview_id=interview_id).order_by(versions.c.at_us, versions.c.id)
    for row in connection.execute(query):
        at = datetime.fromisoformat(row.at)
        yield Version(
            interview_id=row.interview_id,
            question_id=row.question_id,
            field=row.field,
            value=row.value,
            revision=row.revision,
            at=at,
            writer=row.writer,
        )
