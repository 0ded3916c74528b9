import json
import os
import sqlite3
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import workbook as wb
from workbook.book import list_backups, preview_restore, restore
from workbook.model import NotFound, StoreError
from workbook.store.backups import DAYS, WEEKS, fault, kept


def names(book):
    return [path.name for path in book.backups()]


def test_a_backup_is_taken_once_a_day(filled, clock):
    """Opening on another day leaves a sound copy; a second opening on that day does not."""
    assert names(filled) == []
    for _again in range(2):
        with wb.open(filled.path, now=clock):
            assert names(filled) == ["workbook-2026-11-23.db"]
    clock.pass_(days=1)
    with wb.open(filled.path, now=clock):
        assert names(filled) == ["workbook-2026-11-24.db", "workbook-2026-11-23.db"]
    assert [fault(path) for path in filled.backups()] == [None, None]
    assert len(list(filled.backups()[0].parent.iterdir())) == 2


def test_a_year_of_backups_is_thinned(filled, clock):
    """A week of days and a quarter of weeks remain of those taken by themselves, all of those by hand."""
    by_hand = filled.backup()
    for _day in range(120):
        clock.pass_(days=1)
        wb.open(filled.path, now=clock).close()
    assert len(filled.backups()) <= DAYS + WEEKS + 1 and by_hand in filled.backups()


@given(st.sets(st.dates(date(2026, 1, 1), date(2027, 1, 1)), max_size=200))
def test_thinning_keeps_the_newest_days_and_weeks(days):
    """The newest seven days stay, a backup of each of the last weeks too, and nothing else."""
    stay = kept(days)
    newest = sorted(days, reverse=True)
    assert stay <= days and set(newest[:DAYS]) <= stay and len(stay) <= DAYS + WEEKS
    weeks = {day.isocalendar()[:2] for day in days}
    assert {day.isocalendar()[:2] for day in stay} >= set(sorted(weeks, reverse=True)[:WEEKS])


def test_restoring_says_what_changes_and_keeps_the_present(filled, clock):
    """The preview names what comes back, goes and changes; the state before is a backup of its own."""
    filled.add({"id": "gone", "company": "Brook", "started_at": "2026-11-20T10:00:00Z"})
    backup = filled.backup()
    filled.remove_interview("gone")
    filled.save_field("i1", "round", "second")
    filled.add({"id": "new", "company": "Cedar", "started_at": "2026-11-24T10:00:00Z"})
    clock.pass_(minutes=5)
    said = " ".join(filled.restore_preview(backup))
    assert all(word in said for word in ("Comes back: gone Brook", "Goes away: new Cedar", "i1 Aozora"))
    present = filled.restore(backup)
    assert {row.id for row in filled.interview_list()} == {"i1", "gone"}
    assert filled.interview("i1").round == ""
    filled.restore(present)
    assert {row.id for row in filled.interview_list()} == {"i1", "new"}
    assert filled.restore_preview(present) == ["The interviews are the same here and there."]


def test_a_form_open_during_a_restore_is_told(filled, clock):
    """What it was edited from is no longer there: its next save is a conflict, and both values are kept."""
    backup = filled.backup()
    base = filled.save_field("i1", "round", "second").revision
    filled.restore(backup)
    saved = filled.save_field("i1", "round", "second round", base=base)
    assert saved.conflicted and saved.conflict == ""


def test_a_damaged_workbook_comes_back_from_its_newest_good_backup(filled, clock):
    """It opens to be read, says so, and restoring sets the damaged file aside and brings back the rest."""
    good = filled.backup()
    clock.pass_(hours=1)
    bad = filled.backup()
    bad.write_bytes(b"rotten")
    filled.close()
    filled.path.write_bytes(b"rotten too")
    with wb.open(filled.path, now=clock) as shown:
        assert shown.damage == "file is not a database"
    assert list_backups(filled.path) == [bad, good]
    assert "1 interview" in preview_restore(path=filled.path)[-1]
    aside = restore(path=filled.path, now=clock)
    assert aside.read_bytes() == b"rotten too"
    with wb.open(filled.path, now=clock) as book:
        assert book.interview("i1").company == "Aozora"


