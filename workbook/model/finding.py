"""What a rule has to say about a mail."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from workbook.model.base import Record
from workbook.model.enums import Severity


class Finding(Record):
    """``start`` and ``end`` are offsets in the body, end exclusive, or both ``None``. ``suggestion`` is
    the text that replaces the span, ``None`` where no fix is known (``""`` means: leave it out). Can be
    read like the mapping it is in JSON: ``finding["rule"]``."""

    rule: str
    severity: Severity
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, ge=0)
    message: str
    suggestion: str | None = None
    source: str = ""

    @property
    def is_error(self) -> bool:
        return self.severity == Severity.ERROR

    def __getitem__(self, name: str) -> Any:
        return getattr(self, name)

    def get(self, name: str, default: Any = None) -> Any:
        return getattr(self, name, default)
