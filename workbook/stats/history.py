"""Answers in the room -> scores. A better answer written at home is never part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from workbook.model.enums import HintLevel
from workbook.stats.evidence import codes, need, weights

if TYPE_CHECKING:
    import pandas as pd

LOWEST, HIGHEST = 1.0, 5.0

HINT_COST = {HintLevel.NUDGE: 0.5, HintLevel.STRONG: 1.0, HintLevel.GIVEN: 2.0}
"""Rating points taken off an answer that needed the hint: of two answers rated alike, the one with help
shows less. The result never falls below 1."""


def adjusted_ratings(answers: pd.DataFrame) -> np.ndarray:
    """Room ratings (1-5, NaN where not rated) with the hints taken off. Needs ``rating``; ``hint_level``
    is read where there is one."""
    ratings = answers["rating"].to_numpy(dtype=float)
    if "hint_level" not in answers.columns:
        return ratings
    levels, names = codes(answers["hint_level"])
    # The last entry is the cost of a missing level, whose code is -1.
    costs = np.array([HINT_COST.get(name, 0.0) for name in names] + [0.0])
    return np.maximum(ratings - costs[levels], np.minimum(ratings, LOWEST))


def to_score(rating: np.ndarray) -> np.ndarray:
    """Ratings 1-5 as scores 0-1."""
    return (rating - LOWEST) / (HIGHEST - LOWEST)


def to_rating(score: np.ndarray) -> np.ndarray:
    """Scores 0-1 as ratings 1-5."""
    return LOWEST + score * (HIGHEST - LOWEST)


def history(answers: pd.DataFrame) -> pd.DataFrame:
    """What ``mastery`` reads, from ``answers`` (see ``workbook.model.columns.ANSWERS``).

    Columns: ``topic``, ``when``, ``interview`` as given; ``raw`` the room rating (1-5); ``adjusted`` the
    same with the hints taken off (1-5); ``score`` (0-1) from ``adjusted``; ``weight`` the share of the
    question that the topic carries (0-1). Questions without a topic or a rating are left out.
    """
    need(answers, ("topic", "when", "interview", "rating"))
    frame = answers[["topic", "when", "interview"]].assign(
        raw=answers["rating"].astype(float), adjusted=adjusted_ratings(answers), weight=weights(answers)
    )
    frame["score"] = to_score(frame["adjusted"].to_numpy())
    return frame.dropna(subset=["topic", "raw"]).reset_index(drop=True)
