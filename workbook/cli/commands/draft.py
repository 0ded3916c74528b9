"""``workbook draft``: the follow-up mail of an interview."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbook.cli.findings import print_findings
from workbook.cli.shared import AsJson, InterviewId, open_book, print_json, printable
from workbook.locale import _
from workbook.model.enums import Language, Route


def command(
    interview: InterviewId,
    language: Annotated[Language | None, typer.Option(help=_("Write in this language."))] = None,
    route: Annotated[Route | None, typer.Option(help=_("Write to the company or to the agent."))] = None,
    include: Annotated[list[str] | None, typer.Option(help=_("A question id that must be in."))] = None,
    exclude: Annotated[list[str] | None, typer.Option(help=_("A question id that must stay out."))] = None,
    eml: Annotated[Path | None, typer.Option(help=_("Write the mail to this .eml file."))] = None,
    as_json: AsJson = False,
) -> None:
    book = open_book(or_sample=True)
    draft = book.draft_mail(
        interview, language=language, route=route, include=include or (), exclude=exclude or ()
    )
    if eml and draft.mail:
        book.write_eml(interview, draft.mail, eml)
    if as_json:
        print_json(draft.model_dump(mode="json"))
    elif draft.mail:
        typer.echo(f"{_('To')}: {printable(draft.mail.to)}\n{_('Subject')}: {printable(draft.mail.subject)}\n")
        typer.echo(draft.mail.body)
        print_findings(draft.findings, draft.mail.body)
    for advice in [] if as_json else draft.advice:
        typer.echo(advice, err=True)
    for fact in [] if as_json else draft.missing:
        typer.echo(_("Missing: {question}").format(question=fact.ask), err=True)
    for left in [] if as_json else draft.left_out:
        typer.echo(_("Left out: {what} - {reason}").format(what=left.what, reason=left.reason), err=True)
    if draft.mail is None:
        raise typer.Exit(1)
