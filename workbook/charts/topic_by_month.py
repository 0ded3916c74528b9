"""Topic by month: a heat map of the ratings in the room."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbook.charts import style, words
from workbook.charts.lettering import fonts, label
from workbook.locale import N_, _

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

NEEDS = ("topic", "month", "mean", "n")
TITLE = N_("Ratings by topic and month")
TOPICS, MONTHS = 18, 12  # rows and columns drawn at most: most asked topics, newest months


def draw(table: pd.DataFrame, ax: Axes | None = None, topic_name: Callable[[str], str] = str) -> Axes:
    """``table``: ``workbook.stats.topic_months``. Each field is the mean room rating (1-5) of a topic in a
    month, with the number of answers written in it; empty fields were not asked."""
    style.need(table, NEEDS)
    if table.empty:
        return style.nothing(ax, _(TITLE), _("No rated answer with a topic yet."))
    shown = _shown(table)
    means = shown.pivot(index="topic", columns="month", values="mean")
    order = shown.groupby("topic")["n"].sum().sort_values(ascending=False, kind="stable").index
    means = means.reindex(index=order, columns=months(shown))
    ax = style.canvas(ax, 1.7 + 0.36 * len(means))
    image = ax.imshow(means.to_numpy(), cmap=style.HEAT, vmin=1, vmax=5, aspect="auto")
    for row in shown.itertuples():
        place = means.columns.get_loc(row.month), means.index.get_loc(row.topic)
        ax.text(
            *place, str(row.n), ha="center", va="center", fontsize=8,
            color="white" if row.mean < 3.2 else style.INK,
        )
    ax.set_xticks(range(len(means.columns)), means.columns)
    ax.set_yticks(range(len(means)), [label(topic_name(topic)) for topic in means.index])
    ax.tick_params(axis="x", rotation=45 if len(means.columns) > 6 else 0)
    bar = ax.figure.colorbar(image, ax=ax, ticks=range(1, 6), shrink=min(1.0, 4 / len(means) + 0.3), pad=0.02)
    bar.set_label(_("mean rating, 1-5"), fontsize=9, color=style.SOFT)
    style.lettered(bar.ax)
    bar.ax.tick_params(labelsize=9, labelfontfamily=fonts())
    style.finish(ax, _(TITLE), x=_("month (number of answers in each field)"))
    ax.spines[:].set_visible(False)
    return ax


def months(table: pd.DataFrame) -> list[str]:
    """Every month from the first to the last in ``table``, those without an interview included."""
    import pandas as pd

    return list(pd.period_range(table["month"].min(), table["month"].max(), freq="M").astype(str))


def _shown(table: pd.DataFrame) -> pd.DataFrame:
    recent = table[table["month"].isin(months(table)[-MONTHS:])]
    most = recent.groupby("topic")["n"].sum().sort_values(ascending=False, kind="stable").index[:TOPICS]
    return recent[recent["topic"].isin(most)]


def describe(table: pd.DataFrame, topic_name: Callable[[str], str] = str) -> str:
    """What the chart shows, with n, and how it may mislead."""
    style.need(table, NEEDS)
    if table.empty:
        return _("No rated answer with a topic yet, so there are no months to compare.")
    shown = _shown(table)
    left_out = table["topic"].nunique() - shown["topic"].nunique()
    said = _(
        "Mean ratings: {topics}, {months} (n={answers}; fields with a single answer: {single} of {fields})."
    ).format(
        topics=words.topics(shown["topic"].nunique()), months=words.months(len(months(shown))),
        answers=words.answers(shown["n"].sum()), single=int((shown["n"] == 1).sum()), fields=len(shown),
    )
    if left_out or len(shown) < len(table):
        limits = _("Only the newest {months} months and their {topics} most asked topics are drawn.")
        said = words.together(said, limits.format(months=MONTHS, topics=TOPICS))
    caution = _(
        "How it may mislead: a field of one or two answers says little, and a change of colour may be a"
        " change of questions or of companies, not of you."
    )
    return words.together(said, caution)
