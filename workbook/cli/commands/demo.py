"""``workbook demo``: the main job on the sample, without a browser and without touching the person's data."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbook.cli.commands.draft import print_mail
from workbook.cli.commands.weak import print_weak
from workbook.cli.findings import print_findings
from workbook.cli.terminal import say
from workbook.locale import N_, _
from workbook.model import Interview, Language, system_clock

if TYPE_CHECKING:
    import pandas as pd

    from workbook.book import Workbook


def command(
    out: Annotated[Path, typer.Option(help=N_("The folder for the mails and the charts."))] = Path(
        "workbook-demo"
    ),
) -> None:
    from workbook.book.sample import open_sample
    from workbook.stats import weak_topics

    with open_sample(system_clock) as book:
        for language in Language:
            write_mail(book, newest(book, language), out / f"mail-{language}.eml")
        last = book.interview(book.interview_list()[0].id)
        table = weak_topics(book.answers(), now=evening(last))
        print_weak(book, table)
        say("")
        for path in write_charts(book, table, out):
            say(_("Chart: {path}").format(path=path))


def newest(book: Workbook, language: Language) -> Interview:
    """The newest interview in ``language``; in the sample it waits for its mail."""
    interviews = (book.interview(row.id) for row in book.interview_list())
    return next(interview for interview in interviews if interview.language == language)


def evening(interview: Interview) -> datetime:
    """Two hours after the interview."""
    return (interview.ended_at or interview.started_at) + timedelta(hours=2)


def write_mail(book: Workbook, interview: Interview, path: Path) -> None:
    mail = book.draft_mail(interview.id, evening(interview)).mail
    assert mail is not None
    book.write_eml(interview.id, mail, path)
    say(f"--- {interview.company}, {interview.round} ({interview.id})")
    print_mail(mail)
    say(_("Mail: {path}").format(path=path))
    print_findings(book.check(mail, interview.id), mail.body)
    say("")


def write_charts(book: Workbook, weak: pd.DataFrame, out: Path) -> list[Path]:
    from workbook import charts, stats
    from workbook.charts import progress, topic_by_month, weak_topics

    answers = book.answers()
    months = stats.topic_months(answers, book.profile().time_zone)
    drawn = {
        "weak-topics": weak_topics.draw(weak, topic_name=book.topic_name),
        "progress": progress.draw(stats.course(answers), topic_name=book.topic_name),
        "topic-by-month": topic_by_month.draw(months, topic_name=book.topic_name),
    }
    return [charts.save(axes, out / f"{name}.png") for name, axes in drawn.items()]
