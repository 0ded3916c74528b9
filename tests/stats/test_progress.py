"""Better, worse, no sign yet, cannot tell."""

import careers
import numpy as np
import pandas as pd
import pytest

from workbook.model.results import Trend
from workbook.stats import course, progress
from workbook.stats.progress import Rules


def record(ratings, kinds="coding", each=6):
    """One interview a week with ``each`` answers of one topic around the given mean."""
    monday = pd.Timestamp("2025-01-06", tz="UTC")
    rows = [
        (f"i{place}", f"q{number}", rating + (number % 2 - 0.5) / 2, kind, monday + pd.Timedelta(weeks=place))
        for place, (rating, kind) in enumerate(zip(ratings, np.resize(kinds, len(ratings)), strict=True))
        for number in range(each)
    ]
    frame = pd.DataFrame(rows, columns=["interview", "question", "rating", "round_kind", "when"])
    return frame.assign(topic="tree")


def overall(frame):
    return progress(frame).iloc[0]


def test_below_five_interviews_it_cannot_tell():
    """Four interviews say nothing, however clear they look; how many more is said."""
    found = overall(record([1, 2, 4, 5]))
    assert (found["state"], found["n_interviews"], found["n_questions"]) == (Trend.CANNOT_TELL, 4, 24)
    assert np.isnan(found["change"]) and found["more"] == Rules().usual - 4


def test_a_line_without_scatter_by_hand():
    """Ratings that rise by a quarter point a week over nine weeks have risen by two points."""
    found = overall(record(np.linspace(2, 4, 9)))
    assert found["state"] == Trend.BETTER
    assert found["change"] == pytest.approx(2, abs=1e-6)


def test_falling_ratings_are_worse():
    """The same record turned round is worse by as much."""
    found = overall(record(np.linspace(4, 2, 9)))
    assert (found["state"], round(found["change"], 6)) == (Trend.WORSE, -2)


def test_a_steady_record_shows_no_sign():
    """Small ups and downs over thirty interviews: a change of a point would have shown."""
    found = overall(record(3 + 0.2 * np.resize([1, -1, 0.5, -0.5], 30)))
    assert found["state"] == Trend.NO_SIGN_YET
    assert found["lo"] < 0 < found["hi"] and pd.isna(found["more"])


def test_wild_days_need_more_interviews():
    """Very good and very bad days over six interviews: it cannot tell, and says about how many more."""
    found = overall(record([1, 5, 2, 4.5, 1.2, 4.8]))
    assert found["state"] == Trend.CANNOT_TELL and found["more"] > 5


def test_easier_rounds_are_not_progress():
    """A flat career that moves from hard finals to easy screens is compared within each kind."""
    rng = np.random.default_rng(4)
    kinds = ["final"] * 7 + ["screen", "final"] * 3 + ["screen"] * 7
    level = np.where(np.array(kinds) == "screen", 4.0, 2.5) + rng.normal(0, 0.15, 20)
    frame = record(level, kinds)
    assert overall(frame)["state"] == Trend.NO_SIGN_YET
    assert overall(frame.drop(columns="round_kind"))["state"] == Trend.BETTER


def test_easier_topics_are_not_progress():
    """Nor is a change from a hard topic to an easy one."""
    rng = np.random.default_rng(7)
    frame = record(np.full(24, 3.0))
    number = frame["interview"].str[1:].astype(int)
    easy = rng.random(len(frame)) < number / 24
    rating = np.where(easy, 4.0, 2.0) + rng.normal(0, 0.3, len(frame))
    frame = frame.assign(topic=np.where(easy, "easy", "hard"), rating=rating)
    assert overall(frame)["state"] == Trend.NO_SIGN_YET


def test_interviews_at_one_moment_cannot_tell():
    """Without time between them there is no change over time."""
    frame = record([1, 2, 3, 4, 5, 5]).assign(when=pd.Timestamp("2025-01-01", tz="UTC"))
    assert overall(frame)["state"] == Trend.CANNOT_TELL


def test_a_question_of_two_topics_is_one_answer():
    """Listing a question under two topics changes neither the overall change nor its n."""
    frame = record(np.linspace(2, 4, 9))
    twice = pd.concat([frame, frame.assign(topic="heap")]).assign(weight=0.5)
    one, two = overall(frame), overall(twice)
    assert (one["n_questions"], one["change"]) == (two["n_questions"], pytest.approx(two["change"]))


def test_ugly_records():
    """Empty, unrated and one interview: one overall row that cannot tell."""
    frame = careers.answers(6)
    for part in (frame.iloc[:0], frame.assign(rating=np.nan), frame.iloc[:6]):
        assert overall(part)["state"] == Trend.CANNOT_TELL
    assert len(progress(frame.iloc[:0])) == 1


def test_rows_that_belong_to_no_interview_change_nothing():
    """What cannot be placed in time or in an interview is as good as absent."""
    frame = careers.answers(12)
    stray = frame.iloc[:6].assign(interview=None, rating=5.0)
    timeless = frame.iloc[:6].assign(when=pd.NaT, interview="lost")
    ragged = pd.concat([frame, stray, timeless], ignore_index=True)
    pd.testing.assert_frame_equal(progress(ragged), progress(frame))


def test_flat_careers_are_rarely_called_progress():
    """Of 300 flat careers with good and bad days fewer than one in twenty is called better or worse."""
    states = [overall(careers.answers(20, 6, topics=3, seed=seed))["state"] for seed in range(300)]
    assert sum(state in (Trend.BETTER, Trend.WORSE) for state in states) < 15


def test_one_rating_point_is_usually_seen():
    """Of 150 careers that grow by one point over twenty interviews of six questions at least 60 % show it."""
    states = [
        overall(careers.answers(20, 6, growth=1.0, topics=3, seed=seed))["state"]
        for seed in range(1000, 1150)
    ]
    assert states.count(Trend.BETTER) >= 90


def test_the_course_has_a_dot_per_interview_and_a_line_from_five_on():
    """Dots are the interviews' means; the fitted line and its band are missing below five."""
    few, enough = course(record([2, 3, 4])), course(record([2, 3, 4, 3, 4]))
    assert few["rating"].tolist() == pytest.approx([2, 3, 4]) and few["fitted"].isna().all()
    assert enough["n"].tolist() == [6] * 5
    assert ((enough["lo"] < enough["fitted"]) & (enough["fitted"] < enough["hi"])).all()


def test_the_course_of_one_topic():
    """Only the interviews that asked it."""
    frame = careers.answers(12)
    table = course(frame, "topic-01")
    assert set(table["topic"]) == {"topic-01"}
    assert table["n"].sum() == (frame["topic"] == "topic-01").sum()
    assert course(frame, "never asked").empty
