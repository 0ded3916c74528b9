"""One question of an interview, and what became of it."""

from __future__ import annotations

import secrets

from pydantic import Field

from workbook.model.base import Identifier, Rating, Record
from workbook.model.enums import Cause, HintLevel, Kind

ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"  # no look-alikes: ids are read aloud and typed
MOST_TOPICS = 3  # of one question; more would say of none of them what was asked


def short_code(length: int) -> str:
    number = secrets.randbelow(len(ALPHABET) ** length)
    return "".join(ALPHABET[number // len(ALPHABET) ** place % len(ALPHABET)] for place in range(length))


class Figure(Record):
    """A measured result, each part as typed: ``what`` went from ``before`` to ``after``."""

    what: str = ""
    before: str = ""
    after: str = ""
    change: str = ""
    unit: str = ""


class Question(Record):
    """``rating`` is for the answer in the room, ``later_rating`` for the one found afterwards; only the
    first is evidence of mastery. The fields after ``confidential`` belong to one kind each."""

    id: Identifier = Field(default_factory=lambda: "q" + short_code(8))
    kind: Kind = Kind.KNOWLEDGE
    prompt: str = ""
    topics: list[str] = Field(default_factory=list, max_length=MOST_TOPICS)
    answer: str = ""
    rating: Rating | None = None
    hint_level: HintLevel = HintLevel.NONE
    hint: str = ""
    cause: Cause | None = None
    better_answer: str = ""
    later_rating: Rating | None = None
    next_time: str = ""
    confidential: bool = False
    # coding
    approach_before: str = ""
    approach_after: str = ""
    complexity_before: str = ""
    complexity_after: str = ""
    reason: str = ""
    code: str = ""
    code_language: str = ""
    # design
    overview: str = ""
    decisions: list[str] = Field(default_factory=list)
    trade_off: str = ""
    # behavioural
    episode: str = ""
    figures: list[Figure] = Field(default_factory=list)

    @property
    def text(self) -> str:
        """The wording of the question, as ``prompt``."""
        return self.prompt
