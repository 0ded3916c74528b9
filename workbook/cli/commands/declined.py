"""``workbook declined``: no mail, on purpose."""

from __future__ import annotations

from typing import Annotated

import typer

from workbook.cli.shared import InterviewId, open_book
from workbook.cli.terminal import say
from workbook.locale import N_, _


def command(
    interview: InterviewId,
    reason: Annotated[str, typer.Option(help=N_("Why, for yourself."))] = "",
) -> None:
    with open_book() as book:
        book.record_declined(interview, reason)
    say(_("Recorded as decided not to send: {id}").format(id=interview))
