"""A straight line through interviews, comparing like with like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbook.stats.evidence import codes, first_moments, run_codes, seconds, weights
from workbook.stats.history import adjusted_ratings

if TYPE_CHECKING:
    import pandas as pd

TOPIC_WEIGHT = 2.0  # answers: a topic's own difficulty is trusted from about this many on
DAY_WEIGHT = 4.0  # answers: beyond about this many, more of them do not make an interview tell more


@dataclass(frozen=True)
class Interviews:
    """One entry per interview with a rated answer, oldest first. ``labels`` are the interview ids,
    ``when`` is in seconds since 1970, ``mean`` the mean room rating with the hints taken off, ``levelled``
    the same after taking off how hard its topics are, ``n`` the number of rated answers (``weight``: the
    same with each topic's share of a question), ``kind`` the code of its kind of round."""

    labels: np.ndarray
    when: np.ndarray
    mean: np.ndarray
    levelled: np.ndarray
    n: np.ndarray
    weight: np.ndarray
    kind: np.ndarray


@dataclass(frozen=True)
class Line:
    """``change`` is the rise from the first interview to the last in rating points, ``fitted`` the line at
    each interview for an average kind of round. ``variance`` (of an interview that tells everything, with
    ``df`` degrees of freedom) times ``change_spread`` or ``fitted_spread`` is the square of their errors."""

    change: float
    change_spread: float
    fitted: np.ndarray
    fitted_spread: np.ndarray
    variance: float
    df: int


def by_interview(answers: pd.DataFrame) -> Interviews:
    """Rated answers gathered by interview. Rows without ``interview``, ``when`` or ``rating`` are left out;
    ``topic``, ``weight``, ``hint_level`` and ``round_kind`` are used where present."""
    rating, when = adjusted_ratings(answers), seconds(answers["when"])
    which, labels = run_codes(answers["interview"])
    usable = np.isfinite(rating) & np.isfinite(when) & (which >= 0)
    if not usable.all():
        return by_interview(answers[usable])
    size, weight = len(labels), weights(answers)
    told = np.bincount(which, weight, minlength=size)
    started = first_moments(which, when, size)
    kind = np.zeros(size, dtype=np.int64)
    if "round_kind" in answers.columns:
        kind[which] = codes(answers["round_kind"])[0] + 1
    levelled = rating - _topic_offsets(answers, rating, weight)
    old_first = np.argsort(started, kind="stable")
    return Interviews(
        labels=np.asarray(labels)[old_first],
        when=started[old_first],
        mean=(np.bincount(which, weight * rating, minlength=size) / told)[old_first],
        levelled=(np.bincount(which, weight * levelled, minlength=size) / told)[old_first],
        n=np.bincount(which, minlength=size)[old_first],
        weight=told[old_first],
        kind=np.unique(kind, return_inverse=True)[1][old_first],
    )


def _topic_offsets(answers: pd.DataFrame, rating: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """How far the topic of each row stands from the person's mean, shrunk where it was asked rarely."""
    if "topic" not in answers.columns or len(rating) == 0:
        return np.zeros(len(rating))
    topic = codes(answers["topic"])[0] + 1  # 0: no topic
    told = np.bincount(topic, weight)
    above = np.bincount(topic, weight * (rating - np.average(rating, weights=weight)))
    return (above / (told + TOPIC_WEIGHT))[topic]


def fit(data: Interviews) -> Line | None:
    """The weighted line, or ``None`` where there is nothing to fit it to.

    Kinds of round get levels of their own, held together as far as they do not differ: a record that
    turns from screens to finals is compared within each kind, one whose kinds are alike as a whole.
    """
    span = np.ptp(data.when) if len(data.when) else 0.0
    if span <= 0:
        return None
    weight = data.weight / (data.weight + DAY_WEIGHT)
    time = (data.when - data.when[0]) / span
    kinds = np.eye(data.kind.max() + 1)[data.kind]
    design = np.column_stack([time, np.ones(len(time)), kinds])
    penalty = np.r_[0.0, 0.0, np.full(kinds.shape[1], _likeness(data, weight))]
    inverse = np.linalg.pinv(design.T @ (weight[:, None] * design) + np.diag(penalty))
    solution = inverse @ (design.T @ (weight * data.levelled))
    df = int(np.floor(len(time) - np.trace(design @ inverse @ (design.T * weight)) + 1e-9))
    if df < 1:
        return None
    variance = float(weight @ (data.levelled - design @ solution) ** 2) / df
    average = design.copy()
    average[:, 2:] = weight @ kinds / weight.sum()
    spread = np.einsum("ij,jk,ik->i", average, inverse, average)
    return Line(
        change=float(solution[0]),
        change_spread=float(inverse[0, 0]),
        fitted=average @ solution,
        fitted_spread=np.maximum(spread, 0.0),
        variance=variance,
        df=df,
    )


def _likeness(data: Interviews, weight: np.ndarray) -> float:
    """Variance within kinds of round over variance between them (DerSimonian and Laird's moments), so the
    weight with which the kinds are held together."""
    told = np.bincount(data.kind, weight)
    means = np.bincount(data.kind, weight * data.levelled) / told
    free = len(data.kind) - len(told)
    if len(told) < 2 or free < 1:
        return 1e6
    within = float(weight @ (data.levelled - means[data.kind]) ** 2) / free
    middle = float(told @ means) / told.sum()
    between = float(told @ (means - middle) ** 2) - (len(told) - 1) * within
    between /= told.sum() - float(told @ told) / told.sum()
    return min(within / between, 1e6) if between > 0 else 1e6
