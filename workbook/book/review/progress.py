"""Progress: whether the answers in the room get better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook.book.review.material import Material
from workbook.book.review.part import NONE, Part, Section, Table, number, span
from workbook.locale import N_, _, ngettext
from workbook.model.results import LABELS, Trend

if TYPE_CHECKING:
    import pandas as pd


def parts(material: Material) -> list[Part]:
    from workbook import stats
    from workbook.charts import progress as chart

    verdicts = stats.progress(material.answers)
    topic = material.choice.topic if material.choice.topic in set(verdicts["topic"]) else ""
    verdict, course = verdicts[verdicts["topic"] == topic], stats.course(material.answers, topic)
    if course.empty:
        return [Part("progress", chart.describe(verdicts.iloc[:0]), missing=material.gaps())]
    return [
        Part(
            "progress",
            chart.describe(verdict, topic_name=material.topic_name),
            [_table(material, verdicts)],
            lambda: chart.draw(course, topic_name=material.topic_name),
            _missing(len(course), verdicts),
        )
    ]


def _judged(verdicts: pd.DataFrame) -> pd.DataFrame:
    """All topics together, and those asked in enough interviews to be judged."""
    from workbook.stats.progress import Rules

    return verdicts[(verdicts["topic"] == "") | (verdicts["n_interviews"] >= Rules().interviews)]


def _missing(interviews: int, verdicts: pd.DataFrame) -> str:
    from workbook.stats.progress import Rules

    needed = Rules().interviews
    if interviews < needed:
        return ngettext(
            "The line through the dots needs {n} more rated interview.",
            "The line through the dots needs {n} more rated interviews.",
            needed - interviews,
        ).format(n=needed - interviews)
    few = len(verdicts) - len(_judged(verdicts))
    return ngettext(
        "{n} topic was asked in fewer than {needed} interviews and is not judged.",
        "{n} topics were asked in fewer than {needed} interviews and are not judged.",
        few,
    ).format(n=few, needed=needed) if few else ""  # fmt: skip


def _table(material: Material, verdicts: pd.DataFrame) -> Table:
    rows = []
    for row in _judged(verdicts).itertuples():
        more = _("about {n} more interviews").format(n=row.more) if row.state == Trend.CANNOT_TELL else NONE
        rows.append(
            [
                material.topic_name(row.topic) if row.topic else _("all topics"),
                _(LABELS[Trend(row.state)]),
                number(row.change, "+.1f"),
                span(row.lo, row.hi, "+.1f"),
                _("{questions} in {interviews}").format(
                    questions=row.n_questions, interviews=row.n_interviews
                ),
                more,
            ]
        )
    head = [
        _("Topic"), _("Verdict"), _("Change"), _("Interval"), _("Questions in interviews"), _("To tell"),
    ]  # fmt: skip
    return Table(_("Change in rating points from first to last interview"), head, rows)


SECTION = Section("progress", N_("Progress"), N_("Do my answers get better?"), parts)
