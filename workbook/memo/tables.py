"""Reads tables: pipes, tabs, semicolons or commas, with a header or without."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from statistics import fmean

from workbook.memo import ratings
from workbook.memo.labels import role_of
from workbook.memo.likeness import likeness
from workbook.memo.parts import FIELD_ROLES, Part, Role
from workbook.memo.rows import Row
from workbook.memo.stretches import trim

DELIMITERS = "|\t;,"
CELL = {
    mark: re.compile(rf'\s*"((?:[^"]|"")*)"\s*(?={re.escape(mark)}|$)|((?:\\.|[^{re.escape(mark)}\\])*)')
    for mark in DELIMITERS
}
RULE = re.compile(r"[\s|:+=-]*")
NOTE = re.compile(r"\s*[(\[].*")
LEAST_ROWS = 2
Cell = tuple[int, int]


def read_table(text: str, rows: list[Row]) -> list[Part]:
    """The parts of the first table among ``rows``; ``[]`` where there is none."""
    for mark in DELIMITERS:
        count = sum(_is_row(text, row, mark) for row in rows)
        at = 0
        while at < len(rows):
            last = at
            while last < len(rows) and not rows[last].line.code and _is_row(text, rows[last], mark):
                last += 1
            if last - at >= LEAST_ROWS and (parts := _parts(text, rows[at:last], mark, count == last - at)):
                return parts
            at = max(last, at + 1)
    return []


def _is_row(text: str, row: Row, mark: str) -> bool:
    least = 1 if mark == "\t" else 2
    return text.count(mark, row.line.start, row.line.end) >= least


def _cells(text: str, row: Row, mark: str) -> list[Cell]:
    start, end = row.line.start, row.line.end
    if mark == "|":
        start += text.startswith("|", start)
        end -= text.endswith("|", start, end)
    cells, at = [], start
    while at <= end:
        match = CELL[mark].match(text, at, end)
        if not match:
            break
        group = 1 if match[1] is not None else 2
        cells.append(trim(text, *match.span(group)))
        at = match.end() + 1
    return cells


def _parts(text: str, rows: list[Row], mark: str, alone: bool) -> list[Part]:
    grid = [_cells(text, row, mark) for row in rows if not RULE.fullmatch(text, row.line.start, row.line.end)]
    if len(grid) < LEAST_ROWS:
        return []
    header = [_role(text[start:end]) for start, end in grid[0]]
    if Role.QUESTION in header and len([role for role in header if role]) > 1:
        titles = [Part(Role.LABEL, start, end) for start, end in grid[0] if start < end]
        return titles + _questions(text, grid[1:], _named(header, text, grid[1:]))
    if not alone or not _is_bare_table(text, rows, mark):
        return []
    columns = _guessed(text, grid)
    return _questions(text, grid, columns) if columns else []


def _is_bare_table(text: str, rows: list[Row], mark: str) -> bool:
    """Whether rows without a header are a table all the same: framed by pipes, or divided by tabs and not a list."""
    if mark == "|":
        return all(text.startswith(mark, row.line.start) for row in rows)
    return mark == "\t" and not any(row.shape or row.role for row in rows)


def _role(title: str) -> Role | None:
    return role_of(NOTE.sub("", title)) if title else None


def _named(header: list[Role | None], text: str, grid: list[list[Cell]]) -> list[Role | None]:
    seen: Counter[Role] = Counter()
    columns: list[Role | None] = []
    for role in header:
        known = role if role in FIELD_ROLES and not (role is Role.QUESTION and seen[role]) else None
        if known:
            seen[known] += 1
        columns.append(known)
    return columns


def _guessed(text: str, grid: list[list[Cell]]) -> list[Role | None]:
    """The roles of columns without a header: the one that sounds like questions, the ratings, the rest in order."""
    width = Counter(len(cells) for cells in grid).most_common(1)[0][0]
    even = [cells for cells in grid if len(cells) == width]
    if width < 2 or len(even) < 0.6 * len(grid):
        return []
    columns: list[Role | None] = [None] * width
    texts = [[text[cells[at][0] : cells[at][1]] for cells in even] for at in range(width)]
    for at, column in enumerate(texts):
        filled = [words for words in column if words]
        if filled and all(words.isdigit() for words in filled) and at == 0:
            columns[at] = Role.LABEL
        elif filled and all(ratings.whole(words, labelled=True) is not None for words in filled):
            columns[at] = Role.RATING
    free = [at for at in range(width) if columns[at] is None and any(texts[at])]
    if not free:
        return []
    question = max(
        free, key=lambda at: (round(fmean(likeness(words) for words in texts[at] if words), 1), -at)
    )
    if fmean(likeness(words) for words in texts[question] if words) < 0.35:
        return []
    columns[question] = Role.QUESTION
    for role, at in zip(
        (Role.ANSWER, Role.HINT, Role.BETTER), (at for at in free if at > question), strict=False
    ):
        columns[at] = role
    return columns


def _questions(text: str, grid: list[list[Cell]], columns: list[Role | None]) -> list[Part]:
    parts: list[Part] = []
    for cells in grid:
        row: list[Part] = []
        for (start, end), role in zip(cells, columns, strict=False):
            if (
                role
                and start < end
                and text[start:end] not in {"-", "--", "なし", "無し", "n/a", "N/A", "none"}
            ):
                row += _cell(text, role, start, end)
        asked = [part for part in row if part.role is Role.QUESTION]
        if asked:
            row[0] = replace(row[0], opens=True)
        parts += row
    return parts


def _cell(text: str, role: Role, start: int, end: int) -> list[Part]:
    if role is Role.RATING:
        rated = ratings.at_start(text, start, end)
        return [Part(role, rated.start, rated.end, rated.value)] if rated else []
    if role is Role.KIND:
        return [Part(role, start, end, text[start:end])]
    return [Part(role, start, end)]
