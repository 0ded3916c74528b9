"""Reads the word lists in ``vocabulary/``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "vocabulary"


@cache
def lines(name: str) -> tuple[str, ...]:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.split("\n") if line)


@cache
def words(name: str) -> frozenset[str]:
    return frozenset(word for line in lines(name) for word in line.split())


@cache
def any_of(name: str) -> re.Pattern[str]:
    """One pattern from the patterns of a list, one a line."""
    return re.compile("|".join(lines(name)), re.IGNORECASE)


@cache
def rewrites(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The rules ``pattern => text`` of a list, in order; spaces inside ``text`` count, save the first."""
    pairs = (line.partition(" =>") for line in lines(name))
    return tuple((re.compile(pattern, re.IGNORECASE), to[1:]) for pattern, _arrow, to in pairs)


def rewritten(text: str, name: str) -> str:
    """``text`` by the rules of a list, one after the other."""
    for pattern, to in rewrites(name):
        text = pattern.sub(to, text)
    return text
