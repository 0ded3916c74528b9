"""A drafted mail with the reasons for everything in it."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from workbook.model.base import Moment, Record
from workbook.model.finding import Finding
from workbook.model.follow_up import Mail


class Sentence(Record):
    """A sentence of the draft and the record fields it came from, e.g. ``questions.q7k2m9xa.reason``."""

    text: str
    sources: list[str] = Field(default_factory=list)


class Used(Record):
    """A question that made it into the mail, and why."""

    question_id: str
    reason: str


class LeftOut(Record):
    """Something recorded that did not make it; ``question_id`` is ``""`` for a part of no question."""

    question_id: str = ""
    what: str
    reason: str


class MissingFact(Record):
    """A question to the person. ``field`` names the record field that the answer belongs in."""

    field: str
    ask: str
    question_id: str = ""


class WindowState(StrEnum):
    TOO_EARLY = "too_early"
    OPEN = "open"
    WAIT = "wait"  # outside office hours: better at the next slot
    LATE = "late"  # past 24 hours
    CLOSED = "closed"  # nothing should go out any more


class Slot(Record):
    """A stretch of time that suits, on the person's clock."""

    start: Moment
    end: Moment
    label: str


class Window(Record):
    """When the mail should go: the slots inside 24 hours, and what contradicts what."""

    state: WindowState
    deadline: Moment
    hours_left: float
    slots: list[Slot] = Field(default_factory=list)
    message: str
    conflicts: list[str] = Field(default_factory=list)


class Draft(Record):
    """``mail`` is ``None`` where none should go out or where too little is recorded; then ``missing``
    asks for what helps most, first things first."""

    mail: Mail | None = None
    sentences: list[Sentence] = Field(default_factory=list)
    used: list[Used] = Field(default_factory=list)
    left_out: list[LeftOut] = Field(default_factory=list)
    missing: list[MissingFact] = Field(default_factory=list)
    window: Window | None = None
    advice: list[str] = Field(default_factory=list)
    findings: list[Finding] = Field(default_factory=list)
