"""Staircase: from the room to the answer found later, with what went wrong and what helped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook.book.review.material import Material
from workbook.book.review.part import Part, Section, Table, number, span
from workbook.locale import N_, _, ngettext
from workbook.model.enums import Cause, HintLevel
from workbook.model.results import CAUSE_LABELS, HINT_LABELS, LABELS, NextStep

if TYPE_CHECKING:
    import pandas as pd


def parts(material: Material) -> list[Part]:
    from workbook import stats
    from workbook.charts import staircase as chart

    table = stats.staircase(material.answers)
    sentence = chart.describe(table, topic_name=material.topic_name)
    if table.empty:
        return [Part("staircase", sentence, missing=material.gaps())]
    tables = [_table(material, table), _causes(stats.causes(material.answers)), _hints(material)]
    return [
        Part(
            "staircase",
            sentence,
            [each for each in tables if each.rows],
            lambda: chart.draw(table, topic_name=material.topic_name),
            _unrated(material),
        )
    ]


def _unrated(material: Material) -> str:
    """How many answers wait for their second rating."""
    from workbook.stats.staircase import single_questions, steps

    questions = single_questions(material.answers).dropna(subset=["rating"])
    waiting = int((steps(questions) == NextStep.WAIT.value).sum())
    if not waiting:
        return ""
    return ngettext(
        "{n} question went badly in the room and has no later rating yet: find the answer, then rate it.",
        "{n} questions went badly in the room and have no later rating yet: find the answers, then rate"
        " them.",
        waiting,
    ).format(n=waiting)


def _table(material: Material, table: pd.DataFrame) -> Table:
    rows = [
        [
            material.topic_name(row.topic),
            number(row.room),
            number(row.later),
            f"{row.n_questions} / {row.n_later}",
            _(LABELS[NextStep(row.remedy)]),
        ]
        for row in table.itertuples()
    ]
    head = [_("Topic"), _("In the room"), _("Later"), _("Questions / rated later"), _("Next step")]
    return Table(_("Mean rating in the room and of the answers found later, 1-5"), head, rows)


def _causes(table: pd.DataFrame) -> Table:
    rows = [
        [
            _(CAUSE_LABELS[Cause(row.cause)]),
            f"{row.n} / {row.of}",
            number(row.share, ".0%"),
            span(row.lo, row.hi, ".0%"),
        ]
        for row in table.itertuples()
        if row.of
    ]
    head = [_("Cause"), _("Missed questions"), _("Share"), _("80% interval")]
    return Table(_("Why answers went wrong"), head, rows)


def _hints(material: Material) -> Table:
    from workbook import stats

    rows = [
        [
            _(HINT_LABELS[HintLevel(row.hint_level)]),
            f"{row.n} / {row.of}",
            number(row.raw_mean),
            number(row.adjusted_mean),
        ]
        for row in stats.hints(material.answers).itertuples()
        if row.of
    ]
    head = [_("Help"), _("Rated questions"), _("Mean rating"), _("With the hints taken off")]
    return Table(_("How much help the answers needed"), head, rows)


SECTION = Section(
    "staircase", N_("Staircase"), N_("What to study, what to practise, what to leave?"), parts
)
