"""Reads a question of each kind into what the mail may say about it."""

from __future__ import annotations

import re
from collections.abc import Callable

from workbook.mail import said
from workbook.mail.facts import QuestionFacts
from workbook.mail.hinted import takes_up
from workbook.mail.kinds.behavioural import behavioural
from workbook.mail.kinds.coding import coding
from workbook.mail.kinds.design import design
from workbook.mail.kinds.knowledge import knowledge
from workbook.mail.phrases import Dropped, Notes, Phrase
from workbook.model import Kind, Language, Question

READERS = {
    Kind.CODING: coding, Kind.DESIGN: design, Kind.BEHAVIOURAL: behavioural, Kind.KNOWLEDGE: knowledge,
}  # fmt: skip
# A question that puts one more case, which an answer names: and when the battery is low? What happens on day
# one? What fails is met in other words: what if Redis is down? Fail open.
AT = (
    r"(?:on|at|in|during|after|before|under|with)\b(?! (?:what|which|whom?|how)\b)"
    r"(?!.*\b(?:if|when|once|while)\b)"
)
CASE = re.compile(
    rf"^(?:(?:and|but|so|ok),? )*(?:what )?(?:about\b|when\b|happens (?:when\b|if\b|{AT}))"
    rf"|^and (?:an?\b|the\b|{AT})",
    re.IGNORECASE,
)


# One more thing that is only named: and average rate?
THING = re.compile(
    r"^and (?!(?:if|when|what|how|who|why|where|which|is|are|do|does|can|could|then)\b)[\w -]{3,30}\?",
    re.IGNORECASE,
)


def read_question(question: Question, notes: Notes, topic_name: Callable[[str], str] | None) -> QuestionFacts:
    """Everything the mail may say about ``question``; what it may not is on ``notes.dropped``."""
    facts = QuestionFacts(question, label=said.label(question, notes, topic_name))
    facts.hint = said.hint(question, notes)
    READERS[question.kind](facts, question, notes)
    if notes.language == Language.EN and (_leaves_open(facts, notes) or _misses_thing(facts)):
        facts.hint = Phrase("")
    elif notes.language == Language.EN and _misses_case(facts):
        notes.dropped.append(Dropped(f"{facts.path}.hint", facts.hint.text, "unanswered"))
        facts.quotes_hint = False
    return facts


def _misses_case(facts: QuestionFacts) -> bool:
    """Whether no statement of a design speaks of the case that the hint puts."""
    is_case = facts.question.kind == Kind.DESIGN and CASE.match(facts.hint.text)
    return bool(is_case) and not _takes_up(facts) and facts.takes_up(facts.hint)


def _misses_thing(facts: QuestionFacts) -> bool:
    """Whether nothing that is told speaks of the thing that the hint names."""
    is_design = facts.question.kind == Kind.DESIGN
    return not is_design and bool(THING.match(facts.hint.text)) and not _takes_up(facts)


def _leaves_open(facts: QuestionFacts, notes: Notes) -> bool:
    """Whether the answer to the hint is in what stays out only."""
    return not _takes_up(facts) and any(
        takes_up(facts.hint.text, left.text)
        for left in notes.dropped
        if left.source.startswith(f"{facts.path}.") and not left.source.endswith((".prompt", ".hint"))
    )


def _takes_up(facts: QuestionFacts) -> bool:
    """Whether anything that is told speaks of the hint, the price of it included."""
    return facts.answers_hint or any(map(facts.answers, facts.trade_off))
