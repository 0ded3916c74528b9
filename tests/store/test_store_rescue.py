import random
import sqlite3

import pytest

import workbook as wb
from workbook.book import restore
from workbook.model import StoreError

PAGE = 4096


def spoil(path, *numbers):
    """Overwrite pages (counted from 1) of a closed database."""
    content = bytearray(path.read_bytes())
    for number in numbers:
        content[(number - 1) * PAGE : number * PAGE] = b"\xa5" * PAGE
    path.write_bytes(content)


def page_of(path, table):
    with sqlite3.connect(path) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        return connection.execute(query, [table]).fetchone()[0]


def beside(path):
    return {each.name for each in path.parent.iterdir()}


def test_a_damaged_workbook_is_shown_and_takes_no_change(filled, clock):
    """It opens with what the newest good backup holds; every change is refused and no byte of it changes."""
    filled.backup()
    filled.close()
    filled.path.write_bytes(b"rotten")
    before = beside(filled.path)
    with wb.open(filled.path, now=clock) as shown:
        assert shown.path == filled.path and shown.interview("i1").company == "Aozora"
        assert shown.answers()["rating"].tolist() == [2]
        for change in (
            lambda: shown.save_field("i1", "round", "x"),
            lambda: shown.add({"id": "i2", "company": "B", "started_at": "2026-11-23T19:00:00Z"}),
            lambda: shown.save_profile("phone", "1"),
            shown.backup,
        ):
            with pytest.raises(StoreError, match=r"nothing is written.*workbook export.*workbook restore"):
                change()
    assert filled.path.read_bytes() == b"rotten" and beside(filled.path) == before


def test_the_doctor_explains_the_way_out_and_it_works(filled, clock, tmp_path):
    """What is newer than the backup comes through export, restore and import."""
    filled.backup()
    filled.save_field("i1", "round", "second", writer="a")
    clock.pass_(hours=1)
    filled.close()
    spoil(filled.path, page_of(filled.path, "interviews"))
    with wb.open(filled.path, now=clock) as shown:
        first = shown.doctor()[0]
        assert first.severity == "error" and "damaged" in first.what
        assert all(word in first.todo for word in ("export FILE", "restore", "import FILE --replace"))
        assert shown.interview("i1").round == "second"
        shown.export_json(tmp_path / "shown.json")
    restore(path=filled.path, now=clock)
    with wb.open(filled.path, now=clock) as book:
        assert book.damage is None and book.interview("i1").round == ""
        book.import_json(tmp_path / "shown.json", replace=True)
        assert book.interview("i1").round == "second"


def test_without_a_backup_what_is_left_is_shown(filled, clock):
    """An interview whose own row is gone keeps its questions and what its history knows."""
    filled.save_field("i1", "round", "second")
    filled.close()
    spoil(filled.path, page_of(filled.path, "interviews"))
    with wb.open(filled.path, now=clock) as shown:
        interview = shown.interview("i1")
        assert interview.round == "second" and interview.questions[0].prompt == "Why?"
        assert interview.company == "(not readable)"


@pytest.mark.parametrize("seed", range(30))
def test_wherever_the_damage_is_it_opens_or_says_so(filled, clock, seed):
    """Random pages overwritten: opened and read, or refused with the way out; never another failure."""
    draw = random.Random(seed)
    for number in range(40):
        start = f"2026-11-{1 + number % 20:02d}T19:00:00Z"
        questions = [{"id": f"q{each}", "prompt": "x" * draw.randrange(2_000)} for each in range(3)]
        filled.add({"id": f"n{number}", "company": "A", "started_at": start, "questions": questions})
    if seed % 2:
        filled.backup()
    filled.close()
    last = filled.path.stat().st_size // PAGE
    spoil(filled.path, *(draw.randrange(1, last + 1) for _ in range(draw.randrange(1, 6))))
    before = filled.path.read_bytes()
    try:
        with wb.open(filled.path, now=clock) as shown:
            assert shown.damage and len(shown.interview_list()) == len(shown.interviews())
            if seed % 2:
                assert len(shown.interviews()) == 41
            for row in shown.interview_list():
                shown.interview(row.id)
            shown.profile(), shown.topics(), shown.answers(), shown.doctor()
    except StoreError as error:
        assert "workbook restore" in str(error) and not seed % 2
    assert filled.path.read_bytes() == before
