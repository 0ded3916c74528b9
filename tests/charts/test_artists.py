"""What each chart draws, held against numbers."""

import matplotlib.colors as colours
import numpy as np
import pandas as pd
import pytest
from matplotlib.collections import PathCollection

from workbook import locale
from workbook.charts import (
    calibration,
    companies,
    funnel,
    habits,
    progress,
    staircase,
    style,
    topic_by_month,
    weak_topics,
)


def row_labels(ax):
    return [tick.get_text().replace("\n", " ") for tick in ax.get_yticklabels()]


def texts(ax):
    return [text.get_text() for text in ax.texts]


def lines(ax, colour):
    """(xs, ys) of every line of ``colour``."""
    found = [line for line in ax.lines if colours.same_color(line.get_color(), colour)]
    return [(list(line.get_xdata()), list(line.get_ydata())) for line in found]


WEAK = pd.DataFrame(
    [
        ("heap", "ranked", 2.0, 1.5, 2.5, 9, 4, 0.3, "study", ()),
        ("tree", "ranked", 4.0, 3.5, 4.5, 12, 6, 0.1, "leave", ()),
        ("sql", "not_enough_yet", np.nan, np.nan, np.nan, 2, 1, np.nan, "wait", (1.0, 3.0)),
    ],
    columns=list(weak_topics.NEEDS),
)


def test_weak_topics_marks_intervals_and_n():
    """One row per topic in the table's order: interval, mean and n; rings for the single ratings."""
    ax = weak_topics.draw(WEAK)
    assert row_labels(ax) == ["heap", "tree", "sql"]
    drawn = lines(ax, style.SOFT)
    assert ([1.5, 2.5], [0, 0]) in drawn and ([3.5, 4.5], [1, 1]) in drawn and ([1, 3], [2, 2]) in drawn
    assert [xs for xs, _ys in lines(ax, style.ACCENT)] == [[2.0], [4.0]]
    assert texts(ax) == ["n=9 in 4", "n=12 in 6", "n=2 in 1"]
    assert [text.get_text() for text in ax.get_legend().texts] == ["study it", "leave it", "not enough yet"]
    assert ax.get_ylim()[0] > ax.get_ylim()[1]


def test_weak_topics_in_words():
    """The sentence names the dearest topic with interval and n, what waits, and how it misleads."""
    said = weak_topics.describe(WEAK, str.upper)
    assert said.startswith("HEAP costs most: expected rating 2.0 (80% interval 1.5 to 2.5, n=9 questions, 4 ")
    assert "Not enough questions yet to rank: 1 topic." in said and "How it may mislead" in said
    assert "Nothing is ranked yet" in weak_topics.describe(WEAK.iloc[2:])


def test_weak_topics_that_are_not_drawn_are_counted():
    """What does not fit on the chart is said, ranked or not."""
    many = pd.concat([WEAK.iloc[:1]] * 17 + [WEAK.iloc[2:]] * 7, ignore_index=True)
    assert len(row_labels(weak_topics.draw(many))) == weak_topics.RANKED + weak_topics.WAITING
    assert "Not drawn, but in the table: 3 topics." in weak_topics.describe(many)
    assert "Not drawn" not in weak_topics.describe(WEAK)


def test_topic_by_month_fields():
    """Rows by how often asked, every month in between, the count written in each field."""
    table = pd.DataFrame(
        [("sql", "2025-01", 2.0, 1), ("tree", "2025-01", 4.0, 5), ("tree", "2025-03", 5.0, 2)],
        columns=list(topic_by_month.NEEDS),
    )
    ax = topic_by_month.draw(table)
    assert row_labels(ax) == ["tree", "sql"]
    assert [tick.get_text() for tick in ax.get_xticklabels()] == ["2025-01", "2025-02", "2025-03"]
    image = ax.images[0].get_array()
    assert image.filled(0).tolist() == [[4, 0, 5], [2, 0, 0]] and ax.images[0].get_clim() == (1, 5)
    assert sorted(texts(ax)) == ["1", "2", "5"]
    assert "fields with a single answer: 1 of 3" in topic_by_month.describe(table)


def course(size, fitted):
    when = pd.Timestamp("2025-01-06", tz="UTC") + pd.to_timedelta(np.arange(size) * 7, unit="D")
    rating = np.linspace(2, 3, size)
    line = rating if fitted else np.full(size, np.nan)
    return pd.DataFrame(
        {"topic": "", "interview": [f"i{place}" for place in range(size)], "when": when, "rating": rating,
         "n": 6, "fitted": line, "lo": line - 0.5, "hi": line + 0.5}
    )  # fmt: skip


