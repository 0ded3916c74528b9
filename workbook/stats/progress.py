"""Whether the answers get better: per topic and overall, with the doubt that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, sqrt
from typing import TYPE_CHECKING, Any

import numpy as np

from workbook.model.results import Trend
from workbook.stats.evidence import need
from workbook.stats.history import HIGHEST, LOWEST
from workbook.stats.line import Interviews, Line, by_interview, fit
from workbook.stats.student import quantile_above

if TYPE_CHECKING:
    import pandas as pd

OVERALL = ""
"""The ``topic`` of the row about all answers together."""


@dataclass(frozen=True)
class Rules:
    """When change is claimed. Of a thousand flat careers about 36 are called better and 6 worse: a word
    that discourages needs more behind it."""

    interviews: int = 5  # rated interviews before anything is said
    better: float = 0.036  # chance of calling a flat record better
    worse: float = 0.006  # chance of calling it worse
    worth: float = 1.0  # rating points: a change that should not stay hidden
    usual: int = 20  # interviews of six questions that usually show it
    steadiness: int = 10  # degrees of freedom lent to a topic's variance by all topics
    band: float = 0.1  # share of the fitted line's distribution outside each edge of its 80 % band


def progress(answers: pd.DataFrame, rules: Rules = Rules()) -> pd.DataFrame:
    """One row for all answers together (``topic`` is ``""``), then one per topic, most asked first; see
    ``workbook.model.columns.PROGRESS``.

    The change is the slope of a line through the interviews' mean room ratings (hints taken off, hard and
    easy topics levelled, kinds of round compared with their like), as rating points from the first
    interview to the last. The chances of a false claim are shared out among the topics, so a flat career
    is rarely called progress in any of them. Raises ``InvalidValue`` for missing columns.
    """
    import pandas as pd

    need(answers, ("topic", "interview", "when", "rating"))
    whole = by_interview(_whole(answers))
    rows = [_row(OVERALL, whole, _line(whole, rules), rules, 1)]
    named = {str(topic): by_interview(part) for topic, part in answers.groupby("topic", sort=True)}
    named = {topic: data for topic, data in named.items() if len(data.n)}
    lines = _steadied({topic: _line(data, rules) for topic, data in named.items()}, rules)
    tested = sum(line is not None for line in lines.values())
    topics = [_row(topic, data, lines[topic], rules, tested) for topic, data in named.items()]
    rows += sorted(topics, key=lambda row: (-row["n_questions"], row["topic"]))
    return pd.DataFrame(rows).astype({"topic": "str", "state": "str", "more": "Int64"})


def _whole(answers: pd.DataFrame) -> pd.DataFrame:
    """One row per question, where the table can tell questions apart."""
    if "question" not in answers.columns:
        return answers
    return answers.drop_duplicates(["interview", "question"]).assign(weight=1.0)


def _line(data: Interviews, rules: Rules) -> Line | None:
    return fit(data) if len(data.n) >= rules.interviews else None


def _steadied(lines: dict[str, Line | None], rules: Rules) -> dict[str, Line | None]:
    """The same lines with each topic's variance drawn towards that of all topics, because a topic's own few
    interviews hardly tell it (Smyth 2004)."""
    known = [line for line in lines.values() if line]
    free = sum(line.df for line in known)
    if free == 0:
        return lines
    shared = sum(line.df * line.variance for line in known) / free
    prior = min(rules.steadiness, free)
    return {
        topic: line
        and replace(
            line,
            variance=(prior * shared + line.df * line.variance) / (prior + line.df),
            df=prior + line.df,
        )
        for topic, line in lines.items()
    }


def _row(topic: str, data: Interviews, line: Line | None, rules: Rules, tested: int) -> dict[str, Any]:
    lo, hi = _limits(line, rules, tested)
    state = _state(lo, hi, rules)
    widest = HIGHEST - LOWEST  # no rating can change by more
    change, shown_lo, shown_hi = np.clip([line.change if line else np.nan, lo, hi], -widest, widest)
    return {
        "topic": topic,
        "state": state.value,
        "change": change,
        "lo": shown_lo,
        "hi": shown_hi,
        "n_questions": int(data.n.sum()),
        "n_interviews": len(data.n),
        "more": _more(len(data.n), lo, hi, rules) if state is Trend.CANNOT_TELL else None,
    }


def _limits(line: Line | None, rules: Rules, tested: int) -> tuple[float, float]:
    """The interval that decides: wholly above 0 is better, wholly below is worse."""
    if line is None:
        return np.nan, np.nan
    error = sqrt(line.variance * line.change_spread)
    return (
        line.change - quantile_above(rules.better / tested, line.df) * error,
        line.change + quantile_above(rules.worse / tested, line.df) * error,
    )


def _state(lo: float, hi: float, rules: Rules) -> Trend:
    if lo > 0:
        return Trend.BETTER
    if hi < 0:
        return Trend.WORSE
    return Trend.NO_SIGN_YET if hi - lo <= 2 * rules.worth else Trend.CANNOT_TELL


def _more(count: int, lo: float, hi: float, rules: Rules) -> int:
    """How many more interviews would show a change of ``worth``: the interval narrows with their root."""
    if np.isnan(lo):
        return max(rules.usual - count, 1)
    return max(ceil(count * (((hi - lo) / 2 / rules.worth) ** 2 - 1)), 1)


def course(answers: pd.DataFrame, topic: str = OVERALL, rules: Rules = Rules()) -> pd.DataFrame:
    """The interviews behind one row of ``progress``, oldest first; see ``workbook.model.columns.COURSE``.

    ``topic``: a topic id, or ``""`` for all answers. ``fitted``, ``lo`` and ``hi`` are missing below five
    interviews.
    """
    import pandas as pd

    need(answers, ("topic", "interview", "when", "rating"))
    data = by_interview(_whole(answers) if topic == OVERALL else answers[answers["topic"] == topic])
    line = _line(data, rules)
    fitted = line.fitted if line else np.full(len(data.n), np.nan)
    error = np.sqrt(line.variance * line.fitted_spread) if line else fitted
    reach = quantile_above(rules.band, line.df) * error if line else fitted
    return pd.DataFrame(
        {
            "topic": pd.array([topic] * len(data.n), dtype="str"),
            "interview": pd.array(data.labels, dtype="str"),
            "when": pd.to_datetime(data.when, unit="s", utc=True).as_unit("us"),
            "rating": data.mean,
            "n": data.n,
            "fitted": fitted,
            "lo": fitted - reach,
            "hi": fitted + reach,
        }
    )
