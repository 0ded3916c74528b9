"""Guesses the kind of a question from its words, in both languages."""

from __future__ import annotations

import re
from functools import cache

from workbook.memo.lines import fold_places
from workbook.memo.vocabulary import any_of, plain, table
from workbook.model import Kind

LONGEST = 400
KINDS = (Kind.BEHAVIOURAL, Kind.DESIGN, Kind.CODING, Kind.KNOWLEDGE)  # the first of equals wins


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile("|".join(table("kinds")["goes_on"]), re.IGNORECASE)


@cache
def _words(kind: Kind) -> re.Pattern[str]:
    return re.compile(any_of(table("kinds")["words"][kind]), re.IGNORECASE)


def named_kind(name: str) -> Kind | None:
    """The kind a person named in a label or a table cell."""
    word = plain(name)
    for kind, names in table("kinds")["names"].items():
        if word in names:
            return Kind(kind)
    return None


def guess_kind(prompt: str, answer: str = "", before: Kind | None = None) -> Kind:
    """The kind of the question ``prompt``, by the words it holds. ``before`` is the kind of the question
    before it: what goes on with a problem, or says nothing of its own, is of the same kind."""
    text = " ".join(fold_places(prompt[:LONGEST]).split())
    weights = {kind: float(sum(len(match[0]) for match in _words(kind).finditer(text))) for kind in Kind}
    # A word of the question's own matter says more than the way it is put.
    weights[Kind.KNOWLEDGE] /= 2
    best = max(KINDS, key=lambda kind: weights[kind])
    problem = before if before in (Kind.CODING, Kind.DESIGN) else None
    if problem and _goes_on().search(text) and best in (Kind.KNOWLEDGE, problem):
        return problem
    if "```" in answer:
        return Kind.CODING
    if weights[best]:
        return best
    return problem or Kind.KNOWLEDGE