def test_progress_dots_line_and_band():
    """A dot per interview at its rating; line and band only where something is fitted."""
    ax = progress.draw(course(6, fitted=True))
    dots = next(part for part in ax.collections if isinstance(part, PathCollection))
    assert dots.get_offsets()[:, 1].tolist() == pytest.approx(np.linspace(2, 3, 6))
    assert ax.lines[0].get_ydata().tolist() == pytest.approx(np.linspace(2, 3, 6))
    assert len(ax.collections) == 2 and ax.get_ylim() == (0.8, 5.2)
    few = progress.draw(course(3, fitted=False))
    assert len(few.collections) == 1 and not few.lines


@pytest.mark.parametrize(
    ("state", "more", "words"),
    [
        ("better", None, "better, +0.9 rating points from first to last (interval +0.2 to +1.9)."),
        ("worse", None, "worse, +0.9"),
        ("no_sign_yet", None, "no sign of change yet"),
        ("cannot_tell", 7, "takes about 7 interviews more"),
        ("cannot_tell", 1, "takes about 1 interview more"),
    ],
)
def test_progress_in_words(state, more, words):
    """Each verdict is said with its figures and n."""
    values = ("", state, 0.9, 0.2, 1.9, 60, 10, more)
    said = progress.describe(pd.DataFrame([values], columns=list(progress.VERDICT_NEEDS)))
    assert said.startswith("all topics (n=60 answers, 10 interviews): ") and words in said


STAIRS = pd.DataFrame(
    [
        ("heap", 1.5, 2.5, 4, 2, 2, 0, 0, 2, "study"),
        ("sql", 2.0, 4.5, 6, 3, 0, 3, 1, 2, "practise"),
        ("tree", 4.5, np.nan, 8, 0, 0, 0, 8, 0, "leave"),
    ],
    columns=list(staircase.NEEDS),
)


def test_staircase_steps():
    """Each topic under its remedy: a dot in the room, a ring later, a line between."""
    ax = staircase.draw(STAIRS)
    assert row_labels(ax) == ["heap", "sql", "tree"]
    heads = [text for text in texts(ax) if not text.startswith("n=")]
    assert heads == ["study it", "practise producing it", "leave it"]
    assert [xs for xs, _ys in lines(ax, style.INK)] == [[1.5], [2.0], [4.5]]
    assert [xs for xs, _ys in lines(ax, style.ACCENT)] == [[1.5, 2.5], [2.5], [2.0, 4.5], [4.5]]
    assert "n=6, later 3" in texts(ax)
    said = staircase.describe(STAIRS)
    assert "study: 1; to practise producing: 1; to leave: 1 (n=18 ratings in the room, 5 later)" in said


THEMES = pd.DataFrame(
    [
        ("company", "A", "tree", 4, 8, 0.5, 0.3, 0.7, 3),
        ("company", "A", "sql", 2, 8, 0.25, 0.1, 0.45, 2),
        ("company", "B", "tree", 1, 2, 0.5, 0.2, 0.8, 1),
    ],
    columns=list(companies.NEEDS),
)


def test_company_bars():
    """A bar of the share for each topic under its company, with interval and n."""
    ax = companies.draw(THEMES)
    assert [bar.get_width() for bar in ax.patches] == [0.5, 0.25, 0.5]
    assert [xs for xs, _ys in lines(ax, style.INK)] == [[0.3, 0.7], [0.1, 0.45], [0.2, 0.8]]
    assert row_labels(ax) == ["tree", "sql", "tree"]
    assert {"A (n=8 questions)", "B (n=2 questions)", "4 of 8"} <= set(texts(ax))
    said = companies.describe(THEMES)
    assert "A asks about tree most: 4 of 8 questions (50%, 80% interval 30% to 70%)" in said


def test_kinds_of_round_are_named():
    """Codes of rounds are shown as words, in the interface's language."""
    table = THEMES.assign(by="round_kind", group=["final", "final", "screen"])
    locale.use("ja")
    assert "最終（質問 8 問）" in texts(companies.draw(table))


