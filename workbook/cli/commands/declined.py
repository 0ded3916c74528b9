"""``workbook declined``: no mail, on purpose."""

from __future__ import annotations

from typing import Annotated

import typer

from workbook.cli.shared import InterviewId, open_book
from workbook.locale import _


def command(
    interview: InterviewId,
    reason: Annotated[str, typer.Option(help=_("Why, for yourself."))] = "",
) -> None:
    open_book().record_declined(interview, reason)
    typer.echo(_("Recorded as decided not to send: {id}").format(id=interview))
