import shutil
import sqlite3
import subprocess
import sys

import pytest
from alembic.migration import MigrationContext

import workbook as wb
from workbook.model import StoreError
from workbook.store import migrations
from workbook.store.database import Database
from workbook.store.tables import SCHEMA, metadata

NEXT = '''"""Rounds are numbered."""
import sqlalchemy as sa
from alembic import op

revision, down_revision = "{number:04d}", "{before:04d}"


def upgrade():
    with op.batch_alter_table("interviews") as table:
        table.add_column(sa.Column("round_number", sa.Integer))
    op.execute("UPDATE interviews SET round_number = 1")
    {then}
'''


@pytest.fixture
def next_version(tmp_path):
    """A copy of the migrations with one more; ``then`` is its last step."""

    def build(then="pass"):
        folder = tmp_path / "migrations"
        shutil.copytree(migrations.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
        script = NEXT.format(number=SCHEMA + 1, before=SCHEMA, then=then)
        (folder / "versions" / "next.py").write_text(script)
        return folder

    return build


def state(path):
    with sqlite3.connect(path) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0], list(connection.iterdump())


def test_a_new_database_is_what_the_migrations_lead_to():
    """The scripts end at the schema's own number, one after the other."""
    from alembic.script import ScriptDirectory

    script = ScriptDirectory(str(migrations.FOLDER))
    numbers = [int(revision.revision) for revision in script.walk_revisions()]
    assert numbers == list(range(SCHEMA, 0, -1))


def test_a_new_database_has_the_tables_of_the_code(filled):
    """Alembic finds no difference between the file and ``tables.py``; both say the same number."""
    from alembic.autogenerate import compare_metadata

    database = Database(filled.path)
    with database.read() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, metadata) == []
        assert context.get_current_heads() == (f"{SCHEMA:04d}",)
    database.close()


def test_an_older_database_is_brought_up_to_date(filled, next_version):
    """A migration that rebuilds a table keeps every row, and what refers to it."""
    before = filled.interview("i1")
    database = Database(filled.path)
    migrations.upgrade(database, next_version(), SCHEMA + 1)
    with database.raw() as connection:
        assert connection.execute("SELECT id, round_number FROM interviews").fetchall() == [("i1", 1)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    database.close()
    assert state(filled.path)[0] == SCHEMA + 1 and filled.interview("i1") == before


@pytest.mark.parametrize(
    "then", ["raise RuntimeError('power cut')", "op.execute('DELETE FROM interviews')", "op.execute('x')"]
)
def test_an_interrupted_migration_leaves_the_old_state(filled, next_version, then):
    """Whatever goes wrong on the way, the file is as it was; a row left without its interview counts."""
    before = state(filled.path)
    database = Database(filled.path)
    with pytest.raises((RuntimeError, StoreError)):
        migrations.upgrade(database, next_version(then), SCHEMA + 1)
    database.close()
    assert state(filled.path) == before and filled.interview("i1").id == "i1"


def test_a_killed_migration_leaves_the_old_state(filled, next_version):
    """SIGKILL in the middle: the next to open finds the schema and the rows of before."""
    before = state(filled.path)
    folder = next_version("__import__('os').kill(__import__('os').getpid(), 9)")
    script = f"""
from pathlib import Path
from workbook.store import migrations
from workbook.store.database import Database
migrations.upgrade(Database(Path({str(filled.path)!r})), Path({str(folder)!r}), {SCHEMA + 1})
"""
    done = subprocess.run([sys.executable, "-c", script], timeout=60)
    assert done.returncode == -9
    assert state(filled.path) == before and filled.interview("i1").id == "i1"


def test_a_database_from_a_newer_version_is_refused(filled):
    """It says so, and leaves the file alone."""
    filled.close()
    with sqlite3.connect(filled.path) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    before = state(filled.path)
    with pytest.raises(StoreError, match="newer version"):
        wb.open(filled.path)
    assert state(filled.path) == before
