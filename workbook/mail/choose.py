"""How much a question is worth in a mail, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from workbook.locale import _
from workbook.mail.facts import QuestionFacts
from workbook.model import HintLevel, Kind

SOLVED_IN_THE_ROOM = 4  # from this rating on there was little to recover
AT_ITS_BEST = 5  # with trade-offs and what follows: what was better then was said then


class Worth(IntEnum):
    """What a question can recover; the steps are wider than what breaks ties inside one."""

    UNSOLVED = 100
    DESIGN_WITH_HINT = 85
    DESIGN = 75
    KNOWLEDGE = 50
    IMPROVED = 45
    FIGURES = 40
    EPISODE = 30
    ALREADY_GOOD = 10


@dataclass(frozen=True)
class Choice:
    """``reason`` says why the question is worth what it is, for the person."""

    facts: QuestionFacts
    band: Worth
    reason: str

    @property
    def worth(self) -> float:
        return self.band + _gain(self.facts)

    @property
    def recovers(self) -> bool:
        """Whether there was anything to recover."""
        return self.band > Worth.ALREADY_GOOD


def choice(facts: QuestionFacts) -> Choice:
    return Choice(facts, *_band(facts))


def _band(facts: QuestionFacts) -> tuple[Worth, str]:
    question = facts.question
    good = question.rating is not None and question.rating >= SOLVED_IN_THE_ROOM
    if question.kind == Kind.CODING:
        best = question.rating is not None and question.rating >= AT_ITS_BEST
        changed = facts.complexity_before and facts.complexity_before.text != facts.complexity_after.text
        if best or (good and not (changed or facts.reason)):
            return Worth.ALREADY_GOOD, _("A coding problem that was already solved well in the room.")
        if good:
            return Worth.IMPROVED, _("A coding problem answered in the room and improved since.")
        return Worth.UNSOLVED, _(
            "A coding problem that was open in the room and is solved now: nothing recovers more."
        )
    if facts.is_bare:
        return Worth.EPISODE, _("A design point that is only named so far.")
    if question.kind == Kind.DESIGN:
        if facts.hint or question.hint_level != HintLevel.NONE:
            return Worth.DESIGN_WITH_HINT, _("A design point on which the interviewer gave a hint.")
        if good:
            return Worth.ALREADY_GOOD, _("A design answer that was already good in the room.")
        return Worth.DESIGN, _("A design point thought through since.")
    if question.kind == Kind.KNOWLEDGE:
        if good:
            return Worth.ALREADY_GOOD, _("An answer that was already good in the room.")
        return Worth.KNOWLEDGE, _("A corrected answer to a knowledge question.")
    if facts.figures:
        return Worth.FIGURES, _("Exact figures behind something said in the room.")
    return Worth.EPISODE, _("A further episode that shows the ability asked for.")


def _gain(facts: QuestionFacts) -> float:
    """Breaks ties inside a band: what was gained since the room, then how completely it is told."""
    question = facts.question
    gained = (question.later_rating or 4) - (question.rating or 2)
    told = sum(
        map(
            bool,
            (
                facts.hint,
                facts.reason,
                facts.complexity_before,
                facts.code and not facts.code_unfit,
                facts.trade_off,
                facts.decisions,
            ),
        )
    )
    return gained + told / 10


def ranked(questions: list[QuestionFacts], include: tuple[str, ...]) -> list[Choice]:
    """Best first; what the person put in comes before everything else."""
    choices = [choice(facts) for facts in questions]
    return sorted(choices, key=lambda found: (found.facts.question.id in include, found.worth), reverse=True)
