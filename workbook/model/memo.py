"""What was read out of a rough memo."""

from __future__ import annotations

from pydantic import Field

from workbook.model.base import Record
from workbook.model.question import Question


class Span(Record):
    """A stretch of the memo, end exclusive, and the field it was read into. Beside the fields of ``Question``
    and ``Memo`` there is ``label`` for a marker or label word that says nothing more, and ``unread``, whose
    ``question_id`` is the question it stood by."""

    field: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    question_id: str = ""


class Memo(Record):
    """``date`` is ``YYYY-MM-DD``, ``--MM-DD`` where the memo names no year, or ``""``. ``unread`` is what was
    kept but not placed; ``sources`` says where in the memo each field came from."""

    questions: list[Question] = Field(default_factory=list)
    company: str = ""
    date: str = ""
    round: str = ""
    unread: list[str] = Field(default_factory=list)
    sources: list[Span] = Field(default_factory=list)

    @property
    def meta(self) -> dict[str, str]:
        """What the memo says of the interview itself: ``company``, ``date`` and ``stage`` (the round)."""
        return {"company": self.company, "date": self.date, "stage": self.round}
