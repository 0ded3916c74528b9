"""``workbook check``: what is wrong with a mail, in or outside a workbook."""

from __future__ import annotations

from typing import Annotated

import typer

from workbook.cli.files import read_bytes
from workbook.cli.findings import has_error, print_findings
from workbook.cli.mail_file import read_mail
from workbook.cli.shared import AsJson, open_book
from workbook.cli.terminal import print_json
from workbook.locale import N_
from workbook.model import Finding, Language, Mail, MailKind, Route


def command(
    file: Annotated[str, typer.Argument(help=N_("A text or .eml file, or - for standard input."))],
    interview: Annotated[
        str | None, typer.Option(help=N_("Check against the record of this interview too."))
    ] = None,
    language: Annotated[
        Language | None, typer.Option(help=N_("The mail's language; guessed if left out."))
    ] = None,
    route: Annotated[Route, typer.Option(help=N_("To the company or to the agent."))] = Route.DIRECT,
    kind: Annotated[MailKind, typer.Option(help=N_("The kind of its supplement."))] = MailKind.MIXED,
    as_json: AsJson = False,
) -> None:
    mail = read_mail(read_bytes(file), language=language, route=route, kind=kind)
    findings = checked(mail, interview)
    if as_json:
        print_json([finding.model_dump(mode="json") for finding in findings])
    else:
        print_findings(findings, mail.body)
    if has_error(findings):
        raise typer.Exit(1)


def checked(mail: Mail, interview: str | None) -> list[Finding]:
    """Without an interview no workbook is opened: a mail can be checked on any machine."""
    from workbook.lint import check_mail

    if interview is None:
        return check_mail(mail)
    with open_book() as book:
        return book.check(mail, interview)
