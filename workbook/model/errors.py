"""The one family of errors meant for the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook import locale
from workbook.locale import _
from workbook.model.problems import sentence

if TYPE_CHECKING:
    from pydantic import ValidationError


ENDS = (".", "。", "?", "？", "!", "！")


class WorkbookError(Exception):
    """Every error meant for the person: what was expected, what came, what to do.

    The three parts are sentences in the interface's language; ``str()`` joins them, and ends one that ends
    in what was typed.
    """

    def __init__(self, expected: str, came: str = "", todo: str = "") -> None:
        self.expected, self.came, self.todo = expected, came, todo
        stop, gap = ("。", "") if locale.current() == "ja" else (".", " ")
        parts = [part for part in (expected, came, todo) if part]
        ended = [part if part.endswith(ENDS) else part + stop for part in parts[:-1]]
        super().__init__(gap.join([*ended, *parts[-1:]]))


class InvalidValue(WorkbookError):
    """A value does not fit its field."""


class NotFound(WorkbookError):
    """No record, topic or file of that name."""


class SecondMail(WorkbookError):
    """A second mail for the same interview, without a reason for the exception."""


class StoreError(WorkbookError):
    """The database cannot be read or written as it is (locked, full, read-only, damaged, newer)."""


def shown(value: object, limit: int = 80) -> str:
    """``value`` as it may stand in an error sentence: one line, at most ``limit`` characters."""
    text = " ".join(str(value).split())
    return text if len(text) <= limit else text[: limit - 1] + "…"


def invalid(error: ValidationError, record: str, field: str = "") -> InvalidValue:
    """A pydantic error as a sentence that names each field, what it wanted and what came. ``field`` is the
    one that was checked, where it was not the whole record."""
    parts = []
    for item in error.errors(include_url=False)[:5]:
        steps = [str(step) for step in item["loc"]]
        name = ".".join([field, *steps] if field else steps) or record
        came = shown(repr(item["input"]))
        part = _("{field}: {problem} (came: {came})")
        parts.append(part.format(field=name, problem=sentence(item), came=came))
    return InvalidValue(
        _("Expected a valid {record}.").format(record=record),
        _("{problems}.").format(problems="; ".join(parts)),
        _("Correct the named fields and try again; nothing was changed."),
    )
