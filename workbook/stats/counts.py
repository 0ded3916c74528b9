"""What can be counted about each topic before anything is estimated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from workbook.stats.evidence import Evidence
from workbook.stats.rates import ratio

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Counts:
    """By topic code: rated questions and the interviews they were asked in, plain means of the ratings in the
    room and later (1-5), the last moment asked (seconds since 1970) and the share of all questions (0-1)."""

    questions: np.ndarray
    interviews: np.ndarray
    raw_mean: np.ndarray
    later_mean: np.ndarray
    last: np.ndarray
    share: np.ndarray


def count(
    answers: pd.DataFrame,
    evidence: Evidence,
    topic: np.ndarray,
    when: np.ndarray,
    weight: np.ndarray,
    rated: Any,
) -> Counts:
    """``topic``, ``when`` and ``weight`` belong to the rows of ``answers``; ``rated`` picks those in
    ``evidence``."""
    size = len(evidence.topics)
    questions = np.bincount(evidence.topic, minlength=size)
    last = np.full(size, -np.inf)
    np.maximum.at(last, topic, when)
    asked = np.bincount(topic, weight, minlength=size)
    return Counts(
        questions=questions,
        interviews=_interviews(evidence),
        raw_mean=ratio(evidence.total(answers["rating"].to_numpy(dtype=float)[rated]), questions),
        later_mean=_later_mean(answers, topic, size),
        last=last,
        share=ratio(asked, np.full(size, asked.sum())),
    )


def _interviews(evidence: Evidence) -> np.ndarray:
    """In how many interviews each topic was asked and rated."""
    size, interviews = len(evidence.topics), len(evidence.started)
    pair = evidence.topic * interviews + evidence.interview
    if size * interviews > 64 * len(pair) + 1_000_000:  # too many pairs to tick each off
        return np.bincount(np.unique(pair) // max(interviews, 1), minlength=size)
    seen = np.zeros(size * interviews, dtype=bool)
    seen[pair] = True
    return seen.reshape(size, interviews).sum(axis=1)


def _later_mean(answers: pd.DataFrame, topic: np.ndarray, size: int) -> np.ndarray:
    if "later_rating" not in answers.columns:
        return np.full(size, np.nan)
    later = answers["later_rating"].to_numpy(dtype=float)
    told = np.isfinite(later)
    total = np.bincount(topic, np.where(told, later, 0.0), minlength=size)
    return ratio(total, np.bincount(topic, told, minlength=size))
