"""Progress: the interviews' mean ratings as dots, and the line through them with its band."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbook.charts import style, words
from workbook.charts.lettering import label
from workbook.locale import N_, _
from workbook.model.results import Trend

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from matplotlib.axes import Axes

NEEDS = ("topic", "interview", "when", "rating", "n", "fitted", "lo", "hi")
VERDICT_NEEDS = ("topic", "state", "change", "lo", "hi", "n_questions", "n_interviews", "more")
TITLE = N_("Progress in the room: {what}")


def _title(table: pd.DataFrame, topic_name: Callable[[str], str]) -> str:
    topic = table["topic"].iloc[0] if len(table) else ""
    return _(TITLE).format(what=label(topic_name(topic), 40, 1) if topic else _("all topics"))


def draw(table: pd.DataFrame, ax: Axes | None = None, topic_name: Callable[[str], str] = str) -> Axes:
    """``table``: ``workbook.stats.course`` of one topic or of all. A dot is an interview's mean room rating
    (1-5), larger with more answers; the line is fitted from 5 interviews on, the band its 80% interval."""
    style.need(table, NEEDS)
    if table.empty:
        return style.nothing(ax, _title(table, topic_name), _("No rated answer yet."))
    ax = style.canvas(ax, 3.4)
    when = table["when"].dt.tz_localize(None).to_numpy()
    ax.scatter(
        when, table["rating"], s=(12 + 6 * table["n"].clip(upper=10)).to_numpy(),
        color=style.SOFT, alpha=0.75, linewidths=0, label=_("one interview"),
    )
    if table["fitted"].notna().any():
        ax.fill_between(
            when, table["lo"].to_numpy(), table["hi"].to_numpy(), color=style.ACCENT, alpha=0.2,
            linewidth=0, label=_("80% interval of the line"),
        )
        fitted = table["fitted"].to_numpy()
        ax.plot(when, fitted, color=style.ACCENT, linewidth=2, label=_("line through all"))
    ax.set_ylim(0.8, 5.2)
    ax.set_yticks(range(1, 6))
    ax.grid(axis="y", color=style.FAINT, linewidth=0.6)
    ax.set_axisbelow(True)
    _dates(ax, when)
    style.legend(ax, ax.get_legend_handles_labels()[0])
    return style.finish(
        ax, _title(table, topic_name), x=_("date of the interview"), y=_("mean rating, 1-5")
    )


def _dates(ax: Axes, when: np.ndarray) -> None:
    """Days or months on the axis; one day stands alone in the middle of a month."""
    import numpy as np
    from matplotlib.dates import AutoDateLocator, DateFormatter

    short = np.ptp(when) < np.timedelta64(2, "D")
    margin = np.timedelta64(15, "D") if short else np.ptp(when) / 25
    ax.set_xlim(when.min() - margin, when.max() + margin)
    if short:
        ax.set_xticks([when.min()])
    else:
        ax.xaxis.set_major_locator(AutoDateLocator(minticks=2, maxticks=7))
    ax.xaxis.set_major_formatter(DateFormatter("%Y-%m-%d"))


def describe(table: pd.DataFrame, topic_name: Callable[[str], str] = str) -> str:
    """The verdict on one row of ``workbook.stats.progress``, with n, and how it may mislead."""
    style.need(table, VERDICT_NEEDS)
    if table.empty:
        return _("No rated answer yet, so there is no progress to judge.")
    row = table.iloc[0]
    what = topic_name(row["topic"]) if row["topic"] else _("all topics")
    said = _("{what} (n={answers}, {interviews}):").format(
        what=what, answers=words.answers(row["n_questions"]),
        interviews=words.interviews(row["n_interviews"]),
    )
    return words.together(said, _verdict(row), _caution())


def _verdict(row: pd.Series) -> str:
    state = Trend(row["state"])
    if state is Trend.CANNOT_TELL:
        return _("cannot tell yet; to show a change of one rating point takes about {more} more.").format(
            more=words.interviews(row["more"])
        )
    change = _("{change:+.1f} rating points from first to last (interval {lo:+.1f} to {hi:+.1f})").format(
        change=row["change"], lo=row["lo"], hi=row["hi"]
    )
    verdicts = {
        Trend.BETTER: _("better, {change}."),
        Trend.WORSE: _("worse, {change}."),
        Trend.NO_SIGN_YET: _("no sign of change yet, {change}."),
    }
    return verdicts[state].format(change=change)


def _caution() -> str:
    return _(
        "How it may mislead: the ratings are your own and your measure may drift; kinds of round are compared"
        " with their like, but companies differ too."
    )
