"""What several commands do alike: open the workbook, print rows and JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, Any
from unicodedata import east_asian_width

import typer

import workbook
from workbook import locale
from workbook.locale import _

if TYPE_CHECKING:
    from workbook.book import Workbook

InterviewId = Annotated[str, typer.Argument(help=_("The interview's id, as `workbook list` shows it."))]
AsJson = Annotated[bool, typer.Option("--json", help=_("Print JSON for a script to read."))]


def open_book(*, or_sample: bool = False) -> Workbook:
    """The person's workbook, speaking its language; with ``or_sample`` the sample while it is empty."""
    book = workbook.open()
    locale.use(book.language)
    if or_sample and not book.interview_list():
        typer.echo(_("You have no interviews yet: this is the sample, a fictional engineer's."), err=True)
        return book.sample()
    return book


def print_json(data: Any) -> None:
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2, default=str))


def width(text: str) -> int:
    """Columns on a terminal: a full-width character takes two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def print_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Rows under their heads, lined up whatever the script. Control characters are left out, so that no
    recorded text can steer the terminal."""
    table = [head, *([printable(cell) for cell in row] for row in rows)]
    widths = [max(width(row[column]) for row in table) for column in range(len(head))]
    for row in table:
        cells = (cell + " " * (room - width(cell)) for cell, room in zip(row, widths, strict=True))
        typer.echo("  ".join(cells).rstrip())


def printable(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)
