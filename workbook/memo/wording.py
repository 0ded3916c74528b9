"""Reads answer, hint, better answer and rating out of text without labels, by its wording."""

from __future__ import annotations

import re
from functools import cache

from workbook.memo import ratings
from workbook.memo.parts import Part, Role
from workbook.memo.stretches import trim, without_dividers
from workbook.memo.vocabulary import table
from workbook.text import sentences

LONGEST_SENTENCE = 600  # longer ones are told, not worded: they are read as an answer whole


@cache
def _better() -> re.Pattern[str]:
    return re.compile("|".join(table("wording")["better"]), re.IGNORECASE)


@cache
def _hints() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in table("wording")["hint_frames"])


@cache
def _clause_end() -> re.Pattern[str]:
    return re.compile(table("wording")["clause_ends"], re.IGNORECASE)


def worded(
    text: str, start: int, end: int, otherwise: Role = Role.ANSWER, fixed: frozenset[Role] = frozenset()
) -> list[Part]:
    """The parts of a stretch of prose, in order. ``fixed``: roles that this memo marks by label, and so
    never by wording."""
    found: list[Part] = []
    for sentence in sentences(text[start:end]):
        first, last = trim(text, start + sentence.start, start + sentence.end)
        if last - first > LONGEST_SENTENCE:
            found.append(Part(otherwise, first, last))
        else:
            found += _sentence(text, first, last, otherwise, fixed)
    return found


def _sentence(text: str, start: int, end: int, otherwise: Role, fixed: frozenset[Role]) -> list[Part]:
    if (value := ratings.whole(text[start:end])) is not None:
        return [Part(Role.RATING, start, end, value)]
    if Role.RATING not in fixed and (rated := ratings.within(text, start, end)):
        return [
            *_sentence(text, start, rated.start, otherwise, fixed),
            Part(Role.RATING, rated.start, rated.end, rated.value),
            *_sentence(text, *without_dividers(text, rated.end, end), otherwise, fixed),
        ]
    if Role.HINT not in fixed:
        for pattern in _hints():
            if match := pattern.search(text[start:end]):
                first, last = (start + place for place in match.span("x"))
                return [
                    *_clauses(text, start, start + match.start(), otherwise, fixed),
                    Part(Role.LABEL, start + match.start(), first),
                    Part(Role.HINT, *trim(text, first, last)),
                    Part(Role.LABEL, last, start + match.end()),
                    *_clauses(text, start + match.end(), end, otherwise, fixed),
                ]
    return _clauses(text, start, end, otherwise, fixed)


def _clauses(text: str, start: int, end: int, otherwise: Role, fixed: frozenset[Role]) -> list[Part]:
    start, end = trim(text, start, end)
    if not any(character.isalnum() for character in text[start:end]):
        return []
    after: list[Part] = []
    if rated := ratings.trailing(text, start, end):
        after = [Part(Role.RATING, rated.start, rated.end, rated.value)]
        start, end = without_dividers(text, start, rated.start)
    better = None if Role.BETTER in fixed else _better().search(text[start:end])
    cut = end
    if better:
        ends = (match.end() for match in _clause_end().finditer(text, start, end))
        cut = max((place for place in ends if place < start + better.end()), default=start)
    told = [Part(otherwise, *trim(text, start, cut))] if cut > start else []
    wished = [Part(Role.BETTER, cut, end)] if cut < end else []
    return [*told, *wished, *after]
