"""What each company and each kind of round keeps asking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook.book.review.material import Material
from workbook.book.review.part import Part, Section, Table, number, span
from workbook.locale import N_, _

if TYPE_CHECKING:
    import pandas as pd


def parts(material: Material) -> list[Part]:
    from workbook import stats

    by_company, by_round = stats.companies(material.answers), stats.rounds(material.answers)
    company = _part(material, "company-themes", by_company, _("Company"), material.gaps())
    unknown = _("None of these interviews has a kind of round: set it in the interview's facts.")
    return [company, _part(material, "round-themes", by_round, _("Kind of round"), unknown)]


def _part(material: Material, name: str, table: pd.DataFrame, group: str, missing: str) -> Part:
    from workbook.charts import companies as chart

    sentence = chart.describe(table, topic_name=material.topic_name)
    if table.empty:
        return Part(name, sentence, missing=missing)
    rows = [
        [
            chart.group_name(row.by, row.group),
            material.topic_name(row.topic),
            f"{row.n} / {row.of}",
            number(row.share, ".0%"),
            span(row.lo, row.hi, ".0%"),
        ]
        for row in table.itertuples()
    ]
    head = [group, _("Topic"), _("Questions"), _("Share"), _("80% interval")]
    found = Table(_("Share of the questions that touch a topic"), head, rows)
    return Part(name, sentence, [found], lambda: chart.draw(table, topic_name=material.topic_name))


SECTION = Section("companies", N_("Companies and rounds"), N_("What does each of them keep asking?"), parts)
