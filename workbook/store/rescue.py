"""A damaged database, shown as far as it can be read: the newest good backup, over it what the damaged file
still gives, over that the newest versions of what it does not. Nothing is written to the workbook."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from weakref import finalize

from sqlalchemy import Connection, delete, select, update

from workbook.locale import _
from workbook.model import Interview, StoreError
from workbook.store import backups, own_topics, rows, schema, tables
from workbook.store.database import Database
from workbook.store.failures import Damaged
from workbook.store.files import with_side_files

ROWS_SKIPPED = 2_000
"""Rows in a row that cannot be read before the rest of a table is given up."""
Keys = dict[str, set[tuple[Any, ...]]]


class Rescued(Database):
    """What could be read of ``damaged``, in a folder of its own; it takes no change."""

    def __init__(self, damaged: Path, damage: Damaged, now: datetime) -> None:
        folder = TemporaryDirectory(prefix="workbook-rescue-", ignore_cleanup_errors=True)
        super().__init__(_filled(Path(folder.name), damaged, damage, now), foreign_keys=False)
        self.path, self.damage = damaged, damage.reason
        finalize(self, folder.cleanup)

    @contextmanager
    def write(self) -> Iterator[Connection]:
        self.refuse_copies()
        yield  # type: ignore[misc]  # never reached

    def refuse_copies(self) -> None:
        raise StoreError(
            _("Expected a sound database to write to."),
            _("{path} is damaged; what can be read of it is shown, and nothing is written.").format(
                path=self.path
            ),
            _("Keep what is shown with `workbook export`, then run `workbook restore`."),
        )


def _filled(folder: Path, damaged: Path, damage: Damaged, now: datetime) -> Path:
    """The rescued copy; ``damage`` is raised where neither the file nor a backup gives anything."""
    target, broken = folder / "rescued.db", folder / "broken.db"
    if (backup := backups.newest_good(damaged)) is not None:
        shutil.copyfile(backup, target)
    for part, copy in zip(with_side_files(damaged), with_side_files(broken), strict=True):
        if part.exists() and not part.name.endswith("-shm"):  # rebuilt from the journal beside it
            shutil.copyfile(part, copy)
    database = Database(target, foreign_keys=False)
    try:
        schema.prepare(database)
        read = _salvage(broken, target)
        if backup is None and not any(read.values()):
            raise damage
        with database.write() as connection:
            _fill_gaps(connection, read, now)
            _drop_what_does_not_fit(connection)
    finally:
        database.close()
    return target


def _salvage(broken: Path, target: Path) -> Keys:
    """Put every readable row into its table; returns the keys of interviews and questions that were read."""
    read: Keys = {"interviews": set(), "questions": set()}
    with closing(sqlite3.connect(broken)) as source, closing(sqlite3.connect(target)) as into, into:
        for table in tables.metadata.tables.values():
            known = {column.name for column in table.columns}
            for row in _readable(source, table.name):
                cells = {name: row[name] for name in row.keys() if name in known}  # noqa: SIM118  # a Row
                names = ", ".join(f'"{name}"' for name in cells)
                marks = ", ".join("?" * len(cells))
                into.execute(
                    f'INSERT OR REPLACE INTO "{table.name}" ({names}) VALUES ({marks})', list(cells.values())
                )
                if table.name in read:
                    read[table.name].add(tuple(cells.get(key.name) for key in table.primary_key))
    return read


def _readable(source: sqlite3.Connection, table: str) -> Iterator[sqlite3.Row]:
    source.row_factory = sqlite3.Row
    plain = table in ("question_topics",)  # kept by its key, without row numbers to go on from
    query = f'SELECT * FROM "{table}"' if plain else f'SELECT rowid AS "row number", * FROM "{table}"'
    last, skipped = 0, 0
    while skipped < (1 if plain else ROWS_SKIPPED):
        try:
            bound = "" if plain else f" WHERE rowid > {last} ORDER BY rowid"
            for row in source.execute(query + bound):
                last, skipped = last if plain else row["row number"], 0
                yield row
            return
        except sqlite3.Error:
            last, skipped = last + 1, skipped + 1


def _fill_gaps(connection: Connection, read: Keys, now: datetime) -> None:
    """Interviews of which only parts were read get a record; what was not read gets its newest versions."""
    known = set(connection.execute(select(tables.interviews.c.id)).scalars())
    parts = set(connection.execute(select(tables.questions.c.interview_id)).scalars())
    for lost in sorted(parts - known):
        stub = Interview(id=lost, company=_("(not readable)"), started_at=now)
        rows.insert_interviews(connection, [stub], now.isoformat())
    kept = tables.versions
    for row in connection.execute(select(kept).order_by(kept.c.revision)).all():
        table = tables.questions if row.question_id else tables.interviews
        names = rows.QUESTION_FIELDS if row.question_id else rows.INTERVIEW_FIELDS
        key = (row.interview_id, row.question_id) if row.question_id else (row.interview_id,)
        if key not in read[table.name] and row.field in names and row.field in table.c:
            columns = zip(table.primary_key, key, strict=True)
            query = update(table).where(*(column == part for column, part in columns))
            connection.execute(query.values(rows.cells(row.field, row.value)))


def _drop_what_does_not_fit(connection: Connection) -> None:
    """Leave out records that were read, but not as what they are."""
    for id_ in connection.execute(select(tables.interviews.c.id)).scalars().all():
        chosen = select(tables.interviews.c.id).where(tables.interviews.c.id == id_)
        try:
            rows.load_interviews(connection, chosen)
        except (ValueError, TypeError, KeyError, AttributeError):
            connection.execute(delete(tables.interviews).where(tables.interviews.c.id == id_))
    for load, table in ((rows.load_profile, tables.profile), (own_topics.load, tables.own_topics)):
        try:
            load(connection)
        except (ValueError, TypeError, KeyError, AttributeError):
            connection.execute(delete(table))
