"""The closed word lists of what the statistics answer. Values stand in frames, ``LABELS`` speak to people."""

from __future__ import annotations

from enum import StrEnum

from workbook.locale import N_
from workbook.model.enums import Cause, HintLevel, MailKind, RoundKind


class TopicState(StrEnum):
    """Whether a topic has been asked often enough to be compared with the others."""

    RANKED = "ranked"
    NOT_ENOUGH_YET = "not_enough_yet"


class NextStep(StrEnum):
    """What to do about a topic."""

    STUDY = "study"  # low in the room, low later: it is not known yet
    PRACTISE = "practise"  # low in the room, high later: known, not produced in time
    LEAVE = "leave"  # high in the room: stop studying it
    WAIT = "wait"  # too little known to say


class Trend(StrEnum):
    """What a record says about change."""

    BETTER = "better"
    WORSE = "worse"
    NO_SIGN_YET = "no_sign_yet"  # a change of a whole rating point would have shown
    CANNOT_TELL = "cannot_tell"  # even that would not have shown


class Answerable(StrEnum):
    """What became of a question after the interview."""

    LEFT = "left"  # still to learn
    NOW = "now"  # could be answered by now
    IN_THE_ROOM = "in_the_room"  # was answered well at once


class Stage(StrEnum):
    """How far an application came, in order."""

    SCREEN = "screen"
    TECHNICAL = "technical"  # every round between the first screen and the last talk
    FINAL = "final"
    OFFER = "offer"


class Promptness(StrEnum):
    """When the follow-up mail went out."""

    IN_TIME = "in_time"  # inside 24 hours
    LATE = "late"
    NONE = "none"


LABELS = {
    TopicState.RANKED: N_("ranked"),
    TopicState.NOT_ENOUGH_YET: N_("not enough yet"),
    NextStep.STUDY: N_("study it"),
    NextStep.PRACTISE: N_("practise producing it"),
    NextStep.LEAVE: N_("leave it"),
    NextStep.WAIT: N_("wait for more"),
    Trend.BETTER: N_("better"),
    Trend.WORSE: N_("worse"),
    Trend.NO_SIGN_YET: N_("no sign yet"),
    Trend.CANNOT_TELL: N_("cannot tell"),
    Answerable.LEFT: N_("left to learn"),
    Answerable.NOW: N_("can be answered now"),
    Answerable.IN_THE_ROOM: N_("answered in the room"),
    Stage.SCREEN: N_("screen"),
    Stage.TECHNICAL: N_("technical and other rounds"),
    Stage.FINAL: N_("final round"),
    Stage.OFFER: N_("offer"),
    Promptness.IN_TIME: N_("inside 24 hours"),
    Promptness.LATE: N_("after 24 hours"),
    Promptness.NONE: N_("no mail"),
}

ROUND_LABELS = {
    RoundKind.SCREEN: N_("screen"),
    RoundKind.CODING: N_("coding"),
    RoundKind.DESIGN: N_("design"),
    RoundKind.TECHNICAL: N_("technical"),
    RoundKind.BEHAVIOURAL: N_("behavioural"),
    RoundKind.FINAL: N_("final"),
    RoundKind.OTHER: N_("other"),
}

MAIL_LABELS = {
    MailKind.CODING: N_("coding"),
    MailKind.DESIGN: N_("design"),
    MailKind.BEHAVIOURAL: N_("behavioural"),
    MailKind.KNOWLEDGE: N_("knowledge"),
    MailKind.MIXED: N_("mixed"),
}

CAUSE_LABELS = {
    Cause.KNOWLEDGE: N_("did not know"),
    Cause.RETRIEVAL: N_("knew, could not produce it"),
    Cause.MISREAD: N_("misread the question"),
    Cause.TIME: N_("ran out of time"),
    Cause.EXPLAINING: N_("could not explain it"),
}

HINT_LABELS = {
    HintLevel.NONE: N_("no hint"),
    HintLevel.NUDGE: N_("a nudge"),
    HintLevel.STRONG: N_("a strong hint"),
    HintLevel.GIVEN: N_("was told"),
}
