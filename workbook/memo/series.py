"""Finds the one list that goes on through different markers, such as "1)", "2.", "・", "Q4" and "5 "."""

from __future__ import annotations

import re

from workbook.memo import ratings
from workbook.memo.header import is_header
from workbook.memo.labels import FOLLOW_UPS
from workbook.memo.likeness import answers
from workbook.memo.parts import FIELD_ROLES, Role
from workbook.memo.rows import Row, number

BARE = re.compile(r"(\d{1,2})\s+(?=[^\W\d])")
WIDEST_GAP = 2
OUTNUMBERED = 2


def series(text: str, found: list[Row]) -> list[int]:
    """The numbers of the rows that open a question where markers of different kinds do; ``[]`` elsewhere.

    A number running on from marker to marker holds them together. A line without one belongs to them where a
    number is left out for it, where it is rated on its line as they are, or where they stand in its list."""
    items = [at for at, row in enumerate(found) if _is_asked(row) or _is_marked(row)]
    asked = [at for at in items if _is_asked(found[at])]
    if not items or any(row.label and row.label.speaker for row in found):
        return []
    indent = min(found[at].line.indent for at in asked or items)
    level = [at for at, row in enumerate(found) if row.line.indent == indent and not row.line.code]
    running = _Running(text, found).read(level)
    taken = {*running, *asked} if running is not None else set(asked)
    others = set(items) - taken
    unnumbered = [at for at in level if at in others]
    if running is not None:
        unnumbered = [at for at in unnumbered if _number(text, found[at]) is None]
        taken |= set(_rated_alike(text, found, taken, unnumbered))
        taken |= set(_of_one_list(found, asked, unnumbered))
    kinds = {"label" if found[at].role else found[at].level[0] for at in taken}
    return sorted(taken) if len(kinds) > 1 else []


def take_number(text: str, row: Row) -> None:
    """Takes a bare number before the content of ``row`` as its marker."""
    if not row.shape and not row.role and (match := BARE.match(text, row.start, row.end)):
        row.shape, row.start = "1", match.end()


class _Running:
    """The rows that a running number holds together."""

    def __init__(self, text: str, found: list[Row]) -> None:
        self.text = text
        self.found = found
        self.last = 0
        self.taken: list[int] = []
        self.waiting: list[int] = []  # rows without number since the last one with

    def read(self, level: list[int]) -> list[int] | None:
        """``None`` where the numbers start again or leave too much out: they count something else."""
        for at in level:
            row = self.found[at]
            number = _number(self.text, row)
            if number is None and not row.shape and not row.role:
                number = self._bare(row)
            if number is None:
                if _is_asked(row) or _is_marked(row):
                    self.waiting.append(at)
            elif not self._take(at, number):
                return None
        return self.taken

    def _take(self, at: int, number: int) -> bool:
        between = number - self.last - 1
        asked = [one for one in self.waiting if _is_asked(self.found[one])]
        uncounted = asked and not self.taken and not between
        if uncounted or not 0 <= between <= len(self.waiting) + WIDEST_GAP:
            return False
        listed = [one for one in self.waiting if not _is_asked(self.found[one])]
        if between >= len(self.waiting) and not any(is_header(self.text, self.found[one]) for one in listed):
            self.taken += listed
        self.taken += [*asked, at]
        self.last, self.waiting = number, []
        return True

    def _bare(self, row: Row) -> int | None:
        """The number of a row that nothing divides from its content, where it is the next one."""
        match = BARE.match(self.text, row.start, row.end)
        if not match or not self.taken or answers(self.text[match.end() : row.end]):
            return None
        return int(match[1]) if 0 < int(match[1]) - self.last <= len(self.waiting) + WIDEST_GAP else None


def _is_asked(row: Row) -> bool:
    return row.role is Role.QUESTION and row.label is not None and row.label.word not in FOLLOW_UPS


def _is_marked(row: Row) -> bool:
    return bool(row.shape) and not (row.role or row.label or row.line.code or row.empty or row.points)


def _number(text: str, row: Row) -> int | None:
    """The number of a row that may be a question."""
    return number(text, row) if _is_asked(row) or _is_marked(row) else None


def _rated_alike(text: str, found: list[Row], taken: set[int], others: list[int]) -> list[int]:
    """The rows rated on their line, where all that are questions for sure are."""
    if not taken or not all(_is_rated(text, found[at]) for at in taken):
        return []
    return [at for at in others if _is_rated(text, found[at])]


def _is_rated(text: str, row: Row) -> bool:
    return bool(row.rated or ratings.trailing(text, row.start, row.end))


def _of_one_list(found: list[Row], asked: list[int], others: list[int]) -> list[int]:
    """The rows of the list in which some are marked as questions: they are many, one stands before the first
    that is marked, and none is marked as an answer."""
    levels = {found[at].level for at in asked if found[at].shape}
    if any(row.level in levels and row.role in FIELD_ROLES - {Role.QUESTION} for row in found):
        return []
    alike = [at for at in others if found[at].level in levels]
    many = len(alike) >= OUTNUMBERED * len(asked) and alike[0] < asked[0] if alike else False
    return alike if many else []
