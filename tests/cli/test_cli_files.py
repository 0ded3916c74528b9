"""What a person may hand over: any encoding they are likely to have, and clear words for the rest."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.cli.files import decode
from workbook.model import WorkbookError

MEMO = "Q. 索引とは？\nA. 並べた写し\n★3\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932", "euc_jp"])
def test_japanese_text_is_read_in_the_usual_encodings(encoding):
    """UTF-8 with or without its mark, UTF-16 with it, Shift_JIS and EUC-JP."""
    assert decode(MEMO.encode(encoding)) == MEMO


def test_line_ends_of_windows_are_line_ends():
    """CRLF counts as one."""
    assert decode(b"a\r\nb\r\n") == "a\nb\n"


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"\x00\x01\x02", b"\xff\xfe\x00", b"\x80\x81\xff"]
)
def test_what_is_no_text_is_refused(data):
    """A picture or other bytes give a sentence, no garbage."""
    with pytest.raises(WorkbookError, match="no text"):
        decode(data)


@given(st.binary())
def test_any_bytes_are_text_or_refused(data):
    """Reading ends in text or in an error meant for the person."""
    with suppress(WorkbookError):
        assert "\0" not in decode(data)


@pytest.mark.parametrize("command", ["memo", "check"])
def test_a_file_that_cannot_be_read_is_named(run, tmp_path, command):
    """Missing, a folder, an impossible name: exit code 1 and the name."""
    assert "nowhere.txt" in run(command, tmp_path / "nowhere.txt", code=1).stderr
    assert str(tmp_path) in run(command, tmp_path, code=1).stderr
    assert "name" in run(command, "name" + "x" * 5000, code=1).stderr


def test_import_names_a_folder_and_a_missing_file(run, tmp_path):
    """The same for JSON."""
    assert str(tmp_path) in run("import", tmp_path, code=1).stderr
    assert "nowhere" in run("import", tmp_path / "nowhere.json", code=1).stderr


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff"])
def test_nothing_on_standard_input_is_answered(run, text):
    """An empty memo has no questions; an empty mail has findings."""
    assert "0 questions read" in run("memo", "-", stdin=text.encode()).stdout
    assert json.loads(run("check", "-", "--json", stdin=text.encode(), code=1).stdout)


def test_a_memo_of_a_megabyte_is_kept_whole(run, tmp_path):
    """Word for word, however long."""
    import workbook as wb

    interview_id = json.loads(run("new", "A", "--json").stdout)["id"]
    memo = tmp_path / "memo.txt"
    memo.write_text((MEMO + "帰りの電車でひとりごと。\n" * 300) * 100, "utf-8")
    assert memo.stat().st_size > 1_000_000
    run("memo", memo, "--to", interview_id)
    with wb.open() as book:
        assert book.interview(interview_id).memo == memo.read_text("utf-8")


def test_unknown_ids_come_with_near_ones(run, book):
    """Every command that takes an id offers those that come near."""
    for command in ("draft", "sent", "declined", "history"):
        assert "20261120-m6yp" in run(command, "20261120-m6yq", code=1).stderr
    assert "20261120-m6yp" in run("memo", "-", "--to", "20261120-m6yq", stdin="Q. a", code=1).stderr


def test_an_id_of_the_sample_is_told_as_such(run):
    """Once there is an interview of one's own, and nothing else is offered in its place; ids far from any
    are answered with the latest."""
    own = json.loads(run("new", "A", "--json").stdout)["id"]
    for command, *more in (["draft"], ["history"], ["remind", "x.ics"]):
        said = run(command, "20261120-m6yp", *more, code=1).stderr
        assert "sample" in said and own not in said
    said = run("draft", "nonsense", code=1).stderr
    assert "latest" in said and own in said


def test_wrong_usage_has_exit_code_two(run):
    """Unknown commands and options, missing arguments, values outside a list."""
    for arguments in (["nonsense"], ["list", "--nonsense"], ["draft"], ["check", "-", "--language", "fr"]):
        assert run(*arguments, code=2).stderr
