"""Statistics that start from interviews: themes, funnel, rejections, calibration, habits."""

import careers
import numpy as np
import pandas as pd
import pytest

from workbook.model.results import Answerable, Promptness, Stage
from workbook.stats import (
    after_rejection,
    calibration,
    causes,
    companies,
    forecasts,
    funnel,
    habits,
    progress,
    ratings_and_results,
    rounds,
    supplements,
    weak_topics,
)

START = pd.Timestamp("2025-03-03 10:00", tz="Asia/Tokyo")


def asked(*rows):
    columns = ["company", "round_kind", "interview", "question", "topic"]
    return pd.DataFrame(rows, columns=columns)


ASKED = asked(
    ("A", "screen", "i1", "q1", "tree"), ("A", "screen", "i1", "q2", "tree"),
    ("A", "screen", "i1", "q2", "heap"),
    ("A", "final", "i2", "q1", "sql"), ("A", "final", "i2", "q2", None), ("B", None, "i3", "q1", "tree"),
)  # fmt: skip


def test_what_a_company_asks_by_hand():
    """Two of A's four questions are about trees, in one interview; untagged questions count in the whole."""
    table = companies(ASKED)
    first = table.iloc[0]
    assert first[["by", "group", "topic"]].tolist() == ["company", "A", "tree"]
    assert first[["n", "of", "share", "n_interviews"]].tolist() == [2, 4, 0.5, 1]
    assert table["group"].tolist() == ["A", "A", "A", "B"]


def test_what_a_kind_of_round_asks():
    """Interviews without a kind are left out."""
    table = rounds(ASKED)
    assert set(table["group"]) == {"screen", "final"}
    assert table.loc[table["topic"] == "tree", "share"].tolist() == [1.0]


def interviews(**columns):
    size = max(len(value) for value in columns.values() if isinstance(value, list))
    start = START + pd.to_timedelta(np.arange(size) * 7, unit="D")
    base = {"company": "A", "round_kind": "screen", "when": start, "ended": start + pd.Timedelta(hours=1),
            "noted": start + pd.Timedelta(hours=2), "outcome": "pending", "mail_kind": "coding"}  # fmt: skip
    return pd.DataFrame(base | columns)


def test_where_it_ends():
    """Every kind between screen and final is one stage; an offer is a final round passed."""
    table = funnel(
        interviews(
            round_kind=["screen", "screen", "coding", "behavioural", "design", "final", "final", None],
            outcome=["passed", "rejected", "passed", "withdrawn", "pending", "offer", "rejected", "passed"],
        )
    ).set_index("stage")
    assert list(table.index) == list(Stage)
    numbers = ["n", "passed", "rejected", "withdrawn", "pending"]
    assert table.loc["screen", numbers].tolist() == [2, 1, 1, 0, 0]
    assert table.loc["technical", numbers].tolist() == [3, 1, 0, 1, 1]
    assert table.loc["final", numbers].tolist() == [2, 1, 1, 0, 0]
    assert table.loc["offer", "n"] == 1 and np.isnan(table.loc["offer", "share"])
    assert table.loc["technical", "share"] == 1 and table.loc["technical", "lo"] < 0.6


def test_after_a_rejection():
    """What is left, what could be answered now and what went well; other interviews stay out."""
    frame = pd.DataFrame(
        [("i1", "q1", "tree", 5, np.nan), ("i1", "q2", "heap", 2, 4), ("i1", "q2", "tree", 2, 4),
         ("i1", "q3", None, 1, 2), ("i1", "q4", "sql", np.nan, np.nan), ("i2", "q1", "tree", 1, 1)],
        columns=["interview", "question", "topic", "rating", "later_rating"],
    ).assign(outcome=["rejected"] * 5 + ["passed"], prompt="?", hint_level="none")  # fmt: skip
    table = after_rejection(frame)
    assert table["question"].tolist() == ["q3", "q4", "q2", "q1"]
    left, now, then = Answerable.LEFT, Answerable.NOW, Answerable.IN_THE_ROOM
    assert table["state"].tolist() == [left, left, now, then]
    assert table["topics"].tolist() == [(), ("sql",), ("heap", "tree"), ("tree",)]
    assert after_rejection(frame, "i2")["question"].tolist() == ["q1"]


def test_calibration_is_silent_below_ten_results():
    """Nine results with a forecast: no figure, one missing. Pending and withdrawn ones do not count."""
    nine = interviews(forecast=[50.0] * 12, outcome=["passed"] * 9 + ["pending", "withdrawn", "pending"])
    row = calibration(nine).iloc[0]
    assert (row["n"], row["missing"]) == (9, 1)
    assert row[["brier", "base_brier", "gain", "lo", "hi"]].isna().all()
    assert forecasts(nine).empty
    assert ratings_and_results(nine.assign(mean_rating=3.0)).empty


