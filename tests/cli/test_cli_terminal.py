"""Recorded text never steers the terminal."""

import ast
import json
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbook.cli
from workbook.cli.terminal import one_line, print_json, print_table, printable, width

HOSTILE = "株式会社A\x1b[31mB\x1b]0;title\x07\x9b2J\u202eCBA\u2066x\r\nFrom: y\x00"
ACTING = {sign for sign in map(chr, range(0x110000)) if category(sign) in ("Cc", "Cs", "Zl", "Zp")}
ACTING |= set(map(chr, (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))))
ACTING -= {"\n", "\t"}


@given(st.text(st.characters(codec=None)))
@settings(max_examples=300)
def test_nothing_printed_acts_on_the_terminal(text):
    """No control character, text direction, line separator or lone surrogate comes through."""
    assert not ACTING & set(printable(text))
    assert not ({"\n", "\t"} | ACTING) & set(one_line(text))


@given(st.text(st.characters(codec=None)))
@settings(max_examples=100)
def test_json_escapes_what_acts_and_loses_nothing(text):
    """The printed JSON is harmless and reads back as the same value."""
    with redirect_stdout(StringIO()) as screen:
        print_json({"text": text})
    assert not ACTING & set(screen.getvalue())
    assert json.loads(screen.getvalue()) == {"text": text}


def test_columns_line_up_whatever_the_script(capsys):
    """Full-width characters take two columns, combining ones none."""
    print_table(["a", "b"], [["動的計画法", "x"], ["e\u0301", "y"], ["plain", "z"]])
    lines = capsys.readouterr().out.splitlines()
    assert {width(line[: line.index(mark)]) for line, mark in zip(lines, "bxyz", strict=True)} == {12}


def test_only_one_module_writes_to_the_screen():
    """Whatever a command shows goes through ``terminal``."""
    folder = Path(workbook.cli.__file__).parent
    writers = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("print", "typer.echo"):
                writers.add(path.name)
    assert writers == {"terminal.py"}


@pytest.fixture
def hostile(book):
    """An interview whose every text is hostile."""
    question = {
        "id": "q1", "kind": "knowledge", "prompt": HOSTILE, "answer": HOSTILE, "better_answer": HOSTILE,
        "topics": ["os"], "rating": 2,
    }  # fmt: skip
    book.add(
        {
            "id": "20261121-bad2", "company": HOSTILE, "round": HOSTILE, "position": HOSTILE,
            "started_at": "2026-11-21T10:00:00+09:00", "highlights": [HOSTILE], "questions": [question],
            "people": [{"name": HOSTILE}],
        }
    )  # fmt: skip
    book.save_field("20261121-bad2", "memo", HOSTILE)
    book.add_topic(HOSTILE)
    return "20261121-bad2"


@pytest.mark.parametrize(
    "command",
    ["list", "list --json", "topics", "topics --json", "weak", "weak --json",
     "history ID", "history ID --json", "draft ID", "draft ID --json"],
)  # fmt: skip
def test_no_command_passes_hostile_records_on(run, hostile, command):
    """Whatever was recorded, standard output and error stay harmless."""
    from typer.testing import CliRunner

    from workbook.cli.app import build

    result = CliRunner().invoke(build(), command.replace("ID", hostile).split())
    assert result.exit_code in (0, 1) and result.output
    assert not ACTING & set(result.output)


def test_errors_and_memos_are_shown_harmless(run):
    """An id, a file name or a memo with escape sequences is shown without them."""
    assert not ACTING & set(run("draft", HOSTILE.replace("\x00", ""), code=1).output)
    assert not ACTING & set(run("check", "no\x1b[31mfile", code=1).output)
    memo = f"Q. {HOSTILE}\nA. {HOSTILE}".replace("\x00", "")
    assert not ACTING & set(run("memo", "-", stdin=memo.encode()).output)