FUNNEL = pd.DataFrame(
    [
        ("screen", 10, 5, 6, 2, 1, 1, 0.75, 0.5, 0.9),
        ("technical", 4, 3, 0, 0, 0, 4, np.nan, np.nan, np.nan),
        ("final", 0, 0, 0, 0, 0, 0, np.nan, np.nan, np.nan),
        ("offer", 2, 2, 0, 0, 0, 0, np.nan, np.nan, np.nan),
    ],
    columns=list(funnel.NEEDS),
)


def test_funnel_bars_add_up():
    """The parts of a bar stand end to end and add up to the interviews of the stage."""
    ax = funnel.draw(FUNNEL)
    screen = [bar for bar in ax.patches if abs(bar.get_y() + bar.get_height() / 2) < 0.01]
    assert [(bar.get_x(), bar.get_width()) for bar in screen] == [(0, 6), (6, 1), (7, 1), (8, 2)]
    assert texts(ax) == ["n=10, passed 75%\n(50% to 90%)", "n=4, none decided", "n=0", "n=2"]
    assert row_labels(ax) == ["screen", "technical and other rounds", "final round", "offer"]
    assert "screen (2 of 8 decided; 75% passed, 80% interval 50% to 90%)" in funnel.describe(FUNNEL)


@pytest.mark.parametrize("rejected", [[0, 0, 0, 0], [2, 2, 0, 0]])
def test_no_stage_is_named_where_none_stands_out(rejected):
    """Without a rejection, or with as many at two stages, none is where most of them came."""
    said = funnel.describe(FUNNEL.assign(rejected=rejected))
    assert said.startswith("Counted: 14 interviews. How it may mislead")


def test_calibration_dots():
    """Dots at forecast and share passed, upright intervals, the diagonal, n beside each."""
    bins = [(0.2, 0.4, 0.3, 0.5, 0.2, 0.8, 4), (0.8, 1.0, 0.95, 1.0, 0.7, 1.0, 6)]
    ax = calibration.draw(pd.DataFrame(bins, columns=list(calibration.NEEDS)))
    (dots,) = [line for line in ax.lines if line.get_marker() == "o"]
    assert (list(dots.get_xdata()), list(dots.get_ydata())) == ([0.3, 0.95], [0.5, 1.0])
    assert [part[:, 1].tolist() for part in ax.collections[0].get_segments()] == [[0.2, 0.8], [0.7, 1.0]]
    assert texts(ax) == ["n=4", "n=6"]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ((9, 1, *[np.nan] * 7), "1 more result with a forecast is needed (n=9)"),
        ((4, 6, *[np.nan] * 7), "6 more results with a forecast are needed (n=4)"),
        ((20, 0, 0.1, 0.25, 0.15, 0.1, 0.2, 0.5, 0.5), "do better than always saying your own base rate"),
        ((20, 0, 0.3, 0.25, -0.05, -0.1, -0.01, 0.5, 0.5), "do worse than"),
        ((20, 0, 0.24, 0.25, 0.01, -0.1, 0.12, 0.5, 0.5), "do about as well as"),
    ],
)
def test_calibration_in_words(values, words):
    """Silent with how many are missing; else the comparison with the base rate."""
    assert words in calibration.describe(pd.DataFrame([values], columns=list(calibration.SCORE_NEEDS)))


HABITS = pd.DataFrame(
    [
        ("in_time", 6, 10, 0.6, 0.4, 0.78, 9.0, 2.0, 410.0, 5, 3, 0.6, 0.3, 0.8),
        ("late", 1, 10, 0.1, 0.03, 0.28, 30.0, 5.0, 300.0, 0, 0, np.nan, np.nan, np.nan),
        ("none", 3, 10, 0.3, 0.15, 0.5, np.nan, 4.0, np.nan, 3, 1, 0.33, 0.1, 0.7),
    ],
    columns=list(habits.NEEDS),
)


def test_habit_bars_and_results():
    """Shares with intervals, results beside them, and the plain word that this shows no cause."""
    ax = habits.draw(HABITS)
    assert [bar.get_width() for bar in ax.patches] == [0.6, 0.1, 0.3]
    assert row_labels(ax) == ["inside 24 hours", "after 24 hours", "no mail"]
    assert texts(ax) == ["n=6\npassed 3 of 5", "n=1", "n=3\npassed 1 of 3"]
    said = habits.describe(HABITS)
    assert "inside 24 hours: 6 of 10 (60%, 80% interval 40% to 78%)" in said
    assert "9 hours after the end, 410 characters" in said and "shows no cause" in said
