"""Sets apart what the candidate asked them: it is no question of the interview."""

from __future__ import annotations

from workbook.memo import labels
from workbook.memo.parts import FIELD_ROLES, Role
from workbook.memo.rows import Row
from workbook.memo.series import BARE


def set_own_questions_apart(text: str, found: list[Row]) -> None:
    """Makes the lines that say so, and the lines that stand under them, asides."""
    heading: Row | None = None
    at = -1
    for number, row in enumerate(found):
        if _names_own_questions(text, row):
            heading, at = row, number
            row.role = Role.ASIDE
        elif heading and _stands_under(row, heading, first=number == at + 1):
            row.role = Role.ASIDE
        else:
            heading = None


def _names_own_questions(text: str, row: Row) -> bool:
    if row.label and row.role is not Role.QUESTION:
        return row.label.word in labels.OWN_QUESTIONS
    number = BARE.match(text, row.start, row.end)
    inner = labels.known(text, number.end() if number else row.start, row.end)
    return inner is not None and inner.word in labels.OWN_QUESTIONS


def _stands_under(row: Row, heading: Row, *, first: bool) -> bool:
    if row.line.indent > heading.line.indent or row.role in FIELD_ROLES - {Role.QUESTION}:
        return True
    if row.role or row.label or not heading.empty or (row.line.after_blank and not first):
        return False
    return bool(row.shape) and row.level != heading.level and not (row.numbered and heading.numbered)
