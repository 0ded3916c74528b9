"""Which topics cost most."""

from __future__ import annotations

from dataclasses import dataclass
from math import erf, exp, pi, sqrt
from typing import TYPE_CHECKING, Any

import numpy as np

from workbook.model.results import NextStep, TopicState
from workbook.stats.counts import Counts, count
from workbook.stats.evidence import Evidence, codes, first_moments, need, run_codes, seconds, weights
from workbook.stats.history import HIGHEST, LOWEST, adjusted_ratings, to_rating, to_score
from workbook.stats.mastery import Estimate, estimate, moment

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Ranking:
    """When a topic is compared with others, and what counts as good."""

    questions: int = 3  # rated questions a topic needs
    interviews: int = 2  # in this many interviews
    aim: float = 4.0  # rating: complete without help
    good: float = 3.5  # rating from which a topic, or an answer found later, counts as high
    dots: int = 6  # newest ratings shown for a topic that is not ranked yet


RANKING = Ranking()


def weak_topics(answers: pd.DataFrame, now: Any = None, settings: Ranking = RANKING) -> pd.DataFrame:
    """One row per topic asked, what costs most first; see ``workbook.model.columns.WEAK_TOPICS``.

    ``answers``: ``workbook.model.columns.ANSWERS`` or at least its ``topic``, ``interview``, ``when`` and
    ``rating``; ``hint_level``, ``weight`` and ``later_rating`` are used where present. ``now``: the moment
    of asking; the last interview where ``None``.

    The cost of a topic is the share of questions it is asked in, times the rating points its next answer
    is expected to fall short of a complete one (4), the doubt about its level included. Weak, often asked
    and recently seen topics cost most; thin or old evidence pulls a topic towards the person's own level.
    Raises ``InvalidValue`` for missing columns.
    """
    need(answers, ("topic", "interview", "when", "rating"))
    topic, names = codes(answers["topic"])
    interview, interviews = run_codes(answers["interview"])
    when = seconds(answers["when"])
    usable = (topic >= 0) & (interview >= 0) & np.isfinite(when)
    if not usable.all():
        return weak_topics(answers[usable], now, settings)
    adjusted, weight = adjusted_ratings(answers), weights(answers)
    rated = np.isfinite(adjusted)
    every = slice(None) if rated.all() else rated
    evidence = Evidence(
        topics=list(names),
        topic=topic[every],
        interview=interview[every],
        started=first_moments(interview, when, len(interviews)),
        score=to_score(adjusted[every]),
        weight=weight[every],
    )
    found = estimate(evidence, None if now is None else moment(now))
    counts = count(answers, evidence, topic, when, weight, every)
    dots = _dots(answers, topic, counts, settings)
    return _table(evidence.topics, counts, found, dots, settings)


def _ranked(counts: Counts, settings: Ranking) -> np.ndarray:
    return (counts.questions >= settings.questions) & (counts.interviews >= settings.interviews)


def _dots(
    answers: pd.DataFrame, topic: np.ndarray, counts: Counts, settings: Ranking
) -> list[tuple[float, ...]]:
    """The newest room ratings of each topic that is not ranked yet, oldest first."""
    few = ~_ranked(counts, settings)
    dots: list[tuple[float, ...]] = [()] * len(few)
    rows = answers.loc[few[topic], ["topic", "when", "rating"]].dropna().sort_values("when", kind="stable")
    where = {name: place for place, name in enumerate(dict.fromkeys(answers["topic"]))} if len(rows) else {}
    for name, ratings in rows.groupby("topic", sort=False)["rating"]:
        dots[where[name]] = tuple(ratings.tail(settings.dots))
    return dots


def _shortfall(mean: float, sd: float, aim: float) -> float:
    """Expected rating points below ``aim``: E[max(0, aim - x)] for a normal x."""
    if sd <= 0:
        return max(0.0, aim - mean)
    z = (aim - mean) / sd
    return (aim - mean) * 0.5 * (1 + erf(z / sqrt(2))) + sd * exp(-z * z / 2) / sqrt(2 * pi)


def next_step(mean: float, later: float, settings: Ranking) -> NextStep:
    """The remedy for a topic from its rating in the room and that of the answers found later (1-5, NaN
    where none is rated: then it still has to be found)."""
    if mean >= settings.good:
        return NextStep.LEAVE
    return NextStep.PRACTISE if later >= settings.good else NextStep.STUDY


def _table(
    names: list[str],
    counts: Counts,
    found: Estimate,
    dots: list[tuple[float, ...]],
    settings: Ranking,
) -> pd.DataFrame:
    import pandas as pd

    ranked = _ranked(counts, settings)
    mean, lo, hi = (np.where(ranked, to_rating(part), np.nan) for part in (found.mean, found.lo, found.hi))
    sd = found.sd * (HIGHEST - LOWEST)
    short = np.array([_shortfall(m, s, settings.aim) for m, s in zip(mean, sd, strict=True)])
    steps = [
        next_step(m, later, settings) if known else NextStep.WAIT
        for known, m, later in zip(ranked, mean, counts.later_mean, strict=True)
    ]
    table = pd.DataFrame(
        {
            "topic": pd.array(names, dtype="str"),
            "state": pd.array(
                np.where(ranked, TopicState.RANKED.value, TopicState.NOT_ENOUGH_YET.value), dtype="str"
            ),
            "mean": mean,
            "lo": lo,
            "hi": hi,
            "raw_mean": counts.raw_mean,
            "n_questions": counts.questions,
            "n_interviews": counts.interviews,
            "last_asked": pd.to_datetime(counts.last, unit="s", utc=True).as_unit("us"),
            "asked_share": counts.share,
            "later_mean": counts.later_mean,
            "cost": counts.share * short,
            "next_step": pd.array([step.value for step in steps], dtype="str"),
            "dots": pd.Series(dots, dtype=object),
        }
    )
    return table.sort_values(
        ["cost", "n_questions", "topic"], ascending=[False, False, True], ignore_index=True
    )
