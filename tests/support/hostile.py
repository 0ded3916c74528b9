"""Texts that act on a page, a terminal, a header, a file name or a spreadsheet, if they are let."""

from functools import cache
from pathlib import Path

FILE = Path(__file__).parents[1] / "hostile" / "strings.txt"


@cache
def strings() -> tuple[str, ...]:
    """One a line in ``hostile/strings.txt``, written with Python's escapes."""
    lines = FILE.read_text("utf-8").splitlines()
    return tuple(line.encode("latin-1", "backslashreplace").decode("unicode_escape") for line in lines)
