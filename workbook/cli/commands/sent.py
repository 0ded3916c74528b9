"""``workbook sent``: the mail went out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from workbook.cli.files import read_bytes
from workbook.cli.mail_file import read_mail
from workbook.cli.shared import InterviewId, open_book, typed_moment
from workbook.cli.terminal import say
from workbook.locale import N_, _
from workbook.model import MailKind

if TYPE_CHECKING:
    from workbook.book import Workbook
    from workbook.model import Mail


def command(
    interview: InterviewId,
    file: Annotated[
        str | None,
        typer.Argument(help=N_("The mail as it went out, text or .eml; the kept draft if left out.")),
    ] = None,
    at: Annotated[
        str | None, typer.Option(help=N_("When, as 2026-11-23 21:00 on your clock; else now."))
    ] = None,
    reason: Annotated[str, typer.Option(help=N_("Why a second mail went out; kept on record."))] = "",
) -> None:
    with open_book() as book:
        mail = None if file is None else mail_sent(book, interview, file)
        book.record_sent(interview, mail, typed_moment(book, at), reason)
    say(_("Recorded as sent: {id}").format(id=interview))


def mail_sent(book: Workbook, interview_id: str, file: str) -> Mail:
    """The mail in ``file``, in the interview's language and on its route."""
    interview = book.interview(interview_id)
    return read_mail(
        read_bytes(file), language=interview.language, route=interview.route, kind=MailKind.MIXED
    )
