"""Own forecast, and own rating, against the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook.book.review.material import Material
from workbook.book.review.part import Part, Section, Table, number, span
from workbook.locale import N_, _
from workbook.model import Outcome

if TYPE_CHECKING:
    import pandas as pd

OUTCOMES = {Outcome.PASSED: N_("passed"), Outcome.REJECTED: N_("rejected")}


def parts(material: Material) -> list[Part]:
    from workbook import stats
    from workbook.charts import calibration as chart

    forecasts = stats.forecasts(material.interviews)
    tables = [_forecasts(forecasts), _ratings(stats.ratings_and_results(material.interviews))]
    sentence = chart.describe(stats.calibration(material.interviews))
    draw = (lambda: chart.draw(forecasts)) if len(forecasts) else None
    return [Part("calibration", sentence, [table for table in tables if table.rows], draw)]


def _forecasts(table: pd.DataFrame) -> Table:
    rows = [
        [span(low, high, ".0%"), number(mean, ".0%"), number(share, ".0%"), span(lo, hi, ".0%"), str(n)]
        for low, high, mean, share, lo, hi, n in table.itertuples(index=False)
    ]
    head = [
        _("Forecast"), _("Mean forecast"), _("Share passed"), _("80% interval"), _("Number of interviews"),
    ]  # fmt: skip
    return Table(_("Own forecasts and how many came true"), head, rows)


def _ratings(table: pd.DataFrame) -> Table:
    rows = [
        [_(OUTCOMES[Outcome(row.outcome)]), number(row.mean), span(row.lo, row.hi), str(row.n)]
        for row in table.itertuples()
    ]
    head = [_("Result"), _("Mean rating, 1-5"), _("80% interval"), _("Number of interviews")]
    return Table(_("Own ratings of passed and of rejected interviews"), head, rows)


SECTION = Section("calibration", N_("Calibration"), N_("Do I know how it went?"), parts)
