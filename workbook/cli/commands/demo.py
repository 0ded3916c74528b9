"""``workbook demo``: the main job on the sample, without a browser and without touching the person's data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbook.cli.commands.weak import print_weak
from workbook.cli.findings import print_findings
from workbook.cli.shared import open_book
from workbook.locale import _, ngettext
from workbook.model.enums import Language

if TYPE_CHECKING:
    from workbook.book import Workbook
    from workbook.model import Interview


def command(
    out: Annotated[Path, typer.Option(help=_("The folder for the mails and the charts."))] = Path("workbook-demo"),
) -> None:
    out.mkdir(parents=True, exist_ok=True)
    book = open_book().sample()
    for language in (Language.JA, Language.EN):
        write_mail(book, newest_with_mail(book, language), out / f"mail-{language}.eml")
    table = book.weak_topics()
    print_weak(book, table)
    for path in write_charts(book, table, out):
        typer.echo(_("Chart: {path}").format(path=path))


def newest_with_mail(book: Workbook, language: Language) -> Interview:
    """The newest interview in ``language`` whose record carries a mail, seen from the evening after it."""
    for row in sorted(book.interview_list(), key=lambda row: row.started_at, reverse=True):
        interview = book.interview(row.id)
        if interview.language == language and evening_draft(book, interview).mail:
            return interview
    raise LookupError(f"the sample has no interview in {language} with a mail")


def evening_draft(book: Workbook, interview: Interview):
    """The draft as it stood two hours after the interview."""
    from datetime import timedelta

    return book.draft_mail(interview.id, (interview.ended_at or interview.started_at) + timedelta(hours=2))


def write_mail(book: Workbook, interview: Interview, path: Path) -> None:
    draft = evening_draft(book, interview)
    book.write_eml(interview.id, draft.mail, path)
    findings = book.check(draft.mail, interview.id)
    typer.echo(_("Mail: {path}").format(path=path))
    print_findings(findings, draft.mail.body)
    count = len(findings)
    typer.echo(ngettext("{n} finding", "{n} findings", count).format(n=count))


def write_charts(book: Workbook, table, out: Path) -> list[Path]:
    from workbook import charts, stats

    answers = book.answers()
    drawings = {
        "weak-topics": (charts.weak_topics, table),
        "progress": (charts.progress, stats.progress_table(answers)),
        "topic-by-month": (charts.topic_by_month, stats.topic_by_month(answers)),
    }
    return [
        charts.save(chart.draw(data, topic_name=book.topic_name).figure, out / f"{name}.png")
        for name, (chart, data) in drawings.items()
    ]
