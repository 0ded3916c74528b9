"""Finds the marker that stands before the questions of a memo."""

from __future__ import annotations

from collections import defaultdict
from statistics import fmean

from workbook.memo.dividers import head, is_divided
from workbook.memo.header import is_header
from workbook.memo.likeness import likeness
from workbook.memo.rows import Row

GOOD = 0.85
Level = tuple[str, int]


def marked_questions(text: str, found: list[Row]) -> list[int]:
    """The numbers of the rows whose marker and depth are those of the questions; none where no marker's
    lines look enough like questions."""
    groups = _groups(found)
    owner = {at: level for level, members in groups.items() for at in members}
    parents = {level for at, level in owner.items() if _has_child(found, owner, at)}
    scores = {level: _score(text, found, owner, parents, members) for level, members in groups.items()}
    best = max(scores, key=lambda level: scores[level], default=None)
    if best is None or scores[best] < GOOD:
        return []
    return groups[best] + (_without_sign(text, found, groups[best]) if best[0] == "sign" else [])


def _groups(found: list[Row]) -> dict[Level, list[int]]:
    groups = defaultdict(list)
    for at, row in enumerate(found):
        if row.shape and not (row.role or row.label or row.line.code or row.empty or row.points):
            groups[row.level].append(at)
    return groups


def _has_child(found: list[Row], owner: dict[int, Level], at: int) -> bool:
    """Whether another kind of row follows."""
    return at + 1 < len(found) and owner.get(at + 1) != owner[at]


def _score(
    text: str, found: list[Row], owner: dict[int, Level], parents: set[Level], members: list[int]
) -> float:
    """How well the rows ``members`` serve as questions: by their sound, by what stands on and under them,
    less where they are headings over other parents or stand under lines without markers."""
    like = fmean(likeness(head(text, found[at])) for at in members)
    followed = fmean(_has_child(found, owner, at) for at in members)
    inline = fmean(is_divided(text, found[at]) for at in members)
    over = fmean(owner.get(at + 1) in parents - {owner[at]} for at in members)
    under = fmean(_stands_under_plain(found, at) for at in members)
    several = 0.2 if len(members) > 1 else 0.0
    return like + 0.4 * (followed + inline) - 0.6 * (over * (1 - like) + under) + several


def _stands_under_plain(found: list[Row], at: int) -> bool:
    above = found[at - 1] if at else None
    return bool(above and not above.shape and not above.role and above.line.indent < found[at].line.indent)


def _without_sign(text: str, found: list[Row], members: list[int]) -> list[int]:
    """Where a rating sign marks the questions, the rows like them that were given none."""
    _sign, depth = found[members[0]].level
    alike = [at for at, row in enumerate(found) if not (row.shape or row.role) and row.level[1] == depth]
    return [at for at in alike if is_divided(text, found[at]) and not is_header(text, found[at])]
