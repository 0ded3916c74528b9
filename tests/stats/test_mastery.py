"""The estimate of what a person can do now."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from workbook.model import InvalidValue
from workbook.stats import mastery
from workbook.stats.mastery import Shrinkage


def record(*rows, **columns):
    """(topic, interview number, score) rows, one interview a day."""
    frame = pd.DataFrame(rows, columns=["topic", "interview", "score"])
    frame["when"] = pd.Timestamp("2025-01-01") + pd.to_timedelta(frame["interview"], unit="D")
    return frame.assign(**columns)


def test_one_answer_by_hand():
    """One answer is weighed against the start exactly as docs/mastery.md says."""
    c = Shrinkage()
    m = (1.0 + c.start_weight * c.start) / (1 + c.start_weight)
    noise, between = c.noise * m * (1 - m), c.topics * m * (1 - m)
    shrink = noise / between
    share = shrink / (1 + shrink)
    level = (share * 1.0 + c.start_weight * c.start) / (share + c.start_weight)
    mean = (1.0 + shrink * level) / (1 + shrink)
    sd = np.sqrt(noise / (1 + shrink) + share**2 * noise / (share + c.start_weight))
    row = mastery(record(("tree", 0, 1.0))).loc["tree"]
    assert row["mean"] == pytest.approx(mean)
    assert row["lo"] == pytest.approx(mean - c.interval * sd)
    assert row["hi"] == pytest.approx(min(mean + c.interval * sd, 1))
    assert row["n"] == 1


def test_columns_and_dtypes():
    """The table is mean, lo, hi (0-1) and n, by topic in order of appearance."""
    table = mastery(record(("b", 0, 0.5), ("a", 0, 0.0), ("b", 1, 1.0)))
    assert list(table.columns) == ["mean", "lo", "hi", "n"]
    assert list(table.index) == ["b", "a"] and table.index.name == "topic"
    assert table.dtypes.astype(str).tolist() == ["float64", "float64", "float64", "int64"]
    assert list(table["n"]) == [2, 1]


def test_few_answers_stay_near_the_persons_own_mean():
    """One bad answer in a new topic moves the estimate less than five do."""
    base = [("good", day, 0.75) for day in range(8)]
    one = mastery(record(*base, ("x", 8, 0.0))).loc["x"]
    five = mastery(record(*base, *[("x", 8, 0.0)] * 5)).loc["x"]
    assert 0.3 < one["mean"] < 0.75
    assert five["mean"] < one["mean"] - 0.1
    assert five["hi"] - five["lo"] < one["hi"] - one["lo"]


def test_recent_answers_count_more():
    """The same scores in a rising order give a higher estimate than in a falling one."""
    rising = mastery(record(*[("x", day, day / 19) for day in range(20)])).loc["x", "mean"]
    falling = mastery(record(*[("x", day, 1 - day / 19) for day in range(20)])).loc["x", "mean"]
    assert rising > falling + 0.05


def test_time_alone_widens_the_interval():
    """Asked three years later, the same record is less certain."""
    frame = record(*[("x", day, 0.75) for day in range(10)], *[("y", day, 0.25) for day in range(10)])
    soon = mastery(frame, now="2025-01-11").loc["x"]
    late = mastery(frame, now="2028-01-11").loc["x"]
    assert late["hi"] - late["lo"] > soon["hi"] - soon["lo"]
    assert late["mean"] < soon["mean"]


def test_wanted_topics_without_history_take_the_persons_level():
    """A topic never asked is listed with n 0 and a wider interval than one that was."""
    table = mastery(record(*[("x", day, 0.75) for day in range(10)]), topics=["x", "new"])
    assert table.loc["new", "n"] == 0
    assert table.loc["new", "hi"] - table.loc["new", "lo"] > table.loc["x", "hi"] - table.loc["x", "lo"]


def test_related_topics_pull_on_each_other():
    """With groups given, a topic among weak relatives is expected weaker than one among strong ones."""
    rows = [(name, day, 0.0 if name < "c" else 1.0) for day in range(6) for name in "abcd"]
    frame = record(*rows, ("low", 6, 0.5), ("high", 6, 0.5))
    frame["group"] = frame["topic"].map(lambda name: "left" if name in {"a", "b", "low"} else "right")
    table = mastery(frame)
    assert table.loc["low", "mean"] < table.loc["high", "mean"]
    plain = mastery(frame.drop(columns="group"))
    assert plain.loc["low", "mean"] == pytest.approx(plain.loc["high", "mean"])


def test_half_a_question_counts_half():
    """Two rows of weight one half tell as much as one whole answer."""
    halves = mastery(record(("x", 0, 0.0), ("x", 0, 0.0), weight=0.5)).loc["x"]
    whole = mastery(record(("x", 0, 0.0))).loc["x"]
    assert halves["mean"] == pytest.approx(whole["mean"])
    assert (halves["n"], whole["n"]) == (2, 1)


def test_empty_history_says_only_the_start():
    """Without any answer a wanted topic has the start value and the widest interval there is."""
    empty = record().astype({"score": float})
    assert mastery(empty).empty
    row = mastery(empty, topics=["x"]).loc["x"]
    assert row["mean"] == pytest.approx(Shrinkage().start)
    assert row["hi"] - row["lo"] > 0.5


def test_rows_without_a_score_or_a_topic_change_nothing():
    """Unrated and untagged answers are as good as absent."""
    frame = record(("x", 0, 0.5), ("x", 1, 1.0))
    ragged = pd.concat([frame, record(("x", 5, np.nan), (None, 6, 0.0))], ignore_index=True)
    pd.testing.assert_frame_equal(mastery(ragged), mastery(frame))


def test_order_of_rows_does_not_matter():
    """A shuffled record gives the same estimates."""
    frame = record(*[(f"t{day % 3}", day, day % 5 / 4) for day in range(30)])
    shuffled = frame.sample(frac=1.0, random_state=3)
    pd.testing.assert_frame_equal(mastery(shuffled).sort_index(), mastery(frame).sort_index())


def test_ratings_instead_of_scores_are_refused():
    """A table with ratings 1-5 is told how to become scores."""
    with pytest.raises(InvalidValue, match="history"):
        mastery(record(("x", 0, 4.0)))


def test_missing_columns_are_named_with_those_there_are():
    """The error lists what is missing and what came."""
    with pytest.raises(InvalidValue, match=r"Missing: when, interview; there are: topic, score"):
        mastery(pd.DataFrame({"topic": ["x"], "score": [1.0]}))


def test_the_page_names_the_constants_in_use():
    """docs/mastery.md states every constant of the model as it is."""
    page = (Path(__file__).parents[2] / "docs" / "mastery.md").read_text(encoding="utf-8")
    c = Shrinkage()
    for said in (
        f"H = {c.half_life:.0f}", f"with H = {c.level_half_life:.0f}", f"d_i / {c.half_year:.0f}",
        f"{c.start_weight:.0f} · {c.start}", f"{c.noise_weight:.0f} · {c.noise} m(1-m)",
        f"τ² = {c.topics} m(1-m)", f"{c.groups} m(1-m)", f"{c.interval:.4f} sd_t",
    ):  # fmt: skip
        assert said in page