def test_brier_by_hand():
    """Ten forecasts of 80 %, eight of them right: exactly as good as the base rate."""
    ten = interviews(forecast=[80.0] * 10, outcome=["passed"] * 7 + ["offer"] + ["rejected"] * 2)
    row = calibration(ten).iloc[0]
    assert row["missing"] == 0
    assert row["brier"] == pytest.approx((8 * 0.04 + 2 * 0.64) / 10) == row["base_brier"]
    assert row["gain"] == pytest.approx(0) and row["lo"] == pytest.approx(0) == row["hi"]


def test_knowing_forecasts_beat_the_base_rate():
    """Forecasts near 0 and 100 that come true have a gain whose interval is above zero."""
    sure = interviews(forecast=[95.0] * 6 + [5.0] * 6, outcome=["passed"] * 6 + ["rejected"] * 6)
    row = calibration(sure).iloc[0]
    assert row["lo"] > 0 and row["brier"] == pytest.approx(0.0025)


def test_forecast_bins_by_hand():
    """Bins hold their lower edge, 100 % belongs to the last; empty bins are left out."""
    outcome = ["rejected"] * 5 + ["passed"] * 5
    table = forecasts(interviews(forecast=[0.0, 19, 20, 20, 39, 100, 100, 80, 90, 81], outcome=outcome))
    assert table["n"].tolist() == [2, 3, 5]
    assert table["from"].tolist() == [0, 0.2, 0.8] and table["share"].tolist() == [0, 0, 1]
    assert table["forecast"].tolist() == pytest.approx([0.095, 79 / 300, 0.902])


def test_ratings_beside_results():
    """Mean own rating of passed and of rejected interviews, each with n."""
    ten = interviews(mean_rating=[4.0, 3.0] * 2 + [2.0, 3.0] * 3, outcome=["passed"] * 4 + ["rejected"] * 6)
    table = ratings_and_results(ten).set_index("outcome")
    assert table["n"].to_dict() == {"passed": 4, "rejected": 6}
    assert table["mean"].to_dict() == {"passed": 3.5, "rejected": 2.5}


def mails(*hours, **columns):
    frame = interviews(mail_length=[400.0 if h is not None else np.nan for h in hours], **columns)
    gaps = pd.to_timedelta([np.nan if h is None else h for h in hours], unit="h")
    return frame.assign(sent=frame["ended"] + gaps)


def test_habits_by_hand():
    """Exactly 24 hours after the end is still in time; results stand beside each group."""
    outcome = ["passed", "rejected", "pending", "offer", "rejected"]
    table = habits(mails(3, 24, 24.1, None, None, outcome=outcome)).set_index("group")
    assert list(table.index) == list(Promptness)
    assert table["n"].tolist() == [2, 1, 2] and (table["of"] == 5).all()
    assert table["share"].tolist() == pytest.approx([0.4, 0.2, 0.4])
    assert table.loc["in_time", "hours_to_mail"] == 13.5 and table.loc["in_time", "hours_to_note"] == 1
    assert table[["n_results", "passed"]].to_numpy().tolist() == [[2, 1], [0, 0], [2, 1]]
    assert np.isnan(table.loc["late", "pass_share"]) and np.isnan(table.loc["none", "mail_length"])


def test_no_end_recorded_counts_from_the_start():
    """Without an end the 24 hours run from the start."""
    table = habits(mails(3, None, outcome=["passed", "passed"]).assign(ended=pd.NaT)).set_index("group")
    assert table.loc["in_time", "hours_to_mail"] == 4


def test_two_time_zones_are_the_same_hours():
    """An end in Tokyo and a mail sent in Berlin are compared as moments."""
    frame = mails(23, None, outcome=["passed", "passed"])
    berlin = frame.assign(sent=frame["sent"].dt.tz_convert("Europe/Berlin"))
    pd.testing.assert_frame_equal(habits(berlin), habits(frame))


def test_kinds_of_supplement():
    """Mails by what they were about, most used first; interviews without a mail do not count."""
    frame = mails(3, 5, 7, None, mail_kind=["design", "coding", "design", None], outcome=["passed"] * 4)
    table = supplements(frame)
    assert table[["group", "n", "of"]].to_numpy().tolist() == [["design", 2, 3], ["coding", 1, 3]]


def test_a_person_before_the_first_interview():
    """Empty frames give tables without claims."""
    none = careers.interviews(careers.answers(1)).iloc[:0]
    assert funnel(none)["n"].sum() == 0 and funnel(none)["share"].isna().all()
    assert calibration(none)["missing"].tolist() == [10]
    assert habits(none)["share"].isna().all() and supplements(none).empty


def test_a_repeated_index_changes_nothing():
    """Frames put together by hand, with repeated row labels, give the same tables."""
    answers = careers.answers(8)
    repeated = answers.set_axis(np.arange(len(answers)) % 5)
    for statistic in (after_rejection, companies, causes, weak_topics, progress):
        pd.testing.assert_frame_equal(statistic(repeated), statistic(answers))
