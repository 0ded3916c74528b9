"""A question of knowledge: the corrected answer."""

from __future__ import annotations

import re

from workbook.mail.facts import QuestionFacts
from workbook.mail.kinds.now import better_answer
from workbook.mail.kinds.taking import about, answering, labelled, take
from workbook.mail.limits import STATEMENTS
from workbook.mail.phrases import Notes
from workbook.model import Question

# A question about more than one thing, which no "it" can stand for.
SEVERAL = re.compile(r"\b(?:vs|versus|diff\w*|between|and|or|are|do|when|which)\b|[,/]", re.IGNORECASE)


def knowledge(facts: QuestionFacts, question: Question, notes: Notes) -> None:
    better = labelled(better_answer(facts, notes))
    if not SEVERAL.search(question.prompt):
        better = about(better, "It")
    facts.better = take(facts, better, STATEMENTS, "better_answer", first=answering)
    if not facts.better:
        facts.missing.append("better_answer")
