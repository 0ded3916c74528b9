"""SECURITY.md promises nothing that no test keeps."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "SECURITY.md").read_text("utf-8")


def test_each_promise_names_tests_that_exist():
    """Every row of the table points to files with tests in them."""
    rows = [line for line in TEXT.splitlines() if line.startswith("| **")]
    assert len(rows) >= 10
    for row in rows:
        named = re.findall(r"`(tests/[\w/]+\.py)`", row)
        assert named, row
        assert all("def test_" in (ROOT / name).read_text("utf-8") for name in named), named


def test_the_git_filter_named_is_the_doctors():
    """The page and the doctor give the same command and the same line."""
    from workbook.book.publishing import ATTRIBUTES, FILTER

    assert FILTER.replace("'", '"') in TEXT and ATTRIBUTES in TEXT


def test_the_commands_named_exist():
    """Each `workbook ...` in it is a command."""
    from workbook.cli.app import COMMANDS

    assert set(re.findall(r"`workbook (\w+)", TEXT)) <= set(COMMANDS)
