"""Weak topics: what costs most first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook.book.review.material import Material
from workbook.book.review.part import NONE, Part, Section, Table, number, span
from workbook.locale import N_, _, ngettext
from workbook.model.results import LABELS, NextStep, TopicState

if TYPE_CHECKING:
    import pandas as pd


def parts(material: Material) -> list[Part]:
    from workbook import stats
    from workbook.charts import weak_topics as chart

    table = stats.weak_topics(material.answers, now=material.now)
    rated = table[table["n_questions"] > 0]
    sentence = chart.describe(rated, topic_name=material.topic_name)
    if rated.empty:
        return [Part("weak-topics", sentence, missing=material.gaps())]
    return [
        Part(
            "weak-topics",
            sentence,
            [_table(material, table)],
            lambda: chart.draw(rated, topic_name=material.topic_name),
            _nearest(material, table),
        )
    ]


def _table(material: Material, table: pd.DataFrame) -> Table:
    rows = [
        [
            material.topic_name(row.topic),
            number(row.mean),
            span(row.lo, row.hi),
            _("{questions} in {interviews}").format(questions=row.n_questions, interviews=row.n_interviews),
            _(LABELS[NextStep(row.next_step)]) if row.state == TopicState.RANKED else _few(row),
        ]
        for row in table.itertuples()
    ]
    head = [_("Topic"), _("Rating, 1-5"), _("80% interval"), _("Questions in interviews"), _("Next step")]
    return Table(_("Weak topics, what costs most first"), head, rows, list(table["topic"]))


def _few(row: pd.Series) -> str:
    ratings = ", ".join(f"{dot:g}" for dot in row.dots) or NONE
    return _("not enough yet (ratings: {ratings})").format(ratings=ratings)


def _nearest(material: Material, table: pd.DataFrame) -> str:
    """Where nothing is ranked: which topic comes nearest, and what it lacks."""
    from workbook.charts import words
    from workbook.stats.weak import RANKING

    if (table["state"] == TopicState.RANKED).any():
        return ""
    questions = (RANKING.questions - table["n_questions"]).clip(lower=0)
    interviews = (RANKING.interviews - table["n_interviews"]).clip(lower=0)
    row = table.loc[(questions + interviews).idxmin()]
    questions, interviews = questions[row.name], interviews[row.name]
    said = _("{topic} comes nearest: {questions} and {interviews} to go.")
    return said.format(
        topic=material.topic_name(row["topic"]),
        questions=ngettext("{n} rated question", "{n} rated questions", questions).format(n=questions),
        interviews=words.interviews(interviews),
    )


SECTION = Section("weak", N_("Weak topics"), N_("What should I work on first?"), parts)
