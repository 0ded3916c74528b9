"""Works out the memo's own habits: which lines are questions, and what divides a question from its answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import fmean

from workbook.memo import ratings
from workbook.memo.dividers import ARROWS, SENTENCE_END, shared_divider
from workbook.memo.groups import marked_questions
from workbook.memo.labels import FOLLOW_UPS
from workbook.memo.parts import Role
from workbook.memo.ratings import Rated
from workbook.memo.rows import Row
from workbook.memo.series import series, take_number
from workbook.memo.unmarked import unmarked_questions

MOST = 0.5
LEAST_RATED = 3


@dataclass(frozen=True, slots=True)
class Habits:
    """``questions`` holds the numbers of the rows that open one, ``labelled`` says that a label does it,
    ``shape`` and ``indent`` how they stand. ``fixed``: the roles given by labels. ``divider`` parts a
    question from what follows on its line. ``indented``: what belongs to a question stands deeper than
    it. ``inline``: the answer stands on the question's line. ``tails``: letters, figures and words at the
    ends of lines rate them."""

    questions: frozenset[int]
    labelled: bool
    fixed: frozenset[Role]
    divider: re.Pattern[str] | None = None
    indented: bool = False
    inline: bool = False
    tails: bool = False
    shape: str = ""
    indent: int = 0

    @property
    def divided(self) -> bool:
        """Whether a mark divides question and answer, and not only the end of a sentence."""
        return self.divider is not None and self.divider is not SENTENCE_END


def habits(text: str, found: list[Row]) -> Habits:
    """The habits of the memo."""
    fixed = frozenset(row.role for row in found if row.role)
    labelled = [at for at, row in enumerate(found) if row.role is Role.QUESTION]
    if listed := series(text, found):
        for at in listed:
            take_number(text, found[at])
        return _described(text, found, frozenset([*labelled, *listed]), bool(labelled), fixed)
    opening = [at for at in labelled if not _follows_up(found[at])]
    if opening and not _heads_a_list(found, opening):
        return _described(text, found, frozenset(labelled), True, fixed)
    chosen = {*labelled, *marked_questions(text, found)} - set(opening)
    return _described(text, found, frozenset(chosen or unmarked_questions(text, found)), False, fixed)


def _follows_up(row: Row) -> bool:
    return row.label is not None and row.label.word in FOLLOW_UPS


def _heads_a_list(found: list[Row], opening: list[int]) -> bool:
    """One label with nothing behind it and a list below is the heading of the list."""
    if len(opening) != 1 or not found[opening[0]].empty:
        return False
    below = [row.level for row in found[opening[0] + 1 :] if row.shape and not row.role]
    return len(below) > 1 and below.count(below[0]) > 1


def _described(
    text: str, found: list[Row], chosen: frozenset[int], labelled: bool, fixed: frozenset[Role]
) -> Habits:
    numbers = sorted(chosen)
    asked = [found[at] for at in numbers if not found[at].empty]
    if not asked:
        return Habits(chosen, labelled, fixed)
    below = [(found[at], found[at + 1]) for at in numbers if at + 1 < len(found) and at + 1 not in chosen]
    holding = [row for row, following in below if _may_hold_answer(following)]
    divider = None
    if Role.ANSWER not in fixed and len(holding) <= MOST * len(numbers):
        alone = {id(row) for row in holding}
        divider = shared_divider(text, [row for row in asked if id(row) not in alone])
    return Habits(
        questions=chosen,
        labelled=labelled,
        fixed=fixed,
        divider=divider,
        indented=any(following.line.indent > row.line.indent for row, following in below),
        inline=bool(divider) or fmean(_holds_arrow(text, row) for row in asked) >= MOST,
        tails=Role.RATING not in fixed and _rates_at_ends(text, asked),
        shape=asked[0].level[0],
        indent=min(row.line.indent for row in asked),
    )


def _rates_at_ends(text: str, asked: list[Row]) -> bool:
    rated = sum(bool(end_rating(text, row.start, row.end)) for row in asked)
    return rated >= max(LEAST_RATED, MOST * len(asked))


def end_rating(text: str, start: int, end: int) -> Rated | None:
    """What the end of a line says of it, in whatever form."""
    return ratings.trailing(text, start, end) or ratings.tail(text, start, end)


def _may_hold_answer(row: Row) -> bool:
    return row.role in (None, Role.ANSWER) and not row.empty and not row.shape.endswith("double")


def _holds_arrow(text: str, row: Row) -> bool:
    return bool(ARROWS.search(text, row.start, row.end))
