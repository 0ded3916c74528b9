"""Which topics cost most."""

import careers
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.model import InvalidValue
from workbook.model.results import NextStep, TopicState
from workbook.stats import history, mastery, weak_topics


def answers(*rows, **columns):
    """(topic, interview number, rating) rows, one interview a week."""
    frame = pd.DataFrame(rows, columns=["topic", "interview", "rating"]).astype({"rating": float})
    frame["when"] = pd.Timestamp("2025-01-01", tz="UTC") + pd.to_timedelta(7 * frame["interview"], unit="D")
    return frame.assign(interview="i" + frame["interview"].astype(str), **columns)


def row(table, topic):
    return table.set_index("topic").loc[topic]


def test_ranked_from_three_questions_in_two_interviews_on():
    """Two questions, or three in one interview, are not enough; three in two are."""
    table = weak_topics(
        answers(("two", 0, 1), ("two", 1, 1), ("one", 0, 1), ("one", 0, 2), ("one", 0, 1),
                ("three", 0, 2), ("three", 0, 3), ("three", 1, 2))
    )  # fmt: skip
    assert row(table, "three")["state"] == TopicState.RANKED
    for topic, dots in (("two", (1.0, 1.0)), ("one", (1.0, 2.0, 1.0))):
        waiting = row(table, topic)
        assert waiting["state"] == TopicState.NOT_ENOUGH_YET
        assert waiting["next_step"] == NextStep.WAIT
        assert waiting["dots"] == dots
        assert np.isnan([waiting["mean"], waiting["lo"], waiting["hi"], waiting["cost"]]).all()
    assert table["topic"].iloc[0] == "three"


def test_counts_by_hand():
    """Counts, plain mean, share of the questions and last date are those of the rows."""
    frame = answers(("a", 0, 2), ("a", 0, 3), ("a", 2, 4), ("b", 1, 5))
    a = row(weak_topics(frame), "a")
    assert (a["n_questions"], a["n_interviews"], a["raw_mean"], a["asked_share"]) == (3, 2, 3.0, 0.75)
    assert a["last_asked"] == pd.Timestamp("2025-01-15", tz="UTC")


def test_the_estimate_is_mastery_on_the_rating_scale():
    """Mean and interval are those of ``mastery``, as ratings 1-5."""
    frame = careers.answers(12, seed=5)
    expected = mastery(history(frame))
    for ranked in weak_topics(frame).query("state == 'ranked'").itertuples():
        scores = expected.loc[ranked.topic, ["mean", "lo", "hi"]].to_numpy(dtype=float)
        assert [ranked.mean, ranked.lo, ranked.hi] == pytest.approx(list(1 + 4 * scores))


def test_a_better_answer_written_at_home_is_no_mastery():
    """Later ratings change the next step only, never estimate, cost or order."""
    frame = careers.answers(20, seed=2)
    without = weak_topics(frame.assign(later_rating=np.nan))
    best = weak_topics(frame.assign(later_rating=5.0))
    same = [name for name in without.columns if name not in ("next_step", "later_mean")]
    pd.testing.assert_frame_equal(without[same], best[same])
    low = best["mean"] < 3.5
    assert set(without.loc[low, "next_step"]) == {NextStep.STUDY}
    assert set(best.loc[low, "next_step"]) == {NextStep.PRACTISE}


def test_what_is_mastered_is_left():
    """Topics rated high in the room need no more study."""
    frame = answers(*[("good", day, 5) for day in range(6)], *[("bad", day, 1) for day in range(6)])
    table = weak_topics(frame)
    assert row(table, "good")["next_step"] == NextStep.LEAVE
    assert row(table, "bad")["next_step"] == NextStep.STUDY


def test_hints_lower_the_estimate_and_leave_the_raw_mean():
    """The same ratings earned with help count for less."""
    rows = [("a", day, 4) for day in range(5)]
    alone, helped = (row(weak_topics(answers(*rows, hint_level=hint)), "a") for hint in ("none", "strong"))
    assert helped["mean"] < alone["mean"] - 0.5
    assert helped["raw_mean"] == alone["raw_mean"] == 4


def test_the_cost_grows_with_weakness_frequency_and_evidence():
    """Weaker, more often asked and better attested topics stand above."""
    filler = [("fill", day, 3) for day in range(8)]
    weaker = weak_topics(answers(*filler, *[("x", d, 1) for d in range(4)], *[("y", d, 3) for d in range(4)]))
    assert row(weaker, "x")["cost"] > row(weaker, "y")["cost"]
    often = weak_topics(answers(*filler, *[("x", d, 2) for d in range(8)], *[("y", d, 2) for d in range(3)]))
    assert row(often, "x")["cost"] > row(often, "y")["cost"]
    assert row(often, "x")["mean"] < row(often, "y")["mean"]


