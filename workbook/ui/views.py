"""What the weakness review shows: a chart each, with its sentence and its table."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

import workbook as wb
from workbook.locale import _
from workbook.model.results import LABELS, NextStep, TopicState, Trend

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

DOTS_PER_INCH = 160


@dataclass(frozen=True)
class View:
    """``picture`` is a PNG as a data address; ``rows`` are what stands in the table below ``head``."""

    name: str
    sentence: str
    picture: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]


def weak_topics(book: wb.Workbook, _answers: pd.DataFrame) -> View:
    from workbook.charts import weak_topics

    table = book.weak_topics()
    head = [
        _("Topic"), _("Rating, 1-5"), _("80 % interval"), _("Number of questions"),
        _("Number of interviews"), _("Next step"),
    ]  # fmt: skip
    rows = []
    for row in table.itertuples():
        ranked = row.state == TopicState.RANKED
        rows.append([
            book.topic_name(row.topic),
            f"{row.mean:.1f}" if ranked else "–",
            f"{row.lo:.1f} – {row.hi:.1f}" if ranked else _(LABELS[TopicState.NOT_ENOUGH_YET]),
            str(row.n_questions), str(row.n_interviews),
            _(LABELS[NextStep(row.next_step)]),
        ])  # fmt: skip
    return _view("weak", weak_topics, table, table, book, head, rows)


def progress(book: wb.Workbook, answers: pd.DataFrame, topic: str = "") -> View:
    """``topic``: a topic id, or ``""`` for all answers."""
    from workbook import stats
    from workbook.charts import progress

    verdicts = stats.progress(answers)
    verdict = verdicts[verdicts["topic"] == topic]
    head = [
        _("Topic"), _("Verdict"), _("Change"), _("Interval"), _("Number of questions"),
        _("Number of interviews"),
    ]  # fmt: skip
    rows = []
    for row in verdicts.itertuples():
        known = row.change == row.change  # NaN where there are too few interviews
        rows.append([
            book.topic_name(row.topic) if row.topic else _("all topics"),
            _(LABELS[Trend(row.state)]),
            f"{row.change:+.1f}" if known else "–",
            f"{row.lo:+.1f} – {row.hi:+.1f}" if known else "–",
            str(row.n_questions), str(row.n_interviews),
        ])  # fmt: skip
    return _view("progress", progress, stats.course(answers, topic), verdict, book, head, rows)


def topic_by_month(book: wb.Workbook, answers: pd.DataFrame) -> View:
    from workbook import stats
    from workbook.charts import topic_by_month

    table = stats.topic_months(answers, book.profile().time_zone)
    head = [_("Month"), _("Topic"), _("Mean rating"), _("Answers")]
    newest = table.sort_values(["month", "topic"], ascending=[False, True])
    rows = [
        [row.month, book.topic_name(row.topic), f"{row.mean:.1f}", str(row.n)] for row in newest.itertuples()
    ]
    return _view("months", topic_by_month, table, table, book, head, rows)


def _view(
    name: str,
    chart: Any,
    drawn: pd.DataFrame,
    described: pd.DataFrame,
    book: wb.Workbook,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
) -> View:
    sentence = chart.describe(described, topic_name=book.topic_name)
    axes = chart.draw(drawn, topic_name=book.topic_name)
    return View(name, sentence, picture(axes), head, rows)


def picture(axes: Axes) -> str:
    """A drawn chart as an address that a page can show."""
    from workbook.charts import figure

    buffer = BytesIO()
    figure(axes).savefig(buffer, format="png", dpi=DOTS_PER_INCH, facecolor="white")
    return "data:image/png;base64," + b64encode(buffer.getvalue()).decode("ascii")
