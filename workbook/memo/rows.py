"""Takes the lines of a memo apart: marker, rating sign, label, content."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from workbook.memo import labels, ratings
from workbook.memo.labels import Label
from workbook.memo.lines import Line, lines
from workbook.memo.markers import NUMBERED, POINTERS, marker
from workbook.memo.parts import Part, Role
from workbook.memo.stretches import skip_space, trim

MOST_MARKERS = 5
NUMBER = re.compile(r"\d{1,3}|[①-⑳❶-❿⓵-⓾]")


@dataclass(slots=True)
class Row:
    """A line taken apart. ``shape`` names its markers; ``start`` and ``end`` bound the content; ``rated``
    holds the rating signs that stand before it."""

    line: Line
    shape: str
    start: int
    end: int
    label: Label | None = None
    role: Role | None = None
    rated: list[Part] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        return self.start >= self.end

    @property
    def points(self) -> bool:
        """Whether an arrow leads to the content."""
        return self.shape.endswith(POINTERS)

    @property
    def level(self) -> tuple[str, int]:
        """The markers without a rating sign, and the depth."""
        names = [name for name in self.shape.split() if name != "sign"]
        return " ".join(names) or self.shape, self.line.indent // 2

    @property
    def numbered(self) -> bool:
        """Whether a number stands among the markers or in the label."""
        return bool(NUMBERED & set(self.shape.split())) or (self.label is not None and self.label.numbered)

    def name(self, label: Label, role: Role | None) -> None:
        """Takes ``label`` as this row's, and ``role`` as what it means."""
        self.label, self.role, self.start = label, role, label.end

    def unname(self) -> None:
        """Makes the label content again."""
        if self.label:
            self.start, self.label, self.role = self.label.start, None, None


def rows(text: str) -> list[Row]:
    """The lines of the folded ``text`` taken apart, with the roles their labels give them."""
    return [_row(text, line) for line in lines(text)]


def number(text: str, row: Row) -> int | None:
    """The number in the markers or the label of a row."""
    match = NUMBER.search(text, row.line.start, row.start) if row.numbered else None
    return int(unicodedata.numeric(match[0]) if len(match[0]) == 1 else int(match[0])) if match else None


def _row(text: str, line: Line) -> Row:
    if line.code:
        return Row(line, "code", line.start, line.end)
    row = Row(line, "", line.start, line.end)
    shape = []
    for _step in range(MOST_MARKERS):
        if label := labels.known(text, row.start, row.end):
            row.name(label, label.role)
            if row.role in (Role.QUESTION, Role.ANSWER):
                _take_sign(text, row)
            break
        if _take_sign(text, row):
            shape.append("sign")
            continue
        name, after = marker(text, row.start, row.end)
        if not name:
            break
        shape.append(name)
        row.start = after
    row.shape = " ".join(shape)
    row.start, row.end = trim(text, row.start, row.end)
    return row


def _take_sign(text: str, row: Row) -> bool:
    """Whether a rating stands before the content; it is taken off."""
    sign = ratings.leading(text, row.start, row.end)
    if not sign or (row.label and sign.end == row.end):
        return False
    row.rated.append(Part(Role.RATING, sign.start, sign.end, sign.value))
    row.start = skip_space(text, sign.end, row.end)
    return True
