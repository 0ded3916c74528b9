"""What is in a list that was read, counted in words."""

from __future__ import annotations

from workbook.locale import ngettext
from workbook.tables.records import Reading


def questions(count: int) -> str:
    return ngettext("{n} question", "{n} questions", count).format(n=count)


def found(reading: Reading) -> str:
    """Its rows, and the interviews and questions in them."""
    number = len(reading.interviews)
    said = ngettext(
        "{n} row: {interviews}, {questions}.", "{n} rows: {interviews}, {questions}.", reading.rows
    )
    return said.format(
        n=reading.rows,
        interviews=ngettext("{n} interview", "{n} interviews", number).format(n=number),
        questions=questions(sum(len(each.questions) for each in reading.interviews)),
    )


def unread(reading: Reading) -> str:
    """How many rows cannot be read; empty where all can."""
    number = sum(not problem.taken for problem in reading.problems)
    if not number:
        return ""
    return ngettext("{n} row cannot be read.", "{n} rows cannot be read.", number).format(n=number)
