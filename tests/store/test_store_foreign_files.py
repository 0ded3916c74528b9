import json

import pytest

import workbook as wb
from workbook.model import InvalidValue, NotFound, StoreError

START = {"id": "a", "company": "A", "started_at": "2026-01-01T00:00:00Z"}
NAMES = ["x" * 300 + ".json", "a\0b.json", "half \ud800.json", "", "folder/", "file/under.json"]


def test_a_name_that_comes_twice_is_refused(filled, tmp_path):
    """In JSON the last of two values would win in silence; here neither does."""
    path = tmp_path / "twice.json"
    text = json.dumps(START)[:-1] + ', "company": "B"}'
    path.write_text(f'{{"interviews": [{text}]}}', "utf-8")
    with pytest.raises(InvalidValue, match=r"'company' came twice"):
        filled.import_json(path)
    assert [row.id for row in filled.interview_list()] == ["i1"]


@pytest.mark.parametrize("number", ["1e999", "-1", "NaN", "Infinity", "9" * 5_000, "1" * 4_301, "50.5"])
def test_no_number_is_too_odd_to_be_refused(filled, tmp_path, number):
    """Huge, negative, broken and endless numbers are named as what they are, and change nothing."""
    path = tmp_path / "number.json"
    text = json.dumps(START)[:-1] + f', "forecast": {number}}}'
    path.write_text(f'{{"interviews": [{text}]}}', "utf-8")
    with pytest.raises(InvalidValue) as caught:
        filled.import_json(path)
    assert len(str(caught.value)) < 1_500 and len(filled.interview_list()) == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_name_no_file_can_have_is_said(filled, tmp_path, name):
    """Too long, with NUL, half a character, a folder, under a file: refused, nothing left behind."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    before = sorted(tmp_path.rglob("*"))
    path = f"{tmp_path}/{name}"
    for write in (filled.export_json, filled.share):
        with pytest.raises(StoreError, match="nothing was written"):
            write(path)
    with pytest.raises(NotFound):
        filled.import_json(path)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_linked_folder_is_followed(tmp_path):
    """Data kept on another disk behind a link open under both names as one workbook."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with wb.open(tmp_path / "link") as one, wb.open(tmp_path / "real") as other:
        one.save_profile("phone", "1")
        assert other.profile().phone == "1" and one.path == other.path


def test_a_linked_database_keeps_everything_beside_the_real_one(tmp_path):
    """Journal and backups lie beside the file the link leads to; a restore replaces no link."""
    with wb.open(tmp_path / "real") as book:
        book.save_profile("phone", "1")
    link = tmp_path / "elsewhere" / "mine.db"
    link.parent.mkdir()
    link.symlink_to(book.path)
    with wb.open(link) as linked:
        backup = linked.backup()
        assert backup.parent == book.path.parent / "backups" and linked.profile().phone == "1"
    link.write_bytes(b"rotten")
    wb.book.restore(path=link)
    assert link.is_symlink() and [each.name for each in link.parent.iterdir()] == ["mine.db"]
    with wb.open(link) as again:
        assert again.damage is None and again.profile().phone == "1"


def test_a_link_to_a_foreign_file_harms_it_not(tmp_path):
    """A link planted as the database leads nowhere: what it points to keeps its bytes and rights."""
    target = tmp_path / "notes.txt"
    target.write_text("mine", "utf-8")
    target.chmod(0o644)
    (tmp_path / "workbook.db").symlink_to(target)
    with pytest.raises(StoreError):
        wb.open(tmp_path)
    assert target.read_text("utf-8") == "mine" and target.stat().st_mode & 0o777 == 0o644
