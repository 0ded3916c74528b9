"""``workbook weak``: the weak topics as a table, or with ``--all`` the whole review in words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from workbook.cli.shared import AsJson, open_shown
from workbook.cli.terminal import print_json, print_table, say
from workbook.locale import N_, _
from workbook.model.results import LABELS, NextStep, TopicState

if TYPE_CHECKING:
    import pandas as pd

    from workbook.book import Workbook


def command(
    as_json: AsJson = False,
    whole: Annotated[
        bool,
        typer.Option("--all", help=N_("Print the whole weakness review in words, as a page without charts.")),
    ] = False,
) -> None:
    with open_shown() as book:
        if whole and not as_json:
            return print_review(book)
        table = book.weak_topics()
        if as_json:
            print_json(json.loads(table.to_json(orient="records", date_format="iso")))
        else:
            print_weak(book, table)


def print_review(book: Workbook) -> None:
    """Every section of the review, a fact a line."""
    from workbook.book.review import SECTIONS, Material, text

    say(text(Material(book), SECTIONS).rstrip("\n"))


def print_weak(book: Workbook, table: pd.DataFrame) -> None:
    """The ranked topics, worst first, then those with too few questions to rank."""
    from workbook.charts import weak_topics

    ranked = table[table["state"] == TopicState.RANKED]
    if len(ranked):
        print_table(
            [
                _("Topic"),
                _("Rating, 1-5"),
                _("80% interval"),
                _("Number of questions"),
                _("Number of interviews"),
                _("Next step"),
            ],
            [
                [
                    book.topic_name(row.topic),
                    f"{row.mean:.1f}",
                    f"{row.lo:.1f}-{row.hi:.1f}",
                    str(row.n_questions),
                    str(row.n_interviews),
                    _(LABELS[NextStep(row.next_step)]),
                ]
                for row in ranked.itertuples()
            ],
        )
    few = table[table["state"] != TopicState.RANKED]
    if len(few):
        names = ", ".join(f"{book.topic_name(row.topic)} ({row.n_questions})" for row in few.itertuples())
        say(_("Not enough yet (number of questions): {names}").format(names=names))
    say(weak_topics.describe(table, topic_name=book.topic_name))
