"""Reads company, date and round from the lines before the first question."""

from __future__ import annotations

import re
from functools import cache

from workbook.memo import labels
from workbook.memo.dates import find_date
from workbook.memo.parts import Part, Role
from workbook.memo.rows import Row
from workbook.memo.stretches import trim
from workbook.memo.vocabulary import table

LONGEST_HEADER = 200
LONGEST_NAME = 40
MOST_LINES = 20  # no memo has more of a header before its first question
EDGE = " -|/,:;・()[]【】「」<>#*~@、。"
HEADER = (Role.COMPANY, Role.DATE, Role.ROUND)


@cache
def _rounds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = f"(?:{'|'.join(table('header')['rounds'])})"
    bare = f"(?:{'|'.join(table('header')['bare_rounds'])})"
    return (
        re.compile(rf"{words}(?:\s?[,/・(]?\s?{words}\)?)?", re.IGNORECASE),
        re.compile(rf"(?:(?<=\s)|^){bare}(?=\s?(?:[,/|·・(-]|$|\n))", re.IGNORECASE),
    )


@cache
def _companies() -> list[re.Pattern[str]]:
    return [re.compile(pattern) for pattern in table("header")["companies"]]


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(table('header')['generic'])}|\W|\d)+", re.IGNORECASE)


def read_header(text: str, rows: list[Row], until: int) -> list[Part]:
    """The parts for company, date and round, from labelled rows and from what stands before ``until``."""
    found: dict[Role, Part] = {}
    above = [row for row in rows[:MOST_LINES] if row.line.start < until and not row.role]
    marks = []
    for row in rows:
        if row.role in HEADER and not row.empty and row.role not in found:
            found[row.role] = _labelled(text, row, row.role)
            marks.append(Part(Role.LABEL, row.line.start, row.start))
    for row in above:
        for part in _stretch(text, row.line.start, min(row.line.end, until)):
            found.setdefault(part.role, part)
    parts = list(found.values())
    return marks + parts + [part for row in above for part in _fillers(text, row, until, parts)]


def is_header(text: str, row: Row) -> bool:
    """Whether a row tells of the interview: it holds its date or round."""
    start, end = row.line.start, min(row.line.end, row.line.start + LONGEST_HEADER)
    return bool(find_date(text, start, end) or _rounds()[0].search(text, start, end))


def _labelled(text: str, row: Row, role: Role) -> Part:
    if role is Role.DATE:
        return find_date(text, row.start, row.end) or Part(Role.ASIDE, row.line.start, row.line.end)
    inner = labels.inline(text, row.start, row.end)
    return Part(role, row.start, inner[0].start if inner else row.end)


def _stretch(text: str, start: int, end: int) -> list[Part]:
    end = min(end, start + LONGEST_HEADER)
    day = find_date(text, start, end)
    parts = [day] if day else []
    words = text[start:end]
    certain, bare = _rounds()
    if stage := certain.search(words) or bare.search(words):
        parts.append(Part(Role.ROUND, *_edges(text, start + stage.start(), start + stage.end())))
    if name := _company(text, start, end, parts):
        parts.append(name)
    return parts


def _fillers(text: str, row: Row, until: int, parts: list[Part]) -> list[Part]:
    """What stands beside company, date and round on their line and says nothing more."""
    inside = sorted((part.start, part.end) for part in parts if row.line.start <= part.start < row.line.end)
    starts = [row.line.start, *(stop for _start, stop in inside)]
    stops = [*(start for start, _stop in inside), min(row.line.end, until)]
    gaps = [gap for gap in zip(starts, stops, strict=True) if gap[0] < gap[1] <= gap[0] + LONGEST_NAME]
    return [Part(Role.LABEL, *gap) for gap in gaps if inside and _generic().fullmatch(text[slice(*gap)])]


def _company(text: str, start: int, end: int, known: list[Part]) -> Part | None:
    """A name that says of itself what it is, or what is left beside a date or a round."""
    for pattern in _companies():
        match = pattern.search(text[start:end])
        if match and not _generic().fullmatch(match["name"]):
            return Part(Role.COMPANY, *_edges(text, start + match.start("name"), start + match.end("name")))
    if not known:
        return None
    edges = sorted((part.start, part.end) for part in known)
    starts = [start, *(stop for _begin, stop in edges)]
    stops = [*(begin for begin, _stop in edges), end]
    for first, last in (_edges(text, *gap) for gap in zip(starts, stops, strict=True)):
        if first < last <= first + LONGEST_NAME and not _generic().fullmatch(text[first:last]):
            return Part(Role.COMPANY, first, last)
    return None


def _edges(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in EDGE:
        start += 1
    while start < end and text[end - 1] in EDGE:
        end -= 1
    return trim(text, start, end)
