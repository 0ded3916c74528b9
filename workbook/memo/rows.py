"""Takes the lines of a memo apart: marker, rating sign, label, content."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from workbook.memo import labels, ratings
from workbook.memo.labels import Label
from workbook.memo.lines import Line, lines
from workbook.memo.parts import Part, Role

MARKERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("time", re.compile(r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[-~]\s*\d{1,2}:\d{2})?[\])]?\s*(?:[-:|]\s+)?")),
    ("check", re.compile(r"\[[ xX✓✔-]?\]\s*")),
    ("#", re.compile(r"#{1,6}(?:\s+|(?=[^\s#\d]))")),
    ("arrow", re.compile(r"(?:->|→|↳|└─*>?|┗━*|➡|➔|➜|▶️|╰─*|>>)\s*")),
    ("double", re.compile(r"(?:=>|⇒|⇨|➾)\s*")),
    (">", re.compile(r">\s*")),
    ("**", re.compile(r"\*\*(?=[^\s*])")),
    ("(1)", re.compile(r"[(\[]\d{1,3}[)\]]\s*")),
    ("①", re.compile(r"[①-⑳❶-❿⓵-⓾]\s*[.:]?\s*")),
    ("1)", re.compile(r"(?:\d{1,3}|[ivx]{1,4}|[a-zA-Z])\)\s*(?=\S)")),
    ("1.", re.compile(r"(?:\d{1,3}(?:\.(?!\d)|[、:](?!\d))|(?:[ivx]{2,4}|[a-hA-H])\.(?=\s))\s*")),
    ("#1", re.compile(r"#\d{1,3}[.:)]?\s+")),
    ("1-", re.compile(r"\d{1,2}\s?-\s+")),
)
SYMBOL = re.compile(r"([^\w\s「『\"'(\[【<`…$@&:/\\.,;。、)\]|=])\1{0,3}\s*")
LOOSE_SYMBOL = re.compile(r"[-*+]{1,2}(?=[^\s])")
MOST_MARKERS = 5


@dataclass(slots=True)
class Row:
    """A line taken apart. ``shape`` names its markers; ``start`` and ``end`` bound the content."""

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


def rows(text: str) -> list[Row]:
    """The lines of the folded ``text`` taken apart, with the roles their labels give them."""
    found = [_row(text, line) for line in lines(text)]
    _settle_letters(text, found)
    return found


def _row(text: str, line: Line) -> Row:
    if line.code:
        return Row(line, "code", line.start, line.end)
    start, end, shape, rated = line.start, line.end, [], []
    label = None
    for _step in range(MOST_MARKERS):
        if label := labels.known(text, start, end):
            break
        sign = ratings.leading(text, start, end)
        if sign:
            shape.append("sign")
            rated.append(Part(Role.RATING, sign.start, sign.end, sign.value))
            start = _skip(text, sign.end, end)
            continue
        name, after = _marker(text, start, end)
        if not name:
            break
        shape.append(name)
        start = after
    row = Row(line, " ".join(shape), start, end, rated=rated)
    if label:
        _take(text, row, label)
    row.start, row.end = trim(text, row.start, row.end)
    return row


def _marker(text: str, start: int, end: int) -> tuple[str, int]:
    for name, pattern in MARKERS:
        if match := pattern.match(text, start, end):
            return (name if name != "#" else "#" * (len(match[0].rstrip()))), match.end()
    if match := SYMBOL.match(text, start, end):
        symbol = match[1]
        glued = match.end() == match.end(1) and symbol in "-*+~^%!?"
        if match.end() <= end and not glued:
            return match[0].strip(), match.end()
    return "", start


def _take(text: str, row: Row, label: Label) -> None:
    """Gives the row its label, and a rating sign that stands right after it."""
    row.label, row.role, row.start = label, label.role, label.end
    if (
        row.role in (Role.QUESTION, Role.ANSWER)
        and (sign := ratings.leading(text, row.start, row.end))
        and sign.end < row.end
    ):
        row.rated.append(Part(Role.RATING, sign.start, sign.end, sign.value))
        row.start = _skip(text, sign.end, row.end)


def _settle_letters(text: str, found: list[Row]) -> None:
    """A lone letter is a label only in a memo that marks its questions with labels; else it numbers a list."""
    asked = any(row.role is Role.QUESTION for row in found)
    for row in found:
        if row.label and len(row.label.word) == 1 and row.label.word.isascii() and row.label.word != "q":
            if not asked or (row.label.loose and not row.label.numbered):
                row.label, row.role = None, None
                row.start = row.line.start
                start = row.start
                name, start = _marker(text, start, row.line.end)
                while name:
                    row.shape, row.start = name, start
                    name, start = _marker(text, start, row.line.end)
    _take_unknown_labels(text, found)


def _take_unknown_labels(text: str, found: list[Row]) -> None:
    """A phrase before a colon is a label when it holds a label word, or comes back at the head of several
    lines of this memo."""
    candidates = [
        (row, labels.unknown(text, row.start, row.end)) for row in found if not row.label and not row.line.code
    ]
    counts = Counter(label.word for _none, label in candidates if label)
    for row, label in candidates:
        if label and not label.loose and (role := labels.role_of(label.word)):
            row.label, row.role, row.start = replace(label, role=role), role, label.end
        elif label and counts[label.word] > 1:
            row.label, row.start = label, label.end


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without white space and emphasis marks around it."""
    while start < end and (text[start].isspace() or text.startswith("**", start, end)):
        start += 1 if text[start].isspace() else 2
    while start < end and (text[end - 1].isspace() or text.endswith("**", start, end)):
        end -= 1 if text[end - 1].isspace() else 2
    return start, end
