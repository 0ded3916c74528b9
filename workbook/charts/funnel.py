"""Stage funnel: how the interviews of each stage ended."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbook.charts import style, words
from workbook.charts.lettering import label
from workbook.locale import N_, _
from workbook.model.results import LABELS, Stage

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

NEEDS = ("stage", "n", "n_companies", "passed", "rejected", "withdrawn", "pending", "share", "lo", "hi")
TITLE = N_("How far it went: results by stage")
PARTS = (
    ("passed", N_("passed"), style.ACCENT, ""),
    ("pending", N_("no result yet"), "white", ""),
    ("withdrawn", N_("withdrawn"), style.FAINT, "..."),
    ("rejected", N_("rejected"), style.CONTRAST, "///"),
)


def draw(table: pd.DataFrame, ax: Axes | None = None, topic_name: Callable[[str], str] = str) -> Axes:
    """``table``: ``workbook.stats.funnel``. A bar is the number of interviews of a stage, split by result;
    beside it the share passed with its 80% interval."""
    style.need(table, NEEDS)
    if not table["n"].sum():
        return style.nothing(ax, _(TITLE), _("No interview with a kind of round yet."))
    from matplotlib.ticker import MaxNLocator

    ax = style.canvas(ax, 3.2)
    widest = int(table["n"].max())
    for place, row in enumerate(table.itertuples()):
        left = 0
        if row.stage == Stage.OFFER:
            ax.barh(place, row.n, height=0.55, color=style.ACCENT, edgecolor=style.INK, linewidth=0.8)
        for name, _label, colour, hatch in () if row.stage == Stage.OFFER else PARTS:
            count = getattr(row, name)
            ax.barh(
                place, count, left=left, height=0.55, color=colour, hatch=hatch, edgecolor=style.INK,
                linewidth=0.8,
            )
            left += count
        style.note(ax, place, _beside(row))
    ax.set_yticks(range(len(table)), [label(_(LABELS[Stage(stage)])) for stage in table["stage"]])
    ax.set_ylim(len(table) - 0.5, -0.5)
    ax.set_xlim(0, widest * 1.03)
    ax.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    _legend(ax)
    return style.finish(ax, _(TITLE), x=_("interviews"))


def _beside(row: pd.Series) -> str:
    if row.stage == Stage.OFFER or not row.n:
        return _("n={n}").format(n=row.n)
    if not row.passed + row.rejected:
        return _("n={n}, none decided").format(n=row.n)
    return _("n={n}, passed {share:.0%}\n({lo:.0%} to {hi:.0%})").format(
        n=row.n, share=row.share, lo=row.lo, hi=row.hi
    )


def _legend(ax: Axes) -> None:
    from matplotlib.patches import Patch

    style.legend(
        ax, [Patch(facecolor=c, hatch=h, edgecolor=style.INK, label=_(text)) for _name, text, c, h in PARTS]
    )


def describe(table: pd.DataFrame, topic_name: Callable[[str], str] = str) -> str:
    """What the chart shows, with n, and how it may mislead."""
    style.need(table, NEEDS)
    rounds = table[table["stage"] != Stage.OFFER]
    if not table["n"].sum():
        return _("No interview with a kind of round yet, so there is nothing to compare.")
    said = [_("Counted: {interviews}.").format(interviews=words.interviews(rounds["n"].sum()))]
    worst = rounds[(rounds["rejected"] > 0) & (rounds["rejected"] == rounds["rejected"].max())]
    if len(worst) == 1:
        ended = worst.iloc[0]
        said.append(
            _(
                "Most rejections came at: {stage} ({rejected} of {decided} decided; {share:.0%} passed, 80%"
                " interval {lo:.0%} to {hi:.0%})."
            ).format(
                stage=_(LABELS[Stage(ended["stage"])]), rejected=ended["rejected"],
                decided=ended["rejected"] + ended["passed"], share=ended["share"], lo=ended["lo"],
                hi=ended["hi"],
            )
        )
    said.append(
        _(
            "How it may mislead: later stages are reached by the better matches, so stages cannot be compared"
            " like tests; results also depend on the other applicants."
        )
    )
    return words.together(*said)
