"""What a reader makes of a memo: stretches of its text, each with the role it plays."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a stretch of the memo is. ``QUESTION`` opens a question; the fields after it belong to it."""

    QUESTION = "prompt"
    ANSWER = "answer"
    RATING = "rating"
    HINT = "hint"
    BETTER = "better_answer"
    NEXT = "next_time"
    KIND = "kind"
    COMPANY = "company"
    DATE = "date"
    ROUND = "round"
    LABEL = "label"  # a marker or label word that was understood and says nothing more
    ASIDE = "unread"  # belongs to no question


TEXTS = (Role.QUESTION, Role.ANSWER, Role.HINT, Role.BETTER, Role.NEXT)
FIELD_ROLES = frozenset({*TEXTS, Role.RATING, Role.KIND})


@dataclass(frozen=True, slots=True)
class Part:
    """``start`` and ``end`` are offsets in the memo, end exclusive. ``value`` is what a rating, kind or
    date was read as. ``opens`` marks the first part of a question, ``of`` is that question's number, 0 where
    it belongs to none."""

    role: Role
    start: int
    end: int
    value: str | int | None = None
    opens: bool = False
    of: int = 0
