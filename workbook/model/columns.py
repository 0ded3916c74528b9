"""Every data-frame column by name, with dtype and unit. Stable between versions: columns are added at
the end, never renamed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """``dtype`` as pandas prints it."""

    name: str
    dtype: str
    meaning: str


MOMENT = "datetime64[us, UTC]"

ANSWERS = (
    Column("interview", "str", "interview id"),
    Column("question", "str", "question id"),
    Column("topic", "str", "topic id; missing where the question has none"),
    Column("weight", "float64", "share of the question that this topic carries: 1 / number of its topics"),
    Column("when", MOMENT, "start of the interview"),
    Column("company", "str", "company as recorded"),
    Column("round", "str", "round as recorded"),
    Column("round_kind", "str", "kind of round, a RoundKind; missing where not given"),
    Column("language", "str", "language of the interview, ja or en"),
    Column("kind", "str", "coding, design, behavioural or knowledge"),
    Column("prompt", "str", "the question as recorded"),
    Column("rating", "float64", "answer in the room, 1-5; missing where not rated"),
    Column("hint_level", "str", "none, nudge, strong or given"),
    Column("cause", "str", "knowledge, retrieval, misread, time, explaining or missing"),
    Column("later_rating", "float64", "answer found later, 1-5; missing where not rated"),
    Column("outcome", "str", "pending, passed, rejected, offer or withdrawn"),
    Column("confidential", "bool", "marked as not to be passed on"),
)

INTERVIEWS = (
    Column("interview", "str", "interview id"),
    Column("company", "str", "company as recorded"),
    Column("position", "str", "position as recorded"),
    Column("round", "str", "round as recorded"),
    Column("round_kind", "str", "kind of round, a RoundKind; missing where not given"),
    Column("when", MOMENT, "start of the interview"),
    Column("ended", MOMENT, "end of the interview; missing where not recorded"),
    Column("noted", MOMENT, "first note; missing where none"),
    Column("route", "str", "direct or agent"),
    Column("language", "str", "ja or en"),
    Column("forecast", "float64", "own forecast of passing, 0-100 per cent; missing where none"),
    Column("outcome", "str", "pending, passed, rejected, offer or withdrawn"),
    Column("decided", MOMENT, "when the result was known; missing where it is not"),
    Column("questions", "int64", "number of questions"),
    Column("mean_rating", "float64", "mean of the ratings in the room, 1-5; missing where none is rated"),
    Column("follow_up", "str", "none, drafted, sent or declined"),
    Column("sent", MOMENT, "when the first mail was sent; missing where none was"),
    Column("mail_length", "float64", "characters (NFC) of the first mail; missing where none was sent"),
    Column("mail_kind", "str", "kind of the first mail; missing where none was sent"),
)

WEAK_TOPICS = (
    Column("topic", "str", "topic id"),
    Column("state", "str", "a TopicState: ranked from 3 rated questions in 2 interviews on"),
    Column("mean", "float64", "rating expected if asked now, 1-5, hints taken off; missing unless ranked"),
    Column("lo", "float64", "lower end of its 80 % interval, 1-5; missing unless ranked"),
    Column("hi", "float64", "upper end of its 80 % interval, 1-5; missing unless ranked"),
    Column("raw_mean", "float64", "plain mean of the room ratings as given, 1-5; missing where none"),
    Column("n_questions", "int64", "rated questions"),
    Column("n_interviews", "int64", "interviews with a rated question"),
    Column("last_asked", MOMENT, "start of the last interview that asked it"),
    Column("asked_share", "float64", "share of all questions with a topic, 0-1"),
    Column("later_mean", "float64", "mean rating of the answers found later, 1-5; missing where none"),
    Column("cost", "float64", "asked_share x rating points expected below 4, 0-3; missing unless ranked"),
    Column("next_step", "str", "a NextStep: study, practise, leave; wait unless ranked"),
    Column("dots", "object", "tuple of the newest ratings, oldest first; () where ranked"),
)

PROGRESS = (
    Column("topic", "str", "topic id; empty for all answers together"),
    Column("state", "str", "a Trend: better, worse, no_sign_yet or cannot_tell"),
    Column("change", "float64", "rating points from first to last interview; missing below 5 interviews"),
    Column("lo", "float64", "lower end of the interval that decides: above 0 is better"),
    Column("hi", "float64", "upper end of the interval that decides: below 0 is worse"),
    Column("n_questions", "int64", "rated questions"),
    Column("n_interviews", "int64", "interviews with a rated question"),
    Column("more", "Int64", "interviews still needed to show one rating point; missing unless cannot_tell"),
)

COURSE = (
    Column("topic", "str", "topic id; empty for all answers together"),
    Column("interview", "str", "interview id"),
    Column("when", MOMENT, "start of the interview"),
    Column("rating", "float64", "mean room rating, 1-5, hints taken off"),
    Column("n", "int64", "rated questions in it"),
    Column("fitted", "float64", "the line at this interview, rating points; missing below 5 interviews"),
    Column("lo", "float64", "lower end of the line's 80 % band"),
    Column("hi", "float64", "upper end of the line's 80 % band"),
)

TOPIC_MONTHS = (
    Column("topic", "str", "topic id"),
    Column("month", "str", "calendar month, YYYY-MM"),
    Column("mean", "float64", "mean room rating, 1-5, hints taken off"),
    Column("n", "int64", "rated answers"),
)


def names(columns: tuple[Column, ...]) -> list[str]:
    return [column.name for column in columns]
