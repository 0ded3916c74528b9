"""The SQLite file: its pragmas, its permissions, and its two kinds of transaction."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from workbook.store.failures import explained, not_text
from workbook.store.files import make_private_folder
from workbook.store.values import to_json

BUSY_SECONDS = 20.0


class Database:
    """Connections come from a pool, so any thread may use one; writers take turns by BEGIN IMMEDIATE.
    ``damage`` says what is wrong with the file, where only a rescued copy of it is shown."""

    damage: str | None = None

    def __init__(self, path: Path, *, foreign_keys: bool = True) -> None:
        self.path = path
        self.engine = _engine(path, foreign_keys)
        self._reading = self.engine.execution_options(begin="BEGIN")
        self._writing = self.engine.execution_options(begin="BEGIN IMMEDIATE")

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One consistent view of the database."""
        with self._transaction(self._reading) as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """All or nothing; on disk when the block ends."""
        with self._transaction(self._writing) as connection:
            yield connection

    def refuse_copies(self) -> None:
        """Raise where no backup may be taken: of a rescued copy, which is no sound state."""

    @contextmanager
    def raw(self) -> Iterator[sqlite3.Connection]:
        """The driver's own connection, for bulk reads, pragmas and backups."""
        try:
            pooled = self.engine.raw_connection()
            try:
                yield pooled.driver_connection  # type: ignore[misc]
            finally:
                pooled.close()
        except DBAPIError as error:
            raise explained(error.orig or error, self.path) from error
        except sqlite3.Error as error:
            raise explained(error, self.path) from error

    @contextmanager
    def _transaction(self, engine: Engine) -> Iterator[Connection]:
        try:
            with engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise explained(error.orig or error, self.path) from error
        except UnicodeEncodeError:
            raise not_text() from None

    def close(self) -> None:
        self.engine.dispose()


def make_private(path: Path) -> None:
    """Create ``path`` and its folder where they are missing, for the owner's eyes only. SQLite gives its
    side files (-wal, -shm) the mode of the database."""
    try:
        make_private_folder(path.parent)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise explained(error, path) from error


def _engine(path: Path, foreign_keys: bool) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": BUSY_SECONDS},
        json_serializer=to_json,
        max_overflow=-1,  # however many threads save at once, each waits for the database, none for the pool
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # the driver would otherwise begin transactions of its own
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA foreign_keys = {foreign_keys:d}")

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql(connection.get_execution_options()["begin"])

    return engine
