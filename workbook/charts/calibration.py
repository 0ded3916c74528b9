"""Calibration: how often interviews forecast at so many per cent were passed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbook.charts import style, words
from workbook.locale import N_, _, ngettext

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

NEEDS = ("from", "to", "forecast", "share", "lo", "hi", "n")
SCORE_NEEDS = ("n", "missing", "brier", "base_brier", "gain", "lo", "hi", "mean_forecast", "pass_share")
TITLE = N_("Own forecast against the result")


def draw(table: pd.DataFrame, ax: Axes | None = None, topic_name: Callable[[str], str] = str) -> Axes:
    """``table``: ``workbook.stats.forecasts``. A dot is a group of interviews with like forecasts: across the
    mean forecast, up the share passed with its 80% interval; on the line, forecasts come true as given."""
    style.need(table, NEEDS)
    if table.empty:
        return style.nothing(ax, _(TITLE), _("Nothing is shown below ten results with a forecast."))
    ax = style.canvas(ax, 4.2)
    ax.plot([0, 1], [0, 1], color=style.SOFT, linewidth=1, linestyle="--", label=_("forecast = result"))
    ax.vlines(table["forecast"], table["lo"], table["hi"], color=style.ACCENT, linewidth=2)
    ax.plot(table["forecast"], table["share"], "o", color=style.ACCENT, markersize=7, label=_("share passed"))
    for row in table.itertuples():
        near_right = row.forecast > 0.9
        ax.annotate(
            _("n={n}").format(n=row.n), (row.forecast, row.share), textcoords="offset points",
            xytext=(-8 if near_right else 8, 0), ha="right" if near_right else "left", va="center",
            fontsize=8, color=style.SOFT, bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5},
        )
    style.share_axis(ax, 1.0)
    style.share_axis(ax, 1.0, axis="y")
    ax.set_xlim(-0.02, 1.02)
    ax.set_ylim(-0.04, 1.04)
    style.legend(ax, ax.get_legend_handles_labels()[0])
    return style.finish(ax, _(TITLE), x=_("own forecast of passing"), y=_("share passed"))


def describe(table: pd.DataFrame, topic_name: Callable[[str], str] = str) -> str:
    """The sentence on ``workbook.stats.calibration``, with n, and how it may mislead."""
    style.need(table, SCORE_NEEDS)
    row = table.iloc[0]
    if row["missing"]:
        return ngettext(
            "Nothing is said yet: {missing} more result with a forecast is needed (n={n}).",
            "Nothing is said yet: {missing} more results with a forecast are needed (n={n}).",
            int(row["missing"]),
        ).format(missing=int(row["missing"]), n=int(row["n"]))
    verdict = _("Your forecasts do about as well as always saying your own base rate of {share:.0%}")
    if row["lo"] > 0:
        verdict = _("Your forecasts do better than always saying your own base rate of {share:.0%}")
    elif row["hi"] < 0:
        verdict = _("Your forecasts do worse than always saying your own base rate of {share:.0%}")
    figures = _("Brier score {brier:.2f} against {base:.2f}, n={n}; mean forecast {forecast:.0%}").format(
        brier=row["brier"], base=row["base_brier"], n=int(row["n"]), forecast=row["mean_forecast"]
    )
    said = _("{verdict} ({figures}).").format(
        verdict=verdict.format(share=row["pass_share"]), figures=figures
    )
    caution = _(
        "How it may mislead: with so few results a dot far from the line may be chance; forecasts changed"
        " after the result was known prove nothing."
    )
    return words.together(said, caution)
