"""Ratings in the room -> scores."""

import numpy as np
import pandas as pd
import pytest

from workbook.stats import history
from workbook.stats.history import adjusted_ratings


def frame(**columns):
    base = {"topic": "tree", "interview": "i1", "when": pd.Timestamp("2025-01-01", tz="UTC")}
    return pd.DataFrame(base | columns)


@pytest.mark.parametrize(
    ("level", "adjusted"),
    [("none", [5, 3, 1]), ("nudge", [4.5, 2.5, 1]), ("strong", [4, 2, 1]), ("given", [3, 1, 1])],
)
def test_hints_lower_a_rating_but_never_below_one(level, adjusted):
    """Half a point for a nudge, one for a strong hint, two where the answer was given."""
    answers = frame(rating=[5.0, 3.0, 1.0], hint_level=level)
    assert adjusted_ratings(answers).tolist() == adjusted


def test_raw_and_adjusted_stand_side_by_side():
    """The table shows the rating as given, with the hints taken off, and the score from the latter."""
    table = history(frame(rating=[4.0, 4.0], hint_level=["none", "strong"], weight=[1.0, 0.5]))
    assert list(table.columns) == ["topic", "when", "interview", "raw", "adjusted", "weight", "score"]
    numbers = table[["raw", "adjusted", "score", "weight"]].to_numpy().tolist()
    assert numbers == [[4, 4, 0.75, 1], [4, 3, 0.5, 0.5]]


def test_unrated_and_untagged_questions_are_left_out():
    """No rating or no topic: no evidence."""
    table = history(frame(rating=[np.nan, 3.0, 4.0], topic=["tree", None, "heap"]))
    assert table["topic"].tolist() == ["heap"]


def test_a_missing_or_unknown_hint_costs_nothing():
    """A record without a hint level is taken as unaided."""
    assert adjusted_ratings(frame(rating=[4.0, 4.0], hint_level=[None, "none"])).tolist() == [4, 4]
    assert adjusted_ratings(frame(rating=[4.0])).tolist() == [4]
