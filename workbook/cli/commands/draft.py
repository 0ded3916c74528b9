"""``workbook draft``: the follow-up mail of an interview."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbook.cli.findings import print_findings
from workbook.cli.shared import AsJson, InterviewId, open_shown
from workbook.cli.terminal import print_json, say
from workbook.locale import N_, _
from workbook.model import Draft, Language, Route

if TYPE_CHECKING:
    from workbook.model import Mail


def command(
    interview: InterviewId,
    language: Annotated[Language | None, typer.Option(help=N_("Write in this language."))] = None,
    route: Annotated[Route | None, typer.Option(help=N_("Write to the company or to the agent."))] = None,
    include: Annotated[list[str] | None, typer.Option(help=N_("A question id that must be in."))] = None,
    exclude: Annotated[list[str] | None, typer.Option(help=N_("A question id that must stay out."))] = None,
    eml: Annotated[Path | None, typer.Option(help=N_("Write the mail to this .eml file."))] = None,
    as_json: AsJson = False,
) -> None:
    with open_shown(interview) as book:
        draft = book.draft_mail(
            interview, language=language, route=route, include=include or (), exclude=exclude or ()
        )
        if eml and draft.mail:
            book.write_eml(interview, draft.mail, eml)
    if as_json:
        print_json(draft.model_dump(mode="json"))
    else:
        print_draft(draft)
        if eml and draft.mail:
            say(_("Written: {path}").format(path=eml), err=True)
    if draft.mail is None:
        raise typer.Exit(1)


def print_draft(draft: Draft) -> None:
    """The mail on standard output; what to know about it on standard error."""
    if draft.mail:
        print_mail(draft.mail)
        print_findings(draft.findings, draft.mail.body, err=True)
    if draft.window:
        say(draft.window.message, err=True)
    for sentence in [*(draft.window.conflicts if draft.window else ()), *draft.advice]:
        say(sentence, err=True)
    for fact in draft.missing:
        say(_("Missing: {question}").format(question=fact.ask), err=True)
    for left in draft.left_out:
        say(_("Left out: {what} - {reason}").format(what=left.what, reason=left.reason), err=True)


def print_mail(mail: Mail) -> None:
    for name, value in ((_("To"), mail.to), (_("Cc"), mail.cc), (_("Subject"), mail.subject)):
        if value:
            say(f"{name}: {value}")
    say(f"\n{mail.body.rstrip()}\n")
