"""Reads a question of each kind into what the mail may say about it."""

from __future__ import annotations

from collections.abc import Callable

from workbook.mail import said
from workbook.mail.facts import QuestionFacts
from workbook.mail.hinted import takes_up
from workbook.mail.kinds.behavioural import behavioural
from workbook.mail.kinds.coding import coding
from workbook.mail.kinds.design import design
from workbook.mail.kinds.knowledge import knowledge
from workbook.mail.phrases import Notes, Phrase
from workbook.model import Kind, Language, Question

READERS = {
    Kind.CODING: coding, Kind.DESIGN: design, Kind.BEHAVIOURAL: behavioural, Kind.KNOWLEDGE: knowledge,
}  # fmt: skip


def read_question(question: Question, notes: Notes, topic_name: Callable[[str], str] | None) -> QuestionFacts:
    """Everything the mail may say about ``question``; what it may not is on ``notes.dropped``."""
    facts = QuestionFacts(question, label=said.label(question, notes, topic_name))
    facts.hint = said.hint(question, notes)
    READERS[question.kind](facts, question, notes)
    if notes.language == Language.EN and _leaves_open(facts, notes):
        facts.hint = Phrase("")
    return facts


def _leaves_open(facts: QuestionFacts, notes: Notes) -> bool:
    """Whether the answer to the hint is in what stays out only."""
    if facts.answers_hint or any(map(facts.takes_up, facts.trade_off)):
        return False
    return any(
        takes_up(facts.hint.text, left.text)
        for left in notes.dropped
        if left.source.startswith(f"{facts.path}.") and not left.source.endswith((".prompt", ".hint"))
    )
