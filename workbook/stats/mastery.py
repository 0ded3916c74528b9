"""What a person can do now, topic by topic, from few answers. The model is told in docs/mastery.md."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from workbook.locale import _
from workbook.model.errors import InvalidValue, shown
from workbook.stats.evidence import (
    SECONDS_A_DAY,
    Evidence,
    codes,
    first_moments,
    need,
    run_codes,
    seconds,
    weights,
)

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Shrinkage:
    """The constants, with their units. Chosen on simulated careers and on real learners' records."""

    half_life: float = 15.0  # interviews after which an answer counts half for its topic
    level_half_life: float = 8.0  # the same for the person's level
    half_year: float = 365.0  # days after which it counts half however few interviews followed
    start: float = 0.55  # score expected of somebody unknown, 0-1
    start_weight: float = 4.0  # worth this many answers
    noise: float = 0.7  # variance of one answer at a known skill, as a share of m(1 - m)
    noise_weight: float = 6.0  # worth this many answers
    topics: float = 0.11  # variance between a person's topics, as a share of m(1 - m)
    groups: float = 0.025  # variance between groups of topics, as a share of m(1 - m)
    interval: float = 1.2815515655446004  # standard deviations either side of an 80 % interval


@dataclass(frozen=True)
class Estimate:
    """By topic code: ``mean`` and ``sd`` of the score now (0-1), ``lo`` and ``hi`` of its 80 % interval."""

    mean: np.ndarray
    sd: np.ndarray
    lo: np.ndarray
    hi: np.ndarray


def estimate(evidence: Evidence, now: float | None = None, settings: Shrinkage = Shrinkage()) -> Estimate:
    """Every topic's score at ``now`` (seconds since 1970; the last interview's start where ``None``)."""
    count = len(evidence.started)
    if now is None:
        now = float(evidence.started.max()) if count else 0.0
    days = np.maximum(now - evidence.started, 0.0) / SECONDS_A_DAY / settings.half_year
    later = count - 1 - evidence.order
    fading = np.exp2(-days - later / settings.half_life)[evidence.interview] * evidence.weight
    levelling = np.exp2(-days - later / settings.level_half_life)[evidence.interview] * evidence.weight

    noise, spread = _variances(evidence, settings)
    shrink = noise / (settings.topics * spread)
    told, scored = evidence.total(levelling), evidence.total(levelling * evidence.score)
    # A topic asked twenty times says little more about the person than one asked ten times.
    share = shrink / (told + shrink)
    known = float(share @ told) + settings.start_weight
    level = (float(share @ scored) + settings.start_weight * settings.start) / known
    centre = level + _group_offsets(evidence, share * told, share * scored, level, noise, settings, spread)

    told, scored = evidence.total(fading), evidence.total(fading * evidence.score)
    mean = np.clip((scored + shrink * centre) / (told + shrink), 0.01, 0.99)
    rest = shrink / (told + shrink)
    sd = np.sqrt(noise / (told + shrink) + rest**2 * noise / known)
    reach = settings.interval * sd
    return Estimate(mean, sd, np.maximum(mean - reach, 0.0), np.minimum(mean + reach, 1.0))


def _variances(evidence: Evidence, settings: Shrinkage) -> tuple[float, float]:
    """Of one answer around its topic's mean, and m(1 - m) at the person's mean m."""
    weight, score = evidence.total(evidence.weight), evidence.total(evidence.weight * evidence.score)
    answers = float(weight.sum())
    level = (float(score.sum()) + settings.start_weight * settings.start) / (answers + settings.start_weight)
    spread = level * (1.0 - level)
    squares = float(evidence.weight @ evidence.score**2) - float((score**2 / np.maximum(weight, 1e-9)).sum())
    free = max(answers - float(np.minimum(weight, 1.0).sum()), 0.0)
    prior = settings.noise_weight * settings.noise * spread
    return (max(squares, 0.0) + prior) / (free + settings.noise_weight), spread


def _group_offsets(
    evidence: Evidence,
    told: np.ndarray,
    scored: np.ndarray,
    level: float,
    noise: float,
    settings: Shrinkage,
    spread: float,
) -> np.ndarray:
    """How far each topic's group stands from the person's level; 0 where no groups are given."""
    if evidence.groups is None:
        return np.zeros(len(evidence.topics))
    above = np.bincount(evidence.groups, scored - level * told)
    weight = np.bincount(evidence.groups, told)
    return (above / (weight + noise / (settings.groups * spread)))[evidence.groups]


def mastery(
    history: pd.DataFrame, topics: Sequence[str] | None = None, now: Any = None
) -> pd.DataFrame:
    """The score a person would reach now in each topic, with an 80 % interval.

    ``history``: one row per answer with ``topic``, ``when`` (moment), ``score`` (0-1) and ``interview``;
    optionally ``weight`` (share of the answer this topic carries, 0-1, default 1) and ``group`` (a name
    shared by related topics). Rows without a topic, a moment or a score are left out. ``topics``: further
    topics wanted, estimated from the person's level alone where nothing was asked. ``now``: the moment of
    asking; the last interview where ``None``.

    Returns ``mean``, ``lo``, ``hi`` (float64, 0-1) and ``n`` (int64, answers) by ``topic``. Raises
    ``InvalidValue`` for missing columns and for scores outside 0-1.
    """
    import pandas as pd

    evidence = read(history, topics)
    found = estimate(evidence, None if now is None else moment(now))
    index = pd.Index(evidence.topics, name="topic", dtype="str")
    n = np.bincount(evidence.topic, minlength=len(index))
    return pd.DataFrame({"mean": found.mean, "lo": found.lo, "hi": found.hi, "n": n}, index=index)


def moment(now: Any) -> float:
    """A moment in any form pandas reads, as seconds since 1970."""
    import pandas as pd

    return float(pd.Timestamp(now).timestamp())


def read(history: pd.DataFrame, topics: Sequence[str] | None = None) -> Evidence:
    """``history`` as arrays."""
    need(history, ("topic", "when", "score", "interview"))
    topic, names = codes(history["topic"])
    interview, interviews = run_codes(history["interview"])
    when = seconds(history["when"])
    score = history["score"].to_numpy(dtype=float)
    usable = (topic >= 0) & (interview >= 0) & np.isfinite(when) & np.isfinite(score)
    if not usable.all():
        return read(history[usable], topics)
    weight = weights(history)
    groups = codes(history["group"])[0] if "group" in history.columns else None
    if len(score) and not 0.0 <= score.min() <= score.max() <= 1.0:
        raise InvalidValue(
            _("Expected scores from 0 to 1."),
            _("They run from {low} to {high}.").format(low=shown(score.min()), high=shown(score.max())),
            _("Turn ratings into scores with workbook.stats.history."),
        )
    labels = list(dict.fromkeys([*names, *(topics or ())]))
    return Evidence(
        topics=labels,
        topic=topic,
        interview=interview,
        started=first_moments(interview, when, len(interviews)),
        score=score,
        weight=weight,
        groups=None if groups is None else _group_of_topic(topic, groups, len(labels)),
    )


def _group_of_topic(topic: np.ndarray, group: np.ndarray, count: int) -> np.ndarray:
    """One group code per topic; topics without a group stand together in one of their own."""
    groups = np.full(count, -1)
    groups[topic] = group
    return np.where(groups < 0, groups.max(initial=-1) + 1, groups)
