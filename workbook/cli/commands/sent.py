"""``workbook sent``: the mail went out."""

from __future__ import annotations

from typing import Annotated

import typer

from workbook.cli.shared import InterviewId, open_book
from workbook.locale import _


def command(
    interview: InterviewId,
    at: Annotated[str | None, typer.Option(help=_("When, as 2026-11-23 21:00 on your clock; now if left out."))] = None,
    reason: Annotated[str, typer.Option(help=_("Why a second mail went out; kept on record."))] = "",
) -> None:
    from workbook.model.moments import parse_moment

    book = open_book()
    when = parse_moment(at, book.profile().time_zone) if at else None
    book.record_sent(interview, sent_at=when, override_reason=reason)
    typer.echo(_("Recorded as sent: {id}").format(id=interview))
