"""Ratings by topic and month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook.book.review.material import Material
from workbook.book.review.part import Part, Section, Table, number
from workbook.locale import N_, _

if TYPE_CHECKING:
    import pandas as pd


def parts(material: Material) -> list[Part]:
    from workbook import stats
    from workbook.charts import topic_by_month as chart

    table = stats.topic_months(material.answers, material.zone)
    sentence = chart.describe(table, topic_name=material.topic_name)
    if table.empty:
        return [Part("topic-by-month", sentence, missing=material.gaps())]
    draw = lambda: chart.draw(table, topic_name=material.topic_name)  # noqa: E731
    return [Part("topic-by-month", sentence, [_table(material, table)], draw)]


def _table(material: Material, table: pd.DataFrame) -> Table:
    newest = table.sort_values(["month", "topic"], ascending=[False, True])
    rows = [
        [row.month, material.topic_name(row.topic), number(row.mean), str(row.n)]
        for row in newest.itertuples()
    ]
    head = [_("Month"), _("Topic"), _("Mean rating, 1-5"), _("Answers")]
    return Table(_("Mean rating by month and topic, newest month first"), head, rows)


SECTION = Section("months", N_("Topics by month"), N_("What came up when, and how did it go?"), parts)
