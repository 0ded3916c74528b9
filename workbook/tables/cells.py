"""What a cell says, for the field its column is mapped onto."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from workbook.model import Kind
from workbook.model.question import MOST_TOPICS
from workbook.tables.headings import table
from workbook.text import fold, fold_width

BETWEEN = re.compile(r"[,、;；/／|\n]+")
PERCENT = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*(%?)")
NONE_GIVEN = {fold(word) for word in ("-", "–", "ー", "なし", "無し", "n/a", "na", "none", "?", "？")} | {""}


@dataclass(frozen=True)
class Readers:
    """What other crafts know: ``rating`` (``None`` for what is none), ``kind`` of a question and an answer,
    ``topic`` (the id a label means, ``""`` for none) and ``topics`` for a question that has none."""

    rating: Callable[[str], int | None]
    kind: Callable[[str, str], Kind]
    topic: Callable[[str], str]
    topics: Callable[[str], list[str]]


@cache
def _words(field: str) -> dict[str, str]:
    return {_key(word): value for value, words in table("words")[field].items() for word in words}


def _key(word: str) -> str:
    """Folded; a sign that folding takes away stays."""
    return fold(word) or word.strip()


def read_cell(field: str, cell: str, readers: Readers) -> Any:
    """The value of ``field`` in ``cell``; ``None`` where it cannot be read."""
    if field in ("rating", "later_rating"):
        return readers.rating(cell)
    if field in table("words"):
        return _words(field).get(_key(cell))
    if field == "topics":
        labels = [label.strip() for label in BETWEEN.split(cell) if label.strip()]
        topics = list(dict.fromkeys(topic for topic in map(readers.topic, labels) if topic))
        return topics if 0 < len(topics) <= MOST_TOPICS else None
    if field == "forecast":
        return _percent(cell)
    if field == "people":
        return [{"name": name.strip()} for name in BETWEEN.split(cell) if name.strip()]
    if field == "highlights":
        return [line.strip() for line in cell.splitlines() if line.strip()]
    return cell


def _percent(cell: str) -> int | None:
    """A chance, 0-100: given as per cent, or as the share (0.7) that a spreadsheet keeps of 70 %."""
    found = PERCENT.fullmatch(fold_width(cell).strip())
    if not found:
        return None
    share = "." in found[1] and not found[2] and float(found[1]) <= 1
    chance = round(float(found[1]) * (100 if share else 1))
    return chance if chance <= 100 else None


def is_blank(field: str, cell: str) -> bool:
    """Whether nothing is given; in a closed field a dash says so too."""
    closed = field in ("rating", "later_rating", "forecast", "topics") or field in table("words")
    return not cell.strip() or (closed and _key(cell) in NONE_GIVEN and _key(cell) not in _signs(field))


def _signs(field: str) -> set[str]:
    return set(_words(field)) if field in table("words") else set()
