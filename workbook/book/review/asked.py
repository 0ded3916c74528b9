"""The questions of one topic, as they went and as they would go now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from workbook.book.review.material import Material
from workbook.model import Question


@dataclass(frozen=True)
class Asked:
    company: str
    round: str
    when: datetime
    question: Question


def asked(material: Material, topic: str, limit: int) -> tuple[list[Asked], int]:
    """The newest ``limit`` questions on ``topic``, newest first, and how many there are."""
    rows = material.answers[material.answers["topic"] == topic].iloc[::-1]
    found = []
    for row in rows.head(limit).itertuples():
        interview = material.book.interview(row.interview)
        question = interview.question(row.question)
        if question is not None:
            found.append(Asked(interview.company, interview.round, interview.started_at, question))
    return found, len(rows)
