"""A memo, kept word for word, and the questions read out of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from workbook.model import Question
from workbook.store.lookup import interview_row
from workbook.store.questions import add_question
from workbook.store.saving import save_interview
from workbook.store.tables import interviews

BETWEEN = "\n\n"


def take_memo(
    connection: Connection,
    interview_id: str,
    text: str,
    questions: Sequence[Question],
    now: datetime,
    writer: str,
) -> bool:
    """Put ``text`` below the memo that is there and ``questions`` below the questions. A memo that was
    taken before, word for word, is not taken again: says whether it was taken."""
    there = interview_row(connection, interview_id, interviews.c.memo)[0]
    if not text or f"{BETWEEN}{text}{BETWEEN}" in f"{BETWEEN}{there}{BETWEEN}":
        return False
    memo = f"{there}{BETWEEN}{text}" if there else text
    save_interview(connection, interview_id, "memo", memo, now, writer, None)
    for question in questions:
        add_question(connection, interview_id, question, None, now)
    return True
