"""What a section of the review is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbook.book.review.material import Material

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NONE = "–"


@dataclass(frozen=True)
class Table:
    """``rows`` are words and numbers as a person reads them, the first column naming the row; ``keys`` are
    the ids of the topics in the rows, where they are topics."""

    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    keys: Sequence[str] = ()


@dataclass(frozen=True)
class Part:
    """``draw`` makes the chart, ``None`` where there is nothing to draw; ``missing`` says what would have to
    be there, ``""`` where nothing is."""

    name: str
    sentence: str
    tables: Sequence[Table] = ()
    draw: Callable[[], Axes] | None = None
    missing: str = ""


@dataclass(frozen=True)
class Section:
    """``title`` and ``about`` (the question it answers) are English, to be translated where shown."""

    name: str
    title: str
    about: str
    parts: Callable[[Material], list[Part]]


def number(value: float, form: str = ".1f") -> str:
    """``value`` for a table; a dash where it is missing."""
    return format(value, form) if value == value else NONE


def span(low: float, high: float, form: str = ".1f") -> str:
    """An interval for a table; a dash where it is missing."""
    return f"{low:{form}} – {high:{form}}" if low == low and high == high else NONE
