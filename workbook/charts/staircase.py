"""The staircase: from the rating in the room to the rating of the answer found later, topic by topic."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbook.charts import style, words
from workbook.charts.lettering import label
from workbook.locale import N_, _
from workbook.model.results import LABELS, NextStep

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

NEEDS = ("topic", "room", "later", "n_questions", "n_later", "study", "practise", "leave", "wait", "remedy")
TITLE = N_("Staircase: from the room to the answer found later")
GROUPS = (NextStep.STUDY, NextStep.PRACTISE, NextStep.LEAVE)
TOPICS = 8  # rows drawn at most in each group


def draw(table: pd.DataFrame, ax: Axes | None = None, topic_name: Callable[[str], str] = str) -> Axes:
    """``table``: ``workbook.stats.staircase``. The dot is the mean rating in the room, the ring that of the
    answers found later (both 1-5); topics stand under what to do about them."""
    style.need(table, NEEDS)
    if table.empty:
        return style.nothing(ax, _(TITLE), _("No rated answer with a topic yet."))
    parts = [(step, _shown(table, step)) for step in GROUPS]
    parts = [(step, part) for step, part in parts if len(part)]
    rows = sum(len(part) + 1 for _step, part in parts)
    ax = style.canvas(ax, 1.5 + 0.36 * rows)
    style.rating_axis(ax)
    places: list[int] = []
    names: list[str] = []
    top = 0
    for step, part in parts:
        ax.text(0.85, top, _(LABELS[step]), fontsize=10, color=style.ACCENT, va="center")
        for place, row in enumerate(part.itertuples(), start=top + 1):
            _steps(ax, place, row)
            counts = _("n={room}, later {later}").format(room=row.n_questions, later=row.n_later)
            style.note(ax, place, counts)
            places.append(place)
            names.append(label(topic_name(row.topic)))
        top += len(part) + 1
    ax.set_ylim(top - 0.4, -0.6)
    ax.set_yticks(places, names)
    _legend(ax)
    return style.finish(ax, _(TITLE), x=_("mean rating, 1-5 (in the room: hints taken off)"))


def _shown(table: pd.DataFrame, step: NextStep) -> pd.DataFrame:
    """The most asked topics of ``step``, in the table's order."""
    part = table[table["remedy"] == step]
    return part.loc[part["n_questions"].nlargest(TOPICS).index.sort_values()]


def _steps(ax: Axes, place: int, row: pd.Series) -> None:
    if row.n_later:
        ax.plot([row.room, row.later], [place, place], color=style.ACCENT, linewidth=2, zorder=1)
        ax.plot(row.later, place, "o", color=style.ACCENT, markerfacecolor="white", markersize=8)
    ax.plot(row.room, place, "o", color=style.INK, markersize=6)


def _legend(ax: Axes) -> None:
    from matplotlib.lines import Line2D

    room = Line2D([], [], marker="o", linestyle="", color=style.INK, label=_("in the room"))
    later = Line2D(
        [], [], marker="o", linestyle="-", color=style.ACCENT, markerfacecolor="white",
        label=_("answer found later"),
    )
    style.legend(ax, [room, later])


def describe(table: pd.DataFrame, topic_name: Callable[[str], str] = str) -> str:
    """What the chart shows, with n, and how it may mislead."""
    style.need(table, NEEDS)
    if table.empty:
        return _("No rated answer with a topic yet, so there is no staircase.")
    asked, later = int(table["n_questions"].sum()), int(table["n_later"].sum())
    said = _(
        "Topics to study: {study}; to practise producing: {practise}; to leave: {leave} (n={asked} ratings in"
        " the room, {later} later)."
    ).format(asked=asked, later=later, **{step: int((table["remedy"] == step).sum()) for step in GROUPS})
    hidden = len(table) - sum(len(_shown(table, step)) for step in GROUPS)
    if hidden:
        less = _("Not drawn, being asked less often: {topics}.").format(topics=words.topics(hidden))
        said = words.together(said, less)
    single = int((table["n_questions"] == 1).sum())
    if single:
        few = _("Resting on a single question: {topics}.").format(topics=words.topics(single))
        said = words.together(said, few)
    caution = _(
        "How it may mislead: the later rating is your own and given at leisure, so it shows what to rehearse,"
        " not what you can do; ring and dot need not be about the same questions."
    )
    return words.together(said, caution)
