"""Cuts a memo into lines with their places, keeping fenced code whole."""

from __future__ import annotations

import re
from dataclasses import dataclass

LINE = re.compile(r"[^\n\r]+")
FORMED = re.compile(r">(?:\s{2,}\S|\s*$|\s*[-*・#\d])")
MOSTLY_QUOTED = 0.6
FENCE = re.compile(r"(`{3,}|~{3,})")
RULE = re.compile(r"([-=_*─━])\1{2,}")

# One character for one, so that offsets in the folded text are offsets in the memo.
WIDTHS = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    ord("\u3000"): " ", ord("\u00a0"): " ", ord("\ufe0f"): " ", ord("〜"): "~", ord("“"): '"', ord("”"): '"',
    ord("’"): "'", ord("‘"): "'", ord("｢"): "「", ord("｣"): "」", ord("–"): "-", ord("—"): "-", ord("―"): "-",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """``start`` and ``end`` leave the white space around out; ``indent`` is in columns (a wide space is
    two, a tab four); ``after_blank`` says that an empty line stands before."""

    start: int
    end: int
    indent: int
    after_blank: bool
    code: bool = False


def fold_places(text: str) -> str:
    """``text`` with full-width forms, dashes and quotes as their plain ones, each in its old place."""
    return text.translate(WIDTHS)


def lines(text: str) -> list[Line]:
    """The lines of ``text`` that are neither blank nor rules. A closed code fence is one line with ``code``
    set; where the memo is a quoted mail, the quotation marks are no part of its lines."""
    raw = [match.span() for match in LINE.finditer(text)]
    if _is_quoted_mail(text, raw):
        raw = [(start + text.startswith(">", start), end) for start, end in raw]
    rows = [_line(text, start, end) for start, end in raw]
    rows = [row for row in rows if row.start < row.end and not RULE.fullmatch(text, row.start, row.end)]
    blanks = [at for at, row in enumerate(rows) if at and _blank_between(text, rows[at - 1].end, row.start)]
    after_blank = set(blanks)
    closed = _closed_fences(text, rows)
    found: list[Line] = []
    at = 0
    while at < len(rows):
        last = closed.get(at, at)
        row = rows[at]
        found.append(Line(row.start, rows[last].end, row.indent, at in after_blank, at in closed))
        at = last + 1
    return found


def _is_quoted_mail(text: str, raw: list[tuple[int, int]]) -> bool:
    """Whether most lines are quoted, and the quotation has a form of its own below the marks."""
    quoted = [place for place in raw if text.startswith(">", place[0])]
    return len(quoted) > MOSTLY_QUOTED * len(raw) and any(FORMED.match(text, *place) for place in quoted)


def _line(text: str, start: int, end: int) -> Line:
    raw = text[start:end]
    stripped = raw.lstrip()
    first = end - len(stripped)
    return Line(first, first + len(stripped.rstrip()), _columns(text[start:first]), False)


def _columns(space: str) -> int:
    return sum({"\t": 4, "\u3000": 2}.get(character, 1) for character in space)


def _blank_between(text: str, end: int, start: int) -> bool:
    between = text[end:start]
    return between.count("\n") > 1 or between.count("\r") > 1


def _closed_fences(text: str, rows: list[Line]) -> dict[int, int]:
    """The first and last row of each fenced block; a fence that is never closed opens none."""
    closed, opened = {}, None
    for at, row in enumerate(rows):
        fence = FENCE.match(text, row.start, row.end)
        if not fence:
            continue
        if opened is None:
            opened = (at, fence[1][0])
        elif fence[1][0] == opened[1]:
            closed[opened[0]] = at
            opened = None
    return closed
