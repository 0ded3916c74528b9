"""What several commands do alike: their arguments, and opening the workbook."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

import workbook
from workbook.cli.terminal import say
from workbook.locale import N_, _
from workbook.model.errors import NotFound

if TYPE_CHECKING:
    from workbook.book import Workbook

InterviewId = Annotated[str, typer.Argument(help=N_("The interview's id, as `workbook list` shows it."))]
AsJson = Annotated[bool, typer.Option("--json", help=N_("Print JSON for a script to read."))]


def open_book() -> Workbook:
    """The person's workbook, speaking its language; use it in a ``with`` block."""
    return workbook.open()


def open_shown(interview_id: str = "") -> Workbook:
    """The person's workbook, or the sample while there are no interviews in it. ``NotFound`` where only the
    sample has the interview that is asked for."""
    book = open_book()
    if rows := book.interview_list():
        if interview_id and interview_id not in {row.id for row in rows}:
            _refuse_the_samples(book, interview_id)
        return book
    say(_("You have no interviews yet: this is the sample, a fictional engineer's."), err=True)
    with book:
        return book.sample()


def _refuse_the_samples(book: Workbook, interview_id: str) -> None:
    with book.sample() as sample:
        if interview_id not in {row.id for row in sample.interview_list()}:
            return
    raise NotFound(
        _("Expected the id of an interview of yours."),
        _("{id} is the sample's, which is shown only while you have none.").format(id=interview_id),
        _("`workbook list` shows yours; `workbook demo` walks the sample."),
    )


def typed_moment(book: Workbook, text: str | None) -> datetime:
    """``text`` as a moment on the person's clock; now where it is left out."""
    from zoneinfo import ZoneInfo

    from workbook.model.moments import parse_moment

    zone = book.profile().time_zone
    return book.now().astimezone(ZoneInfo(zone)) if text is None else parse_moment(text, zone)
