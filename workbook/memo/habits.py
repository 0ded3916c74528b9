"""Works out the memo's own habits: which lines are questions, and what divides a question from its answer."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from statistics import fmean

from workbook.memo import ratings
from workbook.memo.dividers import ARROWS, SENTENCE_END, head, is_divided, shared_divider
from workbook.memo.labels import FOLLOW_UPS
from workbook.memo.likeness import likeness
from workbook.memo.parts import Role
from workbook.memo.rows import Row
from workbook.memo.unmarked import unmarked_questions

MOST_QUESTIONS = 0.5
GOOD = 0.85
HEADING = re.compile(r"[\[【<■◆●#=]")


@dataclass(frozen=True, slots=True)
class Habits:
    """``questions`` holds the numbers of the rows that open one. ``separator`` divides a question from
    what follows on its line. ``fixed``: the roles given by labels. ``indented``: what belongs to a
    question stands deeper than it. ``inline``: the answer stands on the question's line."""

    questions: frozenset[int]
    separator: re.Pattern[str] | None = None
    fixed: frozenset[Role] = frozenset()
    indented: bool = False
    inline: bool = False
    labelled: bool = False
    level: int = 0
    shape: str = ""

    @property
    def divided(self) -> bool:
        """Whether a mark divides question and answer, and not only the end of a sentence."""
        return self.separator is not None and self.separator is not SENTENCE_END


def level_of(row: Row) -> tuple[str, int]:
    """The markers of a row without its rating sign, and its depth."""
    names = [name for name in row.shape.split() if name != "sign"]
    return " ".join(names) or row.shape, row.line.indent // 2


def habits(text: str, found: list[Row]) -> Habits:
    """The habits of a memo."""
    _name_unknown_labels(text, found)
    fixed = frozenset(row.role for row in found if row.role)
    labelled = [at for at, row in enumerate(found) if row.role is Role.QUESTION]
    opening = [at for at in labelled if not (found[at].label and found[at].label.word in FOLLOW_UPS)]
    chosen = set(labelled)
    if not opening or _heads_a_list(found, opening):
        chosen |= set(_best_group(text, found))
        chosen -= set(opening)
    if not chosen:
        chosen = set(unmarked_questions(text, found))
    return _habits_of(text, found, frozenset(chosen), fixed, bool(opening) and opening[0] in chosen)


def _heads_a_list(found: list[Row], opening: list[int]) -> bool:
    """One label with nothing behind it and a list below is the heading of the list."""
    if len(opening) != 1 or not found[opening[0]].empty:
        return False
    below = [level_of(row) for row in found[opening[0] + 1 :] if row.shape and not row.role]
    return len(below) > 1 and below.count(below[0]) > 1


def _groups(found: list[Row]) -> dict[tuple[str, int], list[int]]:
    groups = defaultdict(list)
    for at, row in enumerate(found):
        if not row.role and not row.label and not row.line.code and row.shape and not row.empty:
            groups[level_of(row)].append(at)
    return groups


def _best_group(text: str, found: list[Row]) -> list[int]:
    groups = {key: members for key, members in _groups(found).items() if not _points(key[0])}
    if not groups:
        return []
    owner = {at: key for key, members in groups.items() for at in members}
    parents = {owner[at] for at in owner if at + 1 < len(found) and _is_child(found, owner, at)}
    scored = {key: _score(text, found, owner, parents, members) for key, members in groups.items()}
    best = max(scored, key=lambda key: scored[key])
    if scored[best] < GOOD:
        return []
    return groups[best] + (_unrated(text, found, groups[best]) if best[0] == "sign" else [])


def _unrated(text: str, found: list[Row], members: list[int]) -> list[int]:
    """Where a rating sign marks the questions, the ones that were given none."""
    indent = min(found[at].line.indent for at in members)
    return [
        at
        for at in range(members[0], len(found))
        if not found[at].shape
        and not found[at].role
        and abs(found[at].line.indent - indent) < 2
        and is_divided(text, found[at])
    ]


