"""Changing several questions of an interview in one step, and knowing what they were."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from workbook.model import Question
from workbook.model.question import short_code
from workbook.store.interviews import load
from workbook.store.lookup import question_row
from workbook.store.replacing import replace_questions

Step = Callable[[list[Question]], list[Question]]


@dataclass(frozen=True)
class Change:
    """The questions of an interview, in order, before and after a step."""

    before: list[Question]
    after: list[Question]


def change_questions(
    connection: Connection, interview_id: str, ids: Sequence[str], step: Step, now: datetime
) -> Change:
    """Put what ``step`` makes of the questions in their place: what it leaves out goes into the bin, what it
    brings back comes out of it. ``ids`` are the questions it is about, which must be there."""
    for id in ids:
        question_row(connection, interview_id, id)
    before = load(connection, interview_id).questions
    after = step([question.model_copy(deep=True) for question in before])
    # A writer of its own, so that typing and correcting are never one version.
    replace_questions(connection, interview_id, before, after, now, f"step-{short_code(8)}")
    return Change(before, after)
