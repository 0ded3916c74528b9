"""Reads a question of each kind into what the mail may say about it."""

from __future__ import annotations

from collections.abc import Callable

from workbook.mail import said
from workbook.mail.facts import QuestionFacts
from workbook.mail.kinds.behavioural import behavioural
from workbook.mail.kinds.coding import coding
from workbook.mail.kinds.design import design
from workbook.mail.kinds.knowledge import knowledge
from workbook.mail.kinds.taking import without_dangling
from workbook.mail.phrases import Notes
from workbook.model import Kind, Question

READERS = {
    Kind.CODING: coding, Kind.DESIGN: design, Kind.BEHAVIOURAL: behavioural, Kind.KNOWLEDGE: knowledge,
}  # fmt: skip


def read_question(question: Question, notes: Notes, topic_name: Callable[[str], str] | None) -> QuestionFacts:
    """Everything the mail may say about ``question``; what it may not is on ``notes.dropped``."""
    facts = QuestionFacts(question, label=said.label(question, notes, topic_name))
    facts.hint = said.hint(question, notes)
    READERS[question.kind](facts, question, notes)
    without_dangling(facts)
    return facts
