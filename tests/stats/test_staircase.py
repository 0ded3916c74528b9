"""From the room to the answer found later."""

import careers
import numpy as np
import pandas as pd

from workbook.model.results import NextStep
from workbook.stats import causes, hints, staircase

QUESTIONS = pd.DataFrame(
    [
        # topic, rating, later, hint, cause
        ("low-low", 2, 2, "none", "knowledge"),
        ("low-low", 1, 3, "none", "knowledge"),
        ("low-high", 2, 5, "none", "retrieval"),
        ("low-high", 3, 4, "none", None),
        ("high-high", 5, 5, "none", None),
        ("high-high", 4, np.nan, "none", None),
        ("helped", 4, 5, "strong", "time"),
        ("open", 2, np.nan, "nudge", None),
        ("unrated", np.nan, 5, "none", None),
    ],
    columns=["topic", "rating", "later_rating", "hint_level", "cause"],
).assign(interview="i1", question=[f"q{place}" for place in range(9)], weight=1.0)


def test_the_three_remedies():
    """Low-low: study. Low-high: practise. High-high: leave. A rating earned by a strong hint is not high."""
    table = staircase(QUESTIONS).set_index("topic")
    assert table["remedy"].to_dict() == {
        "low-low": NextStep.STUDY, "low-high": NextStep.PRACTISE, "high-high": NextStep.LEAVE,
        "helped": NextStep.PRACTISE, "open": NextStep.STUDY,
    }  # fmt: skip


def test_means_and_counts_by_hand():
    """Means are of what was rated; every rated question is under exactly one remedy."""
    table = staircase(QUESTIONS).set_index("topic")
    assert table.loc["low-low", ["room", "later", "n_questions", "n_later"]].tolist() == [1.5, 2.5, 2, 2]
    assert table.loc["helped", "room"] == 3
    assert table.loc["open", ["study", "practise", "leave", "wait"]].tolist() == [0, 0, 0, 1]
    assert table.loc["high-high", ["study", "practise", "leave", "wait"]].tolist() == [0, 0, 2, 0]
    assert (table[["study", "practise", "leave", "wait"]].sum(axis=1) == table["n_questions"]).all()


def test_lowest_in_the_room_first():
    """The table starts with the topic that went worst."""
    assert staircase(QUESTIONS)["topic"].tolist() == ["low-low", "open", "low-high", "helped", "high-high"]


def test_causes_count_misses_once_per_question():
    """A question of two topics is one miss; answers that went well have no cause."""
    both = pd.concat([QUESTIONS, QUESTIONS.assign(topic="second")])
    table = causes(both).set_index("cause")
    assert table["n"].to_dict() == {"knowledge": 2, "retrieval": 1, "time": 1, "misread": 0, "explaining": 0}
    assert (table["of"] == 4).all() and table.loc["knowledge", "share"] == 0.5
    assert table.loc["knowledge", "lo"] < 0.5 < table.loc["knowledge", "hi"]


def test_hints_raw_beside_adjusted():
    """Each level of help with its n, the mean as given and the mean with the hint taken off."""
    table = hints(QUESTIONS).set_index("hint_level")
    assert table.loc["strong", ["n", "of", "raw_mean", "adjusted_mean"]].tolist() == [1, 8, 4, 3]
    assert table.loc["nudge", ["n", "raw_mean", "adjusted_mean"]].tolist() == [1, 2, 1.5]
    assert table.loc["given", "n"] == 0 and np.isnan(table.loc["given", "raw_mean"])


def test_nothing_recorded():
    """Empty answers give empty stairs, and shares that are missing, not zero."""
    empty = careers.answers(1).iloc[:0]
    assert staircase(empty).empty
    assert causes(empty)["share"].isna().all() and hints(empty)["lo"].isna().all()
