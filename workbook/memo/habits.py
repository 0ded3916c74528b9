"""Works out the memo's own habits: which lines are questions, and what divides a question from its answer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from statistics import fmean

from workbook.memo import ratings
from workbook.memo.labels import FOLLOW_UPS
from workbook.memo.likeness import answers, asks, likeness
from workbook.memo.parts import Role
from workbook.memo.rows import Row
from workbook.memo.vocabulary import table

ARROWS = re.compile(r"\s*(?:→|->|➡|➔|➜|⇒|=>|⇨)\s*")
SEPARATORS = {
    " / ": re.compile(r"\s+/\s+|\s/|/\s"), " | ": re.compile(r"\s*\|\s*"), "\t": re.compile(r"\t+"),
    " :: ": re.compile(r"\s*::\s*"), "; ": re.compile(r"\s*;\s*"), " - ": re.compile(r"\s+-{1,2}\s+"),
    ": ": re.compile(r"\s?:(?!//|\d)\s*"), " = ": re.compile(r"\s=\s"), "...": re.compile(r"\s*(?:…+|\.{3,})\s*"),
}  # fmt: skip
SENTENCE_END = re.compile(r"(?<=[^\s\d.])\.\s+(?=\S)|。(?=\S)|(?<=[?!])\s*(?=\w)")
HEAD = re.compile(r"[^\n]{1,300}?(?:[?？]|→|->|⇒|=>|\s/\s|\s-\s|\s\|\s|:\s|。|\.\s|\t|$)")
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
    prose: bool = False


def level_of(row: Row) -> tuple[str, int]:
    """The markers of a row without its rating sign, and its depth."""
    names = [name for name in row.shape.split() if name != "sign"]
    return " ".join(names) or row.shape, row.line.indent // 2


def head(text: str, row: Row) -> str:
    """The first clause of a row's content, without a rating after it."""
    match = HEAD.match(text, row.start, row.end)
    end = match.end() if match else row.end
    rated = ratings.trailing(text, row.start, end)
    return text[row.start : rated.start if rated else end].rstrip(" /|-:。.→>⇒=\t")


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
        chosen = set(_plain_questions(text, found))
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
    return groups[best] if scored[best] >= GOOD else []


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
    inline = fmean(_tells_more(text, found[at]) for at in members)
    return like + 0.4 * followed + 0.4 * inline - 0.6 * over + (0.2 if len(members) > 1 else 0)


def _tells_more(text: str, row: Row) -> bool:
    return bool(
        row.rated
        or ARROWS.search(text, row.start, row.end)
        or ratings.trailing(text, row.start, row.end)
        or SEPARATORS[" / "].search(text, row.start, row.end)
    )


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


def _plain_questions(text: str, found: list[Row]) -> Iterable[int]:
    """Questions of a memo without markers: by indentation, by paragraphs, by their sound."""
    bare = [at for at, row in enumerate(found) if not row.line.code and not row.role]
    if not bare:
        return []
    return _by_indent(text, found, bare) or _by_paragraph(text, found) or _by_sound(text, found, bare)


def _by_indent(text: str, found: list[Row], bare: list[int]) -> list[int]:
    left = min(found[at].line.indent for at in bare)
    heads = [at for at in bare if found[at].line.indent == left]
    deeper = [at for at in heads if at + 1 < len(found) and found[at + 1].line.indent > left]
    if (
        len(deeper) < MOST_QUESTIONS * len(heads)
        or fmean(likeness(head(text, found[at])) for at in deeper) < 0.35
    ):
        return []
    return deeper


def _by_paragraph(text: str, found: list[Row]) -> list[int]:
    firsts = [at for at, row in enumerate(found) if (at == 0 or row.line.after_blank) and not row.line.code]
    several = [at for at in firsts if at + 1 < len(found) and not found[at + 1].line.after_blank]
    if len(several) < 2 or len(several) < MOST_QUESTIONS * len(firsts):
        return []
    heads = [head(text, found[at]) for at in several]
    if fmean(likeness(words) for words in heads) < 0.35:
        return []
    return several


def _by_sound(text: str, found: list[Row], bare: list[int]) -> list[int]:
    sounding = [
        at
        for at in bare
        if asks(head(text, found[at])) and not answers(text[found[at].start : found[at].end][-80:])
    ]
    if sounding:
        return sounding
    return [
        at
        for at in bare
        if _tells_more(text, found[at]) and likeness(head(text, found[at])) >= 0.4 and found[at].rated
    ]


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
        separator = _separator(text, [found[at] for at in bare])
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
    return row.role in (None, Role.ANSWER) and not row.closed and not row.empty


def _separator(text: str, asked: list[Row]) -> re.Pattern[str] | None:
    for name, pattern in [*SEPARATORS.items(), (". ", SENTENCE_END)]:
        needed = 0.5 if name in {" / ", " | ", "\t", ". "} else 0.6
        if fmean(bool(pattern.search(text, row.start, row.end)) for row in asked) >= needed:
            return pattern
    return None