def _points(shape: str) -> bool:
    return shape.split()[-1] in {"arrow", "double"}


def _is_child(found: list[Row], owner: dict[int, tuple[str, int]], at: int) -> bool:
    return owner.get(at + 1) != owner[at]


def _score(
    text: str,
    found: list[Row],
    owner: dict[int, tuple[str, int]],
    parents: set[tuple[str, int]],
    members: list[int],
) -> float:
    like = fmean(likeness(head(text, found[at])) for at in members)
    followed = fmean(_is_child(found, owner, at) and at + 1 < len(found) for at in members)
    over = fmean(
        at + 1 in owner and owner[at + 1] in parents and owner[at + 1] != owner[at] for at in members
    )
    under = fmean(_stands_under_plain(found, at) for at in members)
    inline = fmean(is_divided(text, found[at]) for at in members)
    return like + 0.4 * followed + 0.4 * inline - 0.6 * over * (1 - like) - 0.6 * under + (0.2 if len(members) > 1 else 0)


def _stands_under_plain(found: list[Row], at: int) -> bool:
    """Whether the row stands deeper than a line without marker right above it."""
    above = found[at - 1] if at else None
    return bool(above and not above.shape and not above.role and above.line.indent < found[at].line.indent)


def _name_unknown_labels(text: str, found: list[Row]) -> None:
    """Gives the memo's own label words their roles, by what stands behind them."""
    unnamed = defaultdict(list)
    for row in found:
        if row.label and row.label.role is None:
            unnamed[row.label.word].append(row)
    if sum(1 for row in found if row.label) < 0.6 * len(found):
        for rows in unnamed.values():
            for row in rows:
                _unlabel(row)
        return
    known = {row.role for row in found if row.role and not (row.label and row.label.speaker)}
    for rows in unnamed.values():
        contents = [text[row.start : row.end] for row in rows]
        role = _guess(contents, known)
        for row in rows:
            row.role = role
            row.label = replace(row.label, speaker=True) if row.label else None
        if role and role is not Role.QUESTION:
            known.add(role)


def _unlabel(row: Row) -> None:
    if row.label:
        row.start, row.label = row.label.start, None


def _guess(contents: list[str], known: set[Role | None]) -> Role | None:
    if all(ratings.whole(content, labelled=True) is not None for content in contents):
        return Role.RATING
    if Role.QUESTION not in known and fmean(likeness(content) for content in contents) >= 0.6:
        return Role.QUESTION
    if Role.ANSWER not in known:
        return Role.ANSWER
    return None


def _habits_of(
    text: str, found: list[Row], chosen: frozenset[int], fixed: frozenset[Role], labelled: bool
) -> Habits:
    asked = [found[at] for at in sorted(chosen) if not found[at].empty]
    if not asked:
        return Habits(chosen, None, fixed, labelled=labelled)
    bare = [
        at for at in chosen if at + 1 in chosen or at + 1 == len(found) or not _may_hold_answer(found[at + 1])
    ]
    separator = None
    if Role.ANSWER not in fixed and len(bare) >= MOST_QUESTIONS * len(chosen):
        separator = shared_divider(text, [found[at] for at in bare])
    indented = any(
        at + 1 < len(found) and at + 1 not in chosen and found[at + 1].line.indent > found[at].line.indent
        for at in chosen
    )
    arrows = fmean(bool(ARROWS.search(text, row.start, row.end)) for row in asked)
    shape, _depth = level_of(asked[0])
    return Habits(
        chosen,
        separator,
        fixed,
        indented,
        bool(separator) or arrows >= MOST_QUESTIONS,
        labelled,
        min(row.line.indent for row in asked),
        shape,
    )


def _may_hold_answer(row: Row) -> bool:
    return row.role in (None, Role.ANSWER) and not row.empty and not row.shape.endswith("double")


