"""What a rule has to say about a mail."""

from __future__ import annotations

from pydantic import Field

from workbook.model.base import Record
from workbook.model.enums import Severity


class Finding(Record):
    """``start`` and ``end`` are offsets in the body, end exclusive, or both ``None``. ``suggestion`` is
    the text that replaces the span, ``None`` where no fix is known (``""`` means: leave it out)."""

    rule: str
    severity: Severity
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, ge=0)
    message: str
    suggestion: str | None = None
    source: str = ""
