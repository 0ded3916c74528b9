"""The closed word lists of what the statistics answer. Values stand in frames, ``LABELS`` speak to people."""

from __future__ import annotations

from enum import StrEnum

from workbook.locale import N_


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
}
