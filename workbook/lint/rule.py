"""What a rule is: its name, where it looks, how it checks, and the examples that prove it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from workbook.model import Severity

if TYPE_CHECKING:
    from workbook.lint.letter import Letter


class Target(StrEnum):
    """The part of the mail a rule works on."""

    SUBJECT = "subject"
    ADDRESS = "address"  # to and cc
    BODY = "body"
    RECORD = "record"  # the mail against what is recorded; silent where nothing is


class Hit(NamedTuple):
    """One thing found. ``start`` and ``end`` are offsets in the body; ``suggestion`` replaces them."""

    message: str
    start: int | None = None
    end: int | None = None
    suggestion: str | None = None


@dataclass(frozen=True)
class Example:
    """A mail that a rule is tried on. ``mail`` holds further fields of the mail, ``facts`` what
    ``check_mail`` takes beside it. ``found`` are the words a bad example is flagged for, ``fixed`` its body
    once every suggestion is applied."""

    body: str = ""
    language: str = "ja"
    found: tuple[str, ...] = ()
    fixed: str | None = None
    mail: dict[str, Any] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Rule:
    """``name`` says the bad pattern. ``source`` says where the advice comes from."""

    name: str
    severity: Severity
    target: Target
    check: Callable[[Letter], Iterable[Hit]]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    source: str


ARTICLE = "article on follow-up mails after technical interviews"
EXPERIENCE = "house rule"


def recorded(**fields: Any) -> dict[str, Any]:
    """The facts of an example whose interview is on record with these fields."""
    basis = {"id": "20260402-ab2c", "company": "株式会社ハルカゼ", "started_at": "2026-04-02T14:00:00+09:00"}
    return {"interview": {**basis, **fields}}
