"""Weak topics: the expected rating of each with its interval, what costs most on top."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbook.charts import style, words
from workbook.charts.lettering import label
from workbook.locale import N_, _
from workbook.model.results import LABELS, NextStep, TopicState

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

NEEDS = ("topic", "state", "mean", "lo", "hi", "n_questions", "n_interviews", "cost", "next_step", "dots")
TITLE = N_("Weak topics: what costs most first")
MARKERS = {NextStep.STUDY: "o", NextStep.PRACTISE: "s", NextStep.LEAVE: "D"}
RANKED, WAITING = 15, 6  # rows drawn at most


def draw(table: pd.DataFrame, ax: Axes | None = None, topic_name: Callable[[str], str] = str) -> Axes:
    """``table``: ``workbook.stats.weak_topics``. A mark is the rating expected if the topic came up now
    (1-5), the bar its 80% interval; hollow rings are the single ratings of topics not ranked yet."""
    style.need(table, NEEDS)
    ranked = table[table["state"] == TopicState.RANKED].head(RANKED)
    waiting = table[table["state"] != TopicState.RANKED].head(WAITING)
    if table.empty:
        return style.nothing(ax, _(TITLE), _("No rated answer with a topic yet."))
    rows = len(ranked) + len(waiting)
    ax = style.canvas(ax, 1.5 + 0.42 * rows)
    for place, row in enumerate(ranked.itertuples()):
        ax.plot([row.lo, row.hi], [place, place], color=style.SOFT, linewidth=2.5, solid_capstyle="butt")
        left = row.next_step == NextStep.LEAVE
        ax.plot(
            row.mean, place, MARKERS[NextStep(row.next_step)], color=style.ACCENT, markersize=7,
            markerfacecolor="white" if left else style.ACCENT,
        )
    for place, row in enumerate(waiting.itertuples(), start=len(ranked)):
        ax.plot(row.dots, [place] * len(row.dots), "o", color=style.SOFT, markerfacecolor="none")
    _frame(ax, [*ranked.itertuples(), *waiting.itertuples()], len(ranked), topic_name)
    _legend(ax, set(ranked["next_step"]), bool(len(waiting)))
    return style.finish(ax, _(TITLE), x=_("rating in the room, 1-5, hints taken off"))


def _frame(ax: Axes, rows: list, ranked: int, topic_name: Callable[[str], str]) -> None:
    if 0 < ranked < len(rows):
        ax.axhline(ranked - 0.5, color=style.FAINT, linewidth=1)
    style.rating_axis(ax)
    ax.set_ylim(len(rows) - 0.4, -0.6)
    ax.set_yticks(range(len(rows)), [label(topic_name(row.topic)) for row in rows])
    for place, row in enumerate(rows):
        counts = _("n={questions} in {interviews}")
        style.note(ax, place, counts.format(questions=row.n_questions, interviews=row.n_interviews))


def _legend(ax: Axes, steps: set[str], waiting: bool) -> None:
    from matplotlib.lines import Line2D

    handles = [
        Line2D(
            [], [], marker=marker, linestyle="", color=style.ACCENT, label=_(LABELS[step]),
            markerfacecolor="white" if step is NextStep.LEAVE else style.ACCENT,
        )
        for step, marker in MARKERS.items() if step in steps
    ]
    if waiting:
        handles.append(
            Line2D([], [], marker="o", linestyle="", color=style.SOFT, markerfacecolor="none",
                   label=_(LABELS[TopicState.NOT_ENOUGH_YET]))
        )
    style.legend(ax, handles)


def describe(table: pd.DataFrame, topic_name: Callable[[str], str] = str) -> str:
    """What the chart shows, with n, and how it may mislead."""
    style.need(table, NEEDS)
    ranked = table[table["state"] == TopicState.RANKED]
    waiting = len(table) - len(ranked)
    if table.empty:
        return _("No rated answer with a topic yet, so nothing is ranked.")
    if ranked.empty:
        return _(
            "Nothing is ranked yet: a topic needs 3 rated questions in 2 interviews. The rings are single"
            " ratings."
        )
    worst = ranked.iloc[0]
    said = [
        _(
            "{topic} costs most: expected rating {mean:.1f} (80% interval {lo:.1f} to {hi:.1f},"
            " n={questions}, {interviews})."
        ).format(
            topic=topic_name(worst["topic"]), mean=worst["mean"], lo=worst["lo"], hi=worst["hi"],
            questions=words.questions(worst["n_questions"]),
            interviews=words.interviews(worst["n_interviews"]),
        )
    ]
    if waiting:
        said.append(
            _("Not enough questions yet to rank: {topics}.").format(topics=words.topics(waiting))
        )
    hidden = max(len(ranked) - RANKED, 0) + max(waiting - WAITING, 0)
    if hidden:
        said.append(_("Not drawn, but in the table: {topics}.").format(topics=words.topics(hidden)))
    said.append(
        _(
            "How it may mislead: where the bars overlap, the order is little better than a guess; the ratings"
            " are your own; and topics nobody asked about are not here."
        )
    )
    return words.together(*said)
