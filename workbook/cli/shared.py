"""What several commands do alike: their arguments, and opening the workbook."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

import workbook
from workbook.cli.terminal import say
from workbook.locale import N_, _

if TYPE_CHECKING:
    from workbook.book import Workbook

InterviewId = Annotated[str, typer.Argument(help=N_("The interview's id, as `workbook list` shows it."))]
AsJson = Annotated[bool, typer.Option("--json", help=N_("Print JSON for a script to read."))]


def open_book() -> Workbook:
    """The person's workbook, speaking its language; use it in a ``with`` block."""
    return workbook.open()


def open_shown() -> Workbook:
    """The person's workbook, or the sample while there are no interviews in it."""
    book = open_book()
    if book.interview_list():
        return book
    say(_("You have no interviews yet: this is the sample, a fictional engineer's."), err=True)
    with book:
        return book.sample()


def typed_moment(book: Workbook, text: str | None) -> datetime:
    """``text`` as a moment on the person's clock; now where it is left out."""
    from zoneinfo import ZoneInfo

    from workbook.model.moments import parse_moment

    zone = book.profile().time_zone
    return book.now().astimezone(ZoneInfo(zone)) if text is None else parse_moment(text, zone)