def test_old_evidence_costs_less_than_recent():
    """Of two topics failed alike, the one failed lately stands above."""
    rows = [("old", day, 1) for day in range(4)] + [("fill", day, 4) for day in range(4, 20)]
    rows += [("new", day, 1) for day in range(20, 24)]
    table = weak_topics(answers(*rows))
    assert row(table, "new")["cost"] > row(table, "old")["cost"]


def test_topics_of_one_question_share_its_weight():
    """A question with two topics counts one half for each."""
    rows = [(topic, day, rating) for topic, rating in (("a", 1), ("b", 1), ("c", 4)) for day in range(4)]
    shared = weak_topics(answers(*rows).assign(weight=[0.5] * 8 + [1.0] * 4))
    assert row(shared, "a")["asked_share"] == pytest.approx(0.25)
    assert row(shared, "c")["asked_share"] == pytest.approx(0.5)
    assert row(shared, "a")["mean"] > row(weak_topics(answers(*rows)), "a")["mean"]


def test_an_empty_frame_gives_an_empty_table():
    """Before the first interview there is a table without rows."""
    assert weak_topics(careers.answers(1).iloc[:0]).empty


def test_all_ratings_missing():
    """Asked but never rated: listed, not ranked, no numbers."""
    table = weak_topics(careers.answers(8).assign(rating=np.nan))
    assert set(table["state"]) == {TopicState.NOT_ENOUGH_YET}
    assert (table["n_questions"] == 0).all() and table["raw_mean"].isna().all()
    assert table["asked_share"].sum() == pytest.approx(1)


def test_all_ratings_equal():
    """No spread at all still gives an interval around it."""
    ranked = weak_topics(careers.answers(20).assign(rating=3.0, hint_level="none")).query("state == 'ranked'")
    assert ((ranked["lo"] < ranked["mean"]) & (ranked["mean"] < ranked["hi"])).all()
    assert ranked["mean"].between(2.9, 3.4).all()


def test_one_topic_five_hundred_times():
    """A single topic asked 500 times is ranked alone, with a narrow interval."""
    table = weak_topics(answers(*[("only", day // 5, 2 + day % 3) for day in range(500)]))
    assert table["n_questions"].tolist() == [500] and table["asked_share"].tolist() == [1.0]
    assert table["hi"].iloc[0] - table["lo"].iloc[0] < 0.8


def test_a_hundred_thousand_questions_in_one_topic():
    """Size changes nothing in kind."""
    table = weak_topics(answers(*[("only", day // 100, 3) for day in range(100_000)]))
    assert table["n_questions"].tolist() == [100_000]
    assert table["mean"].iloc[0] == pytest.approx(3, abs=0.1)


def test_future_dates_count_as_now():
    """An interview dated after the moment of asking is not worth more than one today."""
    frame = answers(*[("a", day, 2) for day in range(5)])
    table = weak_topics(frame, now="2025-01-01")
    assert table["mean"].iloc[0] == pytest.approx(weak_topics(frame)["mean"].iloc[0], abs=0.1)


def test_time_zones_are_moments():
    """The same moments written in another zone give the same table."""
    frame = careers.answers(10)
    tokyo = frame.assign(when=frame["when"].dt.tz_convert("Asia/Tokyo"))
    pd.testing.assert_frame_equal(weak_topics(tokyo), weak_topics(frame))


def test_a_renamed_topic_keeps_its_numbers():
    """Only the label changes with the name of a topic."""
    frame = careers.answers(12)
    renamed = frame.assign(topic=frame["topic"].replace("topic-03", "木構造 <b>$x$</b>"))
    before = weak_topics(frame).set_index("topic").rename(index={"topic-03": "木構造 <b>$x$</b>"})
    after = weak_topics(renamed).set_index("topic")
    pd.testing.assert_frame_equal(before.sort_index(), after.sort_index())


def test_missing_columns_are_named():
    """The error lists what is missing and what came."""
    with pytest.raises(InvalidValue, match=r"Missing: topic, when; there are: interview, rating"):
        weak_topics(pd.DataFrame({"interview": ["i"], "rating": [1.0]}))


@given(
    st.lists(
        st.tuples(st.sampled_from("abcd"), st.integers(0, 9), st.sampled_from([1, 2, 3, 4, 5, None])),
        max_size=40,
    )
)
def test_whatever_is_recorded_the_table_holds_together(rows):
    """One row per topic, estimates inside their interval and inside 1-5, ranked first, dearest on top."""
    table = weak_topics(answers(*rows))
    assert sorted(table["topic"]) == sorted({topic for topic, _interview, _rating in rows})
    ranked = table[table["state"] == TopicState.RANKED]
    assert list(ranked.index) == list(range(len(ranked)))
    assert ranked["cost"].is_monotonic_decreasing
    assert ((ranked["lo"] <= ranked["mean"]) & (ranked["mean"] <= ranked["hi"])).all()
    assert ranked["lo"].ge(1).all() and ranked["hi"].le(5).all()
