"""Company themes: which topics each company, or each kind of round, keeps asking."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbook.charts import style, words
from workbook.charts.lettering import label
from workbook.locale import N_, _
from workbook.model.enums import RoundKind
from workbook.model.results import ROUND_LABELS

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

NEEDS = ("by", "group", "topic", "n", "of", "share", "lo", "hi", "n_interviews")
TITLES = {
    "company": N_("What each company keeps asking"),
    "round_kind": N_("What each kind of round keeps asking"),
}
GROUPS, TOPICS = 5, 4  # groups, and topics of each, drawn at most


def draw(table: pd.DataFrame, ax: Axes | None = None, topic_name: Callable[[str], str] = str) -> Axes:
    """``table``: ``workbook.stats.companies`` or ``workbook.stats.rounds``. A bar is the share of a company's
    questions that touch a topic (0-100 %), the line its 80% interval."""
    style.need(table, NEEDS)
    if table.empty:
        return style.nothing(ax, _("What they keep asking"), _("No question with a topic yet."))
    by = table["by"].iloc[0]
    groups = _groups(table)
    ax = style.canvas(ax, 1.3 + 0.34 * sum(len(part) + 1 for _name, part in groups))
    top, places, names = 0, [], []
    for name, part in groups:
        group, of = label(group_name(by, name), 40, 1), part["of"].iloc[0]
        head = _("{group} (n={of})").format(group=group, of=words.questions(of))
        ax.text(0.001, top, head, fontsize=10, color=style.ACCENT, va="center")
        for place, row in enumerate(part.itertuples(), start=top + 1):
            ax.barh(place, row.share, height=0.6, color=style.FAINT, edgecolor=style.SOFT, linewidth=0.8)
            ax.plot([row.lo, row.hi], [place, place], color=style.INK, linewidth=1.6)
            style.note(ax, place, _("{n} of {of}").format(n=row.n, of=row.of))
            places.append(place)
            names.append(label(topic_name(row.topic)))
        top += len(part) + 1
    ax.set_ylim(top - 0.4, -0.6)
    ax.set_yticks(places, names)
    style.share_axis(ax, min(1.0, float(max(part["hi"].max() for _name, part in groups)) * 1.05))
    return style.finish(ax, _(TITLES[by]), x=_("share of the questions asked there (line: 80% interval)"))


def group_name(by: str, group: str) -> str:
    """A company as recorded, or a kind of round as a person reads it."""
    return _(ROUND_LABELS[RoundKind(group)]) if by == "round_kind" else group


def _groups(table: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """The groups with most questions and their most asked topics, in the table's order."""
    chosen = list(dict.fromkeys(table["group"]))[:GROUPS]
    return [(group, table[table["group"] == group].head(TOPICS)) for group in chosen]


def describe(table: pd.DataFrame, topic_name: Callable[[str], str] = str) -> str:
    """What the chart shows, with n, and how it may mislead."""
    style.need(table, NEEDS)
    if table.empty:
        return _("No question with a topic yet, so there are no themes.")
    first = table.iloc[0]
    said = _(
        "{group} asks about {topic} most: {n} of {of} questions ({share:.0%}, 80% interval {lo:.0%} to"
        " {hi:.0%})."
    ).format(
        group=group_name(first["by"], first["group"]), topic=topic_name(first["topic"]),
        n=first["n"], of=first["of"],
        share=first["share"], lo=first["lo"], hi=first["hi"],
    )
    count = table["group"].nunique()
    if count > GROUPS:
        limits = _("Drawn are the {shown} of {count} with most questions.")
        said = words.together(said, limits.format(shown=GROUPS, count=count))
    caution = _(
        "How it may mislead: a few questions of one interviewer are not the habit of a company; wide lines"
        " mean just that."
    )
    return words.together(said, caution)
