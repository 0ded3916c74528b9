"""Reads tables: pipes, tabs, semicolons or commas, with a header or without."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import groupby
from statistics import fmean

from workbook.memo import ratings
from workbook.memo.labels import is_label_word, role_of
from workbook.memo.likeness import likeness
from workbook.memo.parts import FIELD_ROLES, Part, Role
from workbook.memo.rows import Row
from workbook.memo.stretches import trim
from workbook.memo.vocabulary import plain

DELIMITERS = "|\t;,"
CELL = {
    mark: re.compile(rf'\s*"((?:[^"]|"")*)"\s*(?={re.escape(mark)}|$)|((?:\\.|[^{re.escape(mark)}\\])*)')
    for mark in DELIMITERS
}
RULE = re.compile(r"[\s|:+=-]*")
NOTE = re.compile(r"\s*[(\[].*")
LEAST_ROWS = 2
NUMBERS = frozenset({"#", "no", "no.", "nr", "番号", "項番", "id"})
NOTHING = frozenset({"-", "--", "なし", "無し", "n/a", "none", "ー"})
MOSTLY_EVEN = 0.6
PLAUSIBLE = 0.35
Cell = tuple[int, int]


def read_table(text: str, rows: list[Row]) -> list[Part]:
    """The parts of the tables among ``rows``, all divided by the same mark; ``[]`` where there is none."""
    labelled = any(row.role in FIELD_ROLES for row in rows)
    for mark in DELIMITERS:
        divided = [not row.line.code and _is_row(text, row, mark) for row in rows]
        parts: list[Part] = []
        at = 0
        for is_row, run in groupby(divided):
            length = len(list(run))
            if is_row and length >= LEAST_ROWS:
                alone = length == sum(divided) and not labelled
                parts += _parts(text, rows[at : at + length], mark, alone)
            at += length
        if parts:
            return parts
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
    named = [is_label_word(text[start:end]) for start, end in grid[0]]
    if header.count(Role.QUESTION) == 1 and len({*header} - {None}) > 1 and any(named):
        titles = [Part(Role.LABEL, start, end) for start, end in grid[0] if start < end]
        return titles + _questions(text, grid[1:], header)
    if not alone or not _is_bare_table(text, rows, mark):
        return []
    columns = _guessed(text, grid)
    return _questions(text, grid, columns) if columns else []


def _is_bare_table(text: str, rows: list[Row], mark: str) -> bool:
    """Whether rows without a header are a table all the same: framed by pipes, or by tabs and no list."""
    if mark == "|":
        return all(text.startswith(mark, row.line.start) for row in rows)
    return mark == "\t" and not any(row.shape or row.role for row in rows)


def _role(title: str) -> Role | None:
    word = NOTE.sub("", title).strip()
    if plain(word) in NUMBERS:
        return Role.LABEL
    role = role_of(word) if word else None
    return role if role in FIELD_ROLES else None


def _guessed(text: str, grid: list[list[Cell]]) -> list[Role | None]:
    """The roles of columns without a header: what sounds like questions, the ratings, the rest in order."""
    width = Counter(len(cells) for cells in grid).most_common(1)[0][0]
    even = [cells for cells in grid if len(cells) == width]
    if width < 2 or len(even) < MOSTLY_EVEN * len(grid):
        return []
    texts = [[text[start:end] for start, end in column if start < end] for column in zip(*even, strict=True)]
    columns: list[Role | None] = [None] * width
    for at, column in enumerate(texts):
        if at == 0 and column and all(words.isdigit() for words in column):
            columns[at] = Role.LABEL
        elif column and all(ratings.whole(words, labelled=True) is not None for words in column):
            columns[at] = Role.RATING
    sound = {at: _sound(texts[at]) for at in range(width) if columns[at] is None and texts[at]}
    question = max(sound, key=lambda at: (sound[at], -at), default=0)
    if sound.get(question, 0) < PLAUSIBLE:
        return []
    columns[question] = Role.QUESTION
    rest = [at for at in sound if at > question]
    for role, at in zip((Role.ANSWER, Role.HINT, Role.BETTER), rest, strict=False):
        columns[at] = role
    return columns


def _sound(column: list[str]) -> float:
    return round(fmean(likeness(words) for words in column), 1)


def _questions(text: str, grid: list[list[Cell]], columns: list[Role | None]) -> list[Part]:
    parts: list[Part] = []
    for cells in grid:
        row: list[Part] = []
        for (start, end), role in zip(cells, columns, strict=False):
            if role and start < end and plain(text[start:end]) not in NOTHING:
                row += _cell(text, role, start, end)
        if any(part.role is Role.QUESTION for part in row):
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
