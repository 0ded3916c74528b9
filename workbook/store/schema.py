"""Bringing a database to the code's schema; Alembic is loaded only when they differ."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import insert

from workbook.locale import _
from workbook.model import StoreError
from workbook.store.database import Database
from workbook.store.failures import damaged
from workbook.store.tables import SCHEMA, alembic_version, metadata


def version(database: Database) -> int:
    """The schema's number as the file says it; 0 for a file nothing was written to."""
    with database.raw() as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def prepare(database: Database) -> bool:
    """Create the tables, bring an older database up to date, refuse one from a newer version. Says
    whether the database was new."""
    found = version(database)
    refuse_newer(found, database.path)
    if found == 0:
        _create(database)
    elif found < SCHEMA:
        from workbook.store.migrations import upgrade

        upgrade(database)
    return found == 0


def refuse_newer(found: int, path: Path) -> None:
    if found > SCHEMA:
        raise StoreError(
            _("Expected a database of schema {schema} or older.").format(schema=SCHEMA),
            _("{path} is of schema {found}, written by a newer version of the workbook.").format(
                path=path, found=found
            ),
            _("Update the workbook and open it again; nothing was changed."),
        )


def _create(database: Database) -> None:
    with database.raw() as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    with database.write() as connection:
        if connection.exec_driver_sql("PRAGMA user_version").scalar_one():
            return  # another process was quicker
        if connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one():
            raise damaged(database.path, _("it holds the tables of another program"))
        metadata.create_all(connection, checkfirst=False)
        connection.execute(insert(alembic_version), {"version_num": f"{SCHEMA:04d}"})
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
