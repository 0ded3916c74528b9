"""``workbook weak``: the weak topics as a table, for the terminal and for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from workbook.cli.shared import AsJson, open_book, print_table
from workbook.locale import N_, _

if TYPE_CHECKING:
    import pandas as pd

    from workbook.book import Workbook

NEXT_STEPS = {
    "study": N_("study it"),
    "practise": N_("practise producing it"),
    "leave": N_("leave it"),
}


def command(as_json: AsJson = False) -> None:
    book = open_book(or_sample=True)
    table = book.weak_topics()
    if as_json:
        typer.echo(table.to_json(orient="records", force_ascii=False, date_format="iso", indent=2))
    else:
        print_weak(book, table)


def print_weak(book: Workbook, table: pd.DataFrame) -> None:
    """The ranked topics, worst first, then those with too few questions to rank."""
    from workbook.charts import weak_topics

    ranked = table[table["state"] == "ranked"]
    print_table(
        [_("topic"), _("estimate"), _("80 % interval"), _("questions"), _("interviews"), _("next step")],
        [
            [
                book.topic_name(row.topic),
                f"{row.mean:.0%}",
                f"{row.lo:.0%}-{row.hi:.0%}",
                str(row.n_questions),
                str(row.n_interviews),
                _(NEXT_STEPS.get(row.next_step, row.next_step)),
            ]
            for row in ranked.itertuples()
        ],
    )
    few = table[table["state"] != "ranked"]
    if len(few):
        names = ", ".join(f"{book.topic_name(row.topic)} ({row.n_questions})" for row in few.itertuples())
        typer.echo(_("Not enough yet (number of questions): {names}").format(names=names))
    typer.echo(weak_topics.describe(table, topic_name=book.topic_name))
