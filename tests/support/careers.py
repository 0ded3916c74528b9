"""Made-up careers with a known course, for statistics and charts. Everything follows from the seed."""

from __future__ import annotations

import numpy as np
import pandas as pd

KINDS = ["screen", "coding", "design", "technical", "final"]
QUESTION_KINDS = ["coding", "design", "behavioural", "knowledge"]
HINTS = ["none", "nudge", "strong", "given"]
CAUSES = ["knowledge", "retrieval", "misread", "time", "explaining"]
START = pd.Timestamp("2025-01-06 10:00", tz="Asia/Tokyo")


def answers(
    interviews: int = 24,
    questions: int = 6,
    growth: float = 0.0,
    topics: int = 10,
    day: float = 0.35,
    noise: float = 0.8,
    seed: int = 0,
) -> pd.DataFrame:
    """A frame as ``Workbook.answers()`` gives it. ``growth``: rating points from the first interview to the
    last; ``day`` and ``noise``: standard deviations, in rating points, of good and bad days and of one
    answer."""
    rng = np.random.default_rng(seed)
    topic_level, kind_level = rng.normal(0, 0.5, topics), rng.normal(0, 0.3, len(KINDS))
    which = np.repeat(np.arange(interviews), questions)
    rows = len(which)
    topic, kind = rng.integers(0, topics, rows), rng.integers(0, len(KINDS), interviews)
    course = np.linspace(-growth / 2, growth / 2, interviews) if interviews > 1 else np.zeros(interviews)
    level = 3.0 + course + rng.normal(0, day, interviews) + kind_level[kind]
    rating = np.clip(np.rint(level[which] + topic_level[topic] + rng.normal(0, noise, rows)), 1, 5)
    start = START + pd.to_timedelta(np.cumsum(rng.integers(2, 12, interviews)), unit="D")
    outcome = np.where(rating.reshape(interviews, questions).mean(axis=1) > 3.1, "passed", "rejected")
    missed = rating < 4
    return pd.DataFrame(
        {
            "interview": pd.array([f"{start[i]:%Y%m%d}-{i:04d}" for i in which], dtype="str"),
            "question": pd.array([f"q{row:08d}" for row in range(rows)], dtype="str"),
            "topic": pd.array([f"topic-{code:02d}" for code in topic], dtype="str"),
            "weight": 1.0,
            "when": start[which].tz_convert("UTC").as_unit("us"),
            "company": pd.array([f"Company {i % 7}" for i in which], dtype="str"),
            "round": pd.array([f"round {i % 3 + 1}" for i in which], dtype="str"),
            "round_kind": pd.array([KINDS[kind[i]] for i in which], dtype="str"),
            "language": pd.array(["en" if i % 3 == 2 else "ja" for i in which], dtype="str"),
            "kind": pd.array(rng.choice(QUESTION_KINDS, rows), dtype="str"),
            "prompt": pd.array([f"Question {row}" for row in range(rows)], dtype="str"),
            "rating": rating,
            "hint_level": pd.array(
                np.where(missed, rng.choice(HINTS, rows, p=[0.6, 0.28, 0.1, 0.02]), "none"), dtype="str"
            ),
            "cause": pd.Series(
                pd.array(np.where(missed, rng.choice(CAUSES, rows), ""), dtype="str")
            ).replace("", np.nan),
            "later_rating": np.where(
                missed & (rng.random(rows) < 0.7), np.minimum(rating + rng.integers(0, 4, rows), 5), np.nan
            ),
            "outcome": pd.array(outcome[which], dtype="str"),
            "confidential": False,
        }
    )


def interviews(answers: pd.DataFrame, seed: int = 0) -> pd.DataFrame:
    """The frame of ``Workbook.interviews()`` that belongs to ``answers``."""
    rng = np.random.default_rng(seed)
    one = answers.groupby("interview", sort=False).agg(
        company=("company", "first"),
        round=("round", "first"),
        round_kind=("round_kind", "first"),
        when=("when", "first"),
        language=("language", "first"),
        outcome=("outcome", "first"),
        questions=("question", "nunique"),
        mean_rating=("rating", "mean"),
    )
    size = len(one)
    ended = one["when"] + pd.Timedelta(hours=1)
    sent = ended + pd.to_timedelta(rng.gamma(2.0, 8.0, size), unit="h")
    wrote = rng.random(size) < 0.8
    forecast = np.clip(25 * (one["mean_rating"] - 1) + rng.normal(0, 15, size), 0, 100).round()
    return one.reset_index().assign(
        position=pd.array(["Engineer"] * size, dtype="str"),
        ended=ended.to_numpy(),
        noted=(ended + pd.to_timedelta(rng.gamma(1.5, 2.0, size), unit="h")).to_numpy(),
        route=pd.array(["direct"] * size, dtype="str"),
        forecast=forecast.to_numpy(),
        decided=(ended + pd.Timedelta(days=5)).to_numpy(),
        follow_up=pd.array(np.where(wrote, "sent", "declined"), dtype="str"),
        sent=np.where(wrote, sent.dt.tz_convert(None), np.datetime64("NaT")),
        mail_length=np.where(wrote, rng.integers(280, 900, size), np.nan),
        mail_kind=pd.Series(pd.array(rng.choice(QUESTION_KINDS, size), dtype="str")).where(wrote),
    ).assign(sent=lambda frame: pd.to_datetime(frame["sent"], utc=True))
