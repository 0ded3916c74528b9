"""Which field the heading of a column means."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from workbook.text import fold, fold_width

HERE = Path(__file__).parent
NUMBERED = re.compile(r"(\D+?)[\s_#.-]*(\d{1,2})")
NOTE = re.compile(r"[(（\[【].*")
LEAST_INSIDE = 2
"""Folded characters of a word that may stand inside a longer heading."""
ONLY_ALONE = "面接"
"""A word that heads the rounds by itself, and inside a longer heading says nothing."""


@cache
def table(name: str) -> dict[str, Any]:
    """The word table ``<name>.toml``."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def _words() -> dict[str, str]:
    return {fold(word): field for field, words in table("headings").items() for word in words}


def field_of(heading: str) -> str | None:
    """The field that ``heading`` means, with a number (``prompt.2``) where it has one."""
    for title in (heading, NOTE.sub("", heading)):
        if found := _words().get(fold(title)):
            return found
        numbered = NUMBERED.fullmatch(fold_width(title).strip())
        if numbered and (found := _words().get(fold(numbered[1]))):
            return f"{found}.{int(numbered[2])}"
    return None


def field_inside(heading: str) -> str | None:
    """The field of the longest known Japanese word inside ``heading``; what stands before の only says whose
    the rest is (面接官の印象 names no interviewer)."""
    folded = fold(heading)
    said = folded.rfind(fold("の"))
    long = (word for word in _words() if len(word) >= LEAST_INSIDE and not word.isascii())
    inside = [
        word for word in long if folded.rfind(word) + len(word) > max(said, 0) and word in folded
        and word != fold(ONLY_ALONE)
    ]  # fmt: skip
    return _words()[max(inside, key=len)] if inside else None


def heads(cells: list[str]) -> bool:
    """Whether a row of cells heads the columns below it."""
    return any(field_of(cell) for cell in cells if cell.strip())
