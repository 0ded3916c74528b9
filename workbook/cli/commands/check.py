"""``workbook check``: what is wrong with a mail, in or outside a workbook."""

from __future__ import annotations

from typing import Annotated

import typer

from workbook.cli.files import read_bytes
from workbook.cli.findings import has_error, print_findings
from workbook.cli.mail_file import read_mail
from workbook.cli.shared import AsJson, open_book, print_json
from workbook.locale import _, ngettext
from workbook.model.enums import Language, MailKind, Route


def command(
    file: Annotated[str, typer.Argument(help=_("A text or .eml file, or - for standard input."))],
    interview: Annotated[
        str | None, typer.Option(help=_("Check against the record of this interview too."))
    ] = None,
    language: Annotated[Language | None, typer.Option(help=_("The mail's language; guessed if left out."))] = None,
    route: Annotated[Route, typer.Option(help=_("To the company or to the agent."))] = Route.DIRECT,
    kind: Annotated[MailKind, typer.Option(help=_("The kind of its supplement."))] = MailKind.MIXED,
    as_json: AsJson = False,
) -> None:
    mail = read_mail(read_bytes(file), language=language, route=route, kind=kind)
    if interview:
        findings = open_book().check(mail, interview)
    else:
        from workbook.lint import check_mail

        findings = check_mail(mail)
    if as_json:
        print_json([finding.model_dump(mode="json") for finding in findings])
    else:
        print_findings(findings, mail.body)
        count = len(findings)
        typer.echo(ngettext("{n} finding", "{n} findings", count).format(n=count), err=True)
    if has_error(findings):
        raise typer.Exit(1)
