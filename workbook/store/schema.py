"""Bringing a database to the code's schema; Alembic is loaded only when they differ."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import insert

from workbook.locale import _
from workbook.model import StoreError
from workbook.store.database import Database
from workbook.store.failures import Foreign, damaged
from workbook.store.tables import APPLICATION, SCHEMA, alembic_version, metadata

HEADER = """
SELECT (SELECT user_version FROM pragma_user_version),
       (SELECT application_id FROM pragma_application_id),
       (SELECT count(*) FROM sqlite_master)
"""


def schema_of(connection: sqlite3.Connection, path: Path) -> int:
    """The schema's number, 0 for a file nothing was written to. Another program's database, and one from
    a newer version of the workbook, are refused."""
    schema, application, tables = connection.execute(HEADER).fetchone()
    if tables and application != APPLICATION:
        raise damaged(path, _("it holds the tables of another program"), Foreign)
    if schema > SCHEMA:
        raise StoreError(
            _("Expected a database of schema {schema} or older.").format(schema=SCHEMA),
            _("{path} is of schema {found}, written by a newer version of the workbook.").format(
                path=path, found=schema
            ),
            _("Update the workbook and open it again; nothing was changed."),
        )
    return int(schema)


def prepare(database: Database) -> bool:
    """Create the tables, or bring an older database up to date. Says whether the database was new."""
    with database.raw() as connection:
        found = schema_of(connection, database.path)
    if found == 0:
        _create(database)
    elif found < SCHEMA:
        from workbook.store.migrations import upgrade

        upgrade(database)
    return found == 0


def _create(database: Database) -> None:
    with database.raw() as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    with database.write() as connection:
        if connection.exec_driver_sql("PRAGMA user_version").scalar_one():
            return  # another process was quicker
        metadata.create_all(connection, checkfirst=False)
        connection.execute(insert(alembic_version), {"version_num": f"{SCHEMA:04d}"})
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
