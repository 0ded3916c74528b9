"""Pairs lists that stand apart: first all questions, then all answers, numbered alike or as many."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain, groupby

from workbook.memo.parts import TEXTS, Part, Role
from workbook.memo.rows import Row, number

LISTED = frozenset({*TEXTS, Role.RATING})
LEAST = 2  # entries; one question above one answer is no list


@dataclass(slots=True)
class _Entry:
    """A line of a list and the lines below it; ``headed`` says that a heading names what is listed."""

    role: Role
    number: int | None
    headed: bool
    rows: list[Row]


@dataclass(slots=True)
class _Lists:
    """``before``: the rows above the first entry."""

    headings: list[Row] = field(default_factory=list)
    before: list[Row] = field(default_factory=list)
    entries: list[_Entry] = field(default_factory=list)


def pair_lists(text: str, found: list[Row]) -> list[Part]:
    """Where questions and answers stand apart, puts the rows of ``found`` below the question they belong to.
    Returns the headings of the lists, which then say nothing more."""
    _set_notes_apart(found)
    lists = _lists(text, found)
    paired = _paired(lists.entries)
    if not paired:
        return []
    for entry in lists.entries:
        entry.rows[0].role = entry.role
    found[:] = [*lists.before, *chain.from_iterable(entry.rows for entry in paired)]
    return [Part(Role.LABEL, row.line.start, row.line.end) for row in lists.headings]


def _set_notes_apart(found: list[Row]) -> None:
    """After a list of questions, one below a heading such as "Notes" is aside."""
    listed = noted = False
    for row in found:
        if row.label and row.empty and not row.label.numbered:
            listed, noted = listed or row.role is Role.QUESTION, row.role is Role.ASIDE
        elif row.label or row.role:
            noted = False
        elif listed and noted and row.shape:
            row.role = Role.ASIDE


def _lists(text: str, found: list[Row]) -> _Lists:
    """An entry is a line behind a numbered label, or one marked like the first below a heading. Numbered
    lines above every heading are questions."""
    lists = _Lists()
    heading: Row | None = None
    level: tuple[str, int] | None = None
    for row in found:
        if row.label and row.empty and not row.rated and not row.label.numbered:
            heading, level = row, None
            if row.role in LISTED:
                lists.headings.append(row)
                continue
        role = row.role if row.label and row.label.numbered else None
        if not row.role and level in (None, row.level) and (row.shape if heading else row.numbered):
            role, level = heading.role if heading else Role.QUESTION, row.level
        if role in LISTED:
            lists.entries.append(_Entry(role, number(text, row), heading is not None, [row]))
        elif lists.entries:
            lists.entries[-1].rows.append(row)
        else:
            lists.before.append(row)
    return lists


def _paired(entries: list[_Entry]) -> list[_Entry]:
    """The entries of each question below it; none where question and answer take turns, or where the lists
    do not fit each other."""
    lists = [list(run) for _role, run in groupby(entries, key=lambda entry: entry.role)]
    roles = [run[0].role for run in lists]
    if roles[:1] != [Role.QUESTION] or len({*roles}) < max(2, len(roles)):
        return []
    questions, first = lists[:2]
    if any(row.role in LISTED for entry in questions for row in entry.rows[1:]):
        return []
    sure = questions[0].headed or (first[0].role is Role.ANSWER and len(first) >= LEAST)
    places = [_places(each, questions) for each in lists]
    if len(questions) < LEAST or not sure or not all(places):
        return []
    return [each[place] for place in range(len(questions)) for each in places if place in each]


def _places(entries: list[_Entry], questions: list[_Entry]) -> dict[int, _Entry]:
    """The entries by the place of their question: by number, or by order where a list is not numbered; none
    where they do not fit."""
    numbers, own = ([entry.number for entry in each] for each in (questions, entries))
    if None in numbers or None in own:
        return dict(enumerate(entries)) if len(entries) == len(questions) else {}
    fits = len({*own}) == len(own) and {*own} <= {*numbers}
    return {numbers.index(entry.number): entry for entry in entries} if fits else {}
