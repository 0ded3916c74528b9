"""Where in the rounds it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook.book.review.material import Material
from workbook.book.review.part import Part, Section, Table, number, span
from workbook.locale import N_, _, ngettext
from workbook.model.results import LABELS, Stage

if TYPE_CHECKING:
    import pandas as pd


def parts(material: Material) -> list[Part]:
    from workbook import stats
    from workbook.charts import funnel as chart

    table = stats.funnel(material.interviews)
    missing = _unknown(int(material.interviews["round_kind"].isna().sum()))
    sentence = chart.describe(table)
    if not table["n"].sum():
        return [Part("stage-funnel", sentence, missing=missing)]
    return [Part("stage-funnel", sentence, [_table(table)], lambda: chart.draw(table), missing)]


def _unknown(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "Left out: {n} interview without a kind of round.",
        "Left out: {n} interviews without a kind of round.",
        count,
    ).format(n=count)


def _table(table: pd.DataFrame) -> Table:
    rows = [
        [
            _(LABELS[Stage(row.stage)]),
            str(row.n),
            *(str(count) for count in (row.passed, row.rejected, row.withdrawn, row.pending)),
            number(row.share, ".0%"),
            span(row.lo, row.hi, ".0%"),
        ]
        for row in table.itertuples()
    ]
    head = [
        _("Stage"), _("Number of interviews"), _("passed"), _("rejected"), _("withdrawn"), _("no result yet"),
        _("Share passed"), _("80% interval"),
    ]  # fmt: skip
    return Table(_("Results by stage"), head, rows)


SECTION = Section("funnel", N_("How far it went"), N_("At which stage does it end?"), parts)
