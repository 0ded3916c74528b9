"""Cuts a question's line into the question and what stands behind it."""

from __future__ import annotations

import re

from workbook.memo import labels, ratings
from workbook.memo.dividers import ARROWS, CLEAR, DIVIDERS, SENTENCE_END
from workbook.memo.habits import Habits
from workbook.memo.likeness import LONGEST, asks, likeness
from workbook.memo.parts import Part, Role
from workbook.memo.stretches import OPENERS

Piece = tuple[Role | None, int, int]
NOTE = re.compile(r"\([^()]*\)$")
SOUNDS_ASKED = 0.8
COLUMNS = [DIVIDERS[name] for name in CLEAR]


def labelled_pieces(text: str, start: int, end: int) -> tuple[list[Piece], list[Part]]:
    """The stretch cut at the labels inside of it, and the labels. The first piece has no role."""
    cuts = labels.inline(text, start, end)
    edges = [*(label.start for label in cuts), end]
    pieces: list[Piece] = [(None, start, edges[0])]
    pieces += [(label.role, label.end, edge) for label, edge in zip(cuts, edges[1:], strict=True)]
    return pieces, [Part(Role.LABEL, label.start, label.end) for label in cuts]


def question_end(text: str, start: int, end: int, habits: Habits) -> tuple[int, int]:
    """Where the question ends, and where what follows on its line begins."""
    if arrow := ARROWS.search(text, start + 1, end):
        return arrow.span()
    if habits.divider and (match := habits.divider.search(text, start + 1, end)):
        return match.span()
    if Role.ANSWER not in habits.fixed:
        rated = ratings.trailing(text, start, end) or ratings.within(text, start, end)
        for match in SENTENCE_END.finditer(text, start, end):
            rest = text[match.end() : end]
            apart = rated and match.end() <= rated.start
            ends = text[match.start() - 1] == "?" or (apart and _is_whole(text, start, match.start()))
            if ends and rest[:1] not in OPENERS.values() and not asks(rest):
                return match.span()
    return end, end


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether what stands before a full stop sounds like a question, whatever is noted in brackets."""
    return likeness(NOTE.sub("", text[max(start, end - LONGEST) : end])) >= SOUNDS_ASKED


def columns(text: str, start: int, end: int, divider: re.Pattern[str] | None) -> list[tuple[int, int]]:
    """What follows a question on its line, cut where the memo divides: at marks that hardly stand inside
    of a field, and before ratings."""
    if divider is None or divider is SENTENCE_END:
        return [(start, end)]
    cuts = list(divider.finditer(text, start, end))
    stops = [*(match.start() for match in cuts[1:]), end]
    kept = [
        match
        for match, stop in zip(cuts, stops, strict=False)
        if divider in COLUMNS[:-1] or ratings.whole(text[match.end() : stop], labelled=True) is not None
    ]
    starts = [start, *(match.end() for match in kept)]
    return list(zip(starts, [*(match.start() for match in kept), end], strict=True))