def test_damage_inside_is_found_by_the_days_backup(filled, clock):
    """A page overwritten on disk stops all writing, and spoils no older backup."""
    filled.save_field("i1", "memo", "x" * 100_000)
    good = filled.backup()
    filled.close()
    content = bytearray(filled.path.read_bytes())
    content[4096 * 3 : 4096 * 8] = b"\xa5" * 4096 * 5
    filled.path.write_bytes(content)
    clock.pass_(days=1)
    with wb.open(filled.path, now=clock) as shown, pytest.raises(StoreError, match="workbook restore"):
        shown.save_field("i1", "round", "x")
    assert list_backups(filled.path) == [good]
    restore(path=filled.path, now=clock)
    with wb.open(filled.path, now=clock) as book:
        assert len(book.interview("i1").memo) == 100_000


def test_a_lost_database_comes_back(filled, clock):
    """Where only the backups are left, restoring makes the database again."""
    filled.backup()
    filled.close()
    filled.path.unlink()
    assert preview_restore(path=filled.path) == ["Comes back: i1 Aozora"] and not filled.path.exists()
    restore(path=filled.path, now=clock)
    with wb.open(filled.path, now=clock) as book:
        assert book.interview("i1").company == "Aozora"


def test_a_backup_that_is_none_is_refused(filled, tmp_path):
    """A missing file, a broken one and one from a newer version restore nothing."""
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"rotten")
    newer = filled.backup()
    with sqlite3.connect(newer) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    for backup, problem in ((tmp_path / "none.db", NotFound), (broken, StoreError), (newer, StoreError)):
        with pytest.raises(problem):
            filled.restore(backup)
    assert filled.interview("i1").company == "Aozora"
    with pytest.raises(NotFound, match="workbook import"):
        restore(path=tmp_path / "nowhere")


def test_the_doctor_finds_what_is_not_sound(filled, clock, tmp_path):
    """Rights, bad and missing backups, strayed notebooks are found; repairing puts right what it can."""
    notebooks = tmp_path / "notebooks"
    notebooks.mkdir()
    page = {"cells": [], "metadata": {"interview_workbook": {"interview": "lost"}}}
    (notebooks / "a.ipynb").write_text(json.dumps(page))
    (notebooks / "b.ipynb").write_text("{")
    filled.path.chmod(0o644)
    rotten = filled.backup()
    rotten.write_bytes(b"rotten")
    clock.pass_(days=30)
    said = " ".join(finding.what for finding in filled.doctor(notebooks=notebooks))
    for word in (
        "can read",
        "is damaged: file is not a database",
        "no backup",
        "a.ipynb",
        "1 interview has no notebook: i1",
    ):
        assert word in said
    left = [finding.what for finding in filled.doctor(repair=True, notebooks=notebooks)]
    assert not any("can read" in what or "no backup" in what for what in left) and len(left) == 3


def test_a_sound_workbook_has_nothing_to_find(filled, clock):
    """No finding is the normal state."""
    with wb.open(filled.path, now=clock) as book:
        assert book.doctor() == []


def test_yesterdays_future_stops_no_backup(filled, clock):
    """After the clock was set back, backups are still taken."""
    clock.pass_(days=300)
    wb.open(filled.path, now=clock).close()
    clock.pass_(days=-299)
    wb.open(filled.path, now=clock).close()
    assert names(filled)[-1] == f"workbook-{date(2026, 11, 23) + timedelta(days=1)}.db"


def test_foreign_files_among_the_backups_are_left_alone(tmp_path, clock):
    """Only names this workbook gives count, whatever characters its own name has."""
    path = tmp_path / "my [1] $book.db"
    with wb.open(path, now=clock) as book:
        backup = book.backup()
        for name in ("my [1] $book-2026-99-99.db", "my [1] $book-abcd-ef-gh.db", "other-2026-11-23.db"):
            (backup.parent / name).touch()
        clock.pass_(days=1)
        wb.open(path, now=clock).close()
        assert [each.name for each in book.backups()] == ["my [1] $book-2026-11-24.db", backup.name]
        assert book.doctor() == [] and len(list(backup.parent.glob("*.db"))) == 5


def test_what_a_killed_backup_left_is_swept_up(filled, clock):
    """An unfinished copy from before goes with the next day's backup; one in the making stays."""
    folder = filled.backup().parent
    old, young = folder / ".backup-old", folder / ".backup-young"
    old.touch()
    young.touch()
    os.utime(old, (0, 0))
    wb.open(filled.path, now=clock).close()
    assert not old.exists() and young.exists()
