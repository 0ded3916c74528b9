import os
import resource
import sqlite3
import stat
import subprocess
import sys
import textwrap

import pytest

import workbook as wb
from workbook import locale
from workbook.model import StoreError
from workbook.store import database

needs_posix = pytest.mark.skipif(os.name != "posix", reason="limits and owners are POSIX")
NOBODY = 65534


def in_child(script, *arguments, prepare=None):
    """What ``script`` prints in a process of its own, which ``prepare`` limits first."""
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), *map(str, arguments)],
        preexec_fn=prepare,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "LC_ALL": "en"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


SAVE = """
    import os, sys
    import workbook as wb

    wb.open(sys.argv[2]).close()  # everything is imported before the rights are gone
    if len(sys.argv) > 3 and os.getuid() == 0:
        os.setgroups([])
        os.setgid(int(sys.argv[3]))
        os.setuid(int(sys.argv[3]))
    try:
        book = wb.open(sys.argv[1])
        book.save_field("i1", "memo", "x" * 3_000_000)
        print("saved")
    except wb.WorkbookError as error:
        assert error.expected and error.came and error.todo
        print(type(error).__name__, error)
"""


@needs_posix
def test_a_full_disk_is_said_and_harms_nothing(filled, tmp_path):
    """A change the disk does not take is refused with the reason; what was saved before stays."""
    filled.save_field("i1", "memo", "short")

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))

    said = in_child(SAVE, filled.path, tmp_path / "other", prepare=limit)
    assert "StoreError" in said and "disk is full" in said and "Make room" in said
    assert filled.interview("i1").memo == "short"


@needs_posix
def test_a_read_only_folder_is_said(filled, tmp_path):
    """Without the right to write, the message names the folder's way out."""
    place = filled.path.parent
    filled.close()
    for path in (*tmp_path.parents, tmp_path, place, filled.path):
        if not path.stat().st_mode & stat.S_IROTH:
            path.chmod(path.stat().st_mode | 0o055)
    if os.getuid() != 0:
        place.chmod(0o555)
    try:
        said = in_child(SAVE, filled.path, tmp_path / "other", NOBODY)
    finally:
        place.chmod(0o700)
    assert "StoreError" in said and "read-only" in said and "WORKBOOK_DATA" in said


def test_a_locked_database_is_said(filled, monkeypatch):
    """When another program holds the lock the whole time, that is the message, and nothing changes."""
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    with wb.open(filled.path) as second:
        holder = sqlite3.connect(filled.path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked"):
            second.save_field("i1", "round", "x")
        assert second.interview("i1").round == ""
        holder.execute("ROLLBACK")
        holder.close()
        second.save_field("i1", "round", "x")


@pytest.mark.parametrize("content", [b"no database at all", b"SQLite format 3\0" + b"\xff" * 8_000])
def test_what_is_no_database_is_said_with_the_way_out(tmp_path, content):
    """The file stays as it is, and the message names the restore."""
    path = tmp_path / "workbook.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="workbook restore"):
        wb.open(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("number", [0, 1, 99])
def test_another_programs_database_is_left_alone(tmp_path, number):
    """A SQLite file with foreign tables, whatever number it bears, is not changed by a byte or a right."""
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
        connection.execute(f"PRAGMA user_version = {number}")
    connection.close()
    path.chmod(0o644)
    before = path.read_bytes(), path.stat().st_mode
    with pytest.raises(StoreError, match="another program"):
        wb.open(path)
    assert (path.read_bytes(), path.stat().st_mode) == before
    assert [each.name for each in tmp_path.iterdir()] == ["other.db"]


def test_failures_are_said_in_japanese(filled):
    """With a Japanese interface the three sentences are Japanese."""
    locale.use("ja")
    with pytest.raises(wb.WorkbookError) as caught:
        filled.interview("i9")
    assert all(part and part.isascii() is False for part in (caught.value.expected, caught.value.todo))


@needs_posix
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_the_files_are_the_owners_alone(tmp_path, mask):
    """Folder, database, side files, backups and exports are closed to others whatever the umask."""
    before = os.umask(mask)
    try:
        with wb.open(tmp_path / "deep" / "folder") as book:
            book.add({"id": "i1", "company": "A", "started_at": "2026-11-23T19:00:00Z"})
            book.backup()
            book.export_json(book.path.parent / "exports" / "all.json")
            found = [book.path.parent, *book.path.parent.rglob("*")]
            assert {path.name for path in found} >= {"workbook.db", "workbook.db-wal", "backups", "all.json"}
            assert [path for path in found if path.stat().st_mode & 0o077] == []
    finally:
        os.umask(before)


@needs_posix
def test_a_folder_that_was_there_keeps_its_rights(tmp_path):
    """Opening a workbook in a shared folder closes the database, not the folder."""
    tmp_path.chmod(0o755)
    with wb.open(tmp_path) as book:
        assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
        assert stat.S_IMODE(book.path.stat().st_mode) == 0o600


@needs_posix
def test_a_backup_that_finds_no_room_leaves_nothing(filled):
    """No half of a backup is left behind, and the message says what is wrong."""
    filled.save_field("i1", "memo", "x" * 2_000_000)
    script = """
        import sys
        import workbook as wb
        try:
            wb.open(sys.argv[1]).backup()
        except wb.WorkbookError as error:
            print(type(error).__name__, error)
    """

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))

    assert "disk is full" in in_child(script, filled.path, prepare=limit)
    assert list((filled.path.parent / "backups").iterdir()) == []
