"""Follow-up habits, with the results beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook.book.review.material import Material
from workbook.book.review.part import Part, Section, Table, number, span
from workbook.locale import N_, _

if TYPE_CHECKING:
    import pandas as pd


def parts(material: Material) -> list[Part]:
    from workbook import stats

    prompt, kinds = stats.habits(material.interviews), stats.supplements(material.interviews)
    shown = [_part("follow-up-habits", prompt, _("Mail"))]
    return [*shown, _part("mail-kinds", kinds, _("Kind of mail"))] if len(kinds) else shown


def _part(name: str, table: pd.DataFrame, group: str) -> Part:
    from workbook.charts import habits as chart

    sentence = chart.describe(table)
    if not table["of"].iloc[0]:
        return Part(name, sentence)
    rows = [
        [
            chart.group_name(row.group),
            f"{row.n} / {row.of}",
            span(row.lo, row.hi, ".0%"),
            number(row.hours_to_mail, ".0f"),
            number(row.hours_to_note),
            number(row.mail_length, ".0f"),
            f"{row.passed} / {row.n_results}",
        ]
        for row in table.itertuples()
    ]
    head = [
        group, _("Number of interviews"), _("80% interval"), _("Hours to the mail"),
        _("Hours to the first note"), _("Characters"), _("Passed, of those decided"),
    ]  # fmt: skip
    return Part(name, sentence, [Table(_("Medians, and results beside them"), head, rows)],
                lambda: chart.draw(table))  # fmt: skip


SECTION = Section("habits", N_("Follow-up habits"), N_("How soon do my mails go out?"), parts)
