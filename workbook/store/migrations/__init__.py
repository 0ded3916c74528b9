"""Alembic migrations. ``versions/000N_<what>.py`` leads from schema N-1 to N; new databases are made from
``tables.py`` and begin at the newest."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config

from workbook.store.database import Database
from workbook.store.failures import damaged
from workbook.store.tables import SCHEMA

FOLDER = Path(__file__).parent


def upgrade(database: Database, folder: Path = FOLDER, schema: int = SCHEMA) -> None:
    """Bring ``database`` to ``schema`` in one transaction: an interruption leaves it as it was."""
    # Rebuilding a table drops it for a moment, so references are checked at the end instead.
    unguarded = Database(database.path, foreign_keys=False)
    try:
        with unguarded.write() as connection:
            config = Config()
            config.set_main_option("script_location", str(folder).replace("%", "%%"))
            config.attributes["connection"] = connection
            command.upgrade(config, f"{schema:04d}")
            if (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").first()) is not None:
                raise damaged(database.path, f"foreign_key_check {tuple(broken)}")
            connection.exec_driver_sql(f"PRAGMA user_version = {schema}")
    finally:
        unguarded.close()
