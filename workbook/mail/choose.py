"""How much a question is worth in a mail, and why."""

from __future__ import annotations

from dataclasses import dataclass

from workbook.locale import _
from workbook.mail.facts import QuestionFacts
from workbook.model import HintLevel, Kind

SOLVED_IN_THE_ROOM = 4  # from this rating on there was nothing to recover
UNSOLVED, DESIGN_WITH_HINT, DESIGN, IMPROVED, KNOWLEDGE, FIGURES, EPISODE, ALREADY_GOOD = (
    100,
    85,
    75,
    60,
    50,
    40,
    30,
    10,
)


@dataclass(frozen=True)
class Choice:
    """``worth`` orders; ``reason`` says why it is worth that, for the person."""

    facts: QuestionFacts
    worth: float
    reason: str


def choice(facts: QuestionFacts) -> Choice:
    worth, reason = _band(facts)
    return Choice(facts, worth + _gain(facts), reason)


def _band(facts: QuestionFacts) -> tuple[int, str]:
    question = facts.question
    good = question.rating is not None and question.rating >= SOLVED_IN_THE_ROOM
    if question.kind == Kind.CODING:
        if good:
            return IMPROVED, _("A coding problem answered in the room and improved since.")
        return UNSOLVED, _(
            "A coding problem that was open in the room and is solved now: nothing recovers more."
        )
    if question.kind == Kind.DESIGN:
        if facts.hint or question.hint_level != HintLevel.NONE:
            return DESIGN_WITH_HINT, _("A design point that takes up the interviewer's hint.")
        return (
            (ALREADY_GOOD, _("A design answer that was already good in the room."))
            if good
            else (DESIGN, _("A design point thought through since."))
        )
    if question.kind == Kind.KNOWLEDGE:
        if good:
            return ALREADY_GOOD, _("An answer that was already good in the room.")
        return KNOWLEDGE, _("A corrected answer to a knowledge question.")
    if facts.figures:
        return FIGURES, _("Exact figures behind something said in the room.")
    return EPISODE, _("A further episode that shows the ability asked for.")


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
