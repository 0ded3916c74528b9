"""Every data-frame column by name, with dtype and unit. Stable between versions: columns are added at
the end, never renamed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbook.locale import _
from workbook.model.errors import InvalidValue

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Column:
    """``dtype`` as pandas prints it."""

    name: str
    dtype: str
    meaning: str


MOMENT = "datetime64[us, UTC]"

INTERVAL = (
    Column("lo", "float64", "lower end of its 80 % interval"),
    Column("hi", "float64", "upper end of its 80 % interval"),
)
SHARE = (Column("share", "float64", "n / of, 0-1"), *INTERVAL)

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

STAIRCASE = (
    Column("topic", "str", "topic id"),
    Column("room", "float64", "mean room rating, 1-5, hints taken off"),
    Column("later", "float64", "mean rating of the answers found later, 1-5; missing where none"),
    Column("n_questions", "int64", "questions rated in the room"),
    Column("n_later", "int64", "of these, rated later too"),
    Column("study", "int64", "questions low in the room and low later"),
    Column("practise", "int64", "questions low in the room and high later"),
    Column("leave", "int64", "questions high in the room"),
    Column("wait", "int64", "questions low in the room and not rated later"),
    Column("remedy", "str", "a NextStep for the topic, from the two means"),
)

CAUSES = (
    Column("cause", "str", "a Cause"),
    Column("n", "int64", "questions missed for it"),
    Column("of", "int64", "questions missed with a cause recorded"),
    *SHARE,
)

HINTS = (
    Column("hint_level", "str", "a HintLevel"),
    Column("n", "int64", "rated questions with it"),
    Column("of", "int64", "rated questions"),
    Column("raw_mean", "float64", "mean room rating as given, 1-5"),
    Column("adjusted_mean", "float64", "the same with the hints taken off, 1-5"),
    *SHARE,
)

THEMES = (
    Column("by", "str", "what the group is: company or round_kind"),
    Column("group", "str", "company, or kind of round"),
    Column("topic", "str", "topic id"),
    Column("n", "int64", "its questions on the topic"),
    Column("of", "int64", "its questions"),
    *SHARE,
    Column("n_interviews", "int64", "its interviews with the topic"),
)

FUNNEL = (
    Column("stage", "str", "a Stage, in order"),
    Column("n", "int64", "interviews; for offer, the offers"),
    Column("n_companies", "int64", "different companies among them"),
    Column("passed", "int64", "passed, offers included"),
    Column("rejected", "int64", "ended by the company"),
    Column("withdrawn", "int64", "ended by the person"),
    Column("pending", "int64", "no result yet"),
    Column("share", "float64", "passed / (passed + rejected), 0-1; missing where none is decided"),
    *INTERVAL,
)

AFTER_REJECTION = (
    Column("interview", "str", "interview id"),
    Column("question", "str", "question id"),
    Column("topics", "object", "tuple of topic ids"),
    Column("prompt", "str", "the question as recorded"),
    Column("rating", "float64", "answer in the room, 1-5; missing where not rated"),
    Column("later_rating", "float64", "answer found later, 1-5; missing where not rated"),
    Column("state", "str", "an Answerable: left, now or in_the_room"),
)

CALIBRATION = (
    Column("n", "int64", "interviews with a forecast and a result"),
    Column("missing", "int64", "how many more are needed before anything is said"),
    Column("brier", "float64", "mean squared error of the forecasts, 0-1, less is better"),
    Column("base_brier", "float64", "the same for always saying the own base rate"),
    Column("gain", "float64", "base_brier - brier: above 0 the forecasts know more"),
    *INTERVAL,
    Column("mean_forecast", "float64", "mean forecast, 0-1"),
    Column("pass_share", "float64", "share passed, 0-1"),
)

FORECASTS = (
    Column("from", "float64", "lower edge of the bin, 0-1"),
    Column("to", "float64", "upper edge of the bin, 0-1"),
    Column("forecast", "float64", "mean forecast in it, 0-1"),
    Column("share", "float64", "share passed, 0-1"),
    *INTERVAL,
    Column("n", "int64", "interviews"),
)

RATINGS_AND_RESULTS = (
    Column("outcome", "str", "passed (offers included) or rejected"),
    Column("n", "int64", "rated interviews"),
    Column("mean", "float64", "mean of their mean ratings, 1-5"),
    Column("lo", "float64", "lower end of its 80 % interval; missing below two"),
    Column("hi", "float64", "upper end of its 80 % interval; missing below two"),
)

HABITS = (
    Column("group", "str", "a Promptness, or the kind of the mail"),
    Column("n", "int64", "interviews in it"),
    Column("of", "int64", "interviews"),
    *SHARE,
    Column("hours_to_mail", "float64", "median hours from the interview's end to the mail"),
    Column("hours_to_note", "float64", "median hours from the interview's end to the first note"),
    Column("mail_length", "float64", "median length of the mail, characters"),
    Column("n_results", "int64", "interviews with a result"),
    Column("passed", "int64", "of these, passed"),
    Column("pass_share", "float64", "passed / n_results, 0-1"),
    Column("pass_lo", "float64", "lower end of its 80 % interval"),
    Column("pass_hi", "float64", "upper end of its 80 % interval"),
)


def names(columns: tuple[Column, ...]) -> list[str]:
    return [column.name for column in columns]


def need(table: pd.DataFrame, columns: Sequence[str], todo: str) -> None:
    """``InvalidValue`` that names the columns missing and those there are, with ``todo`` for the way out."""
    missing = [name for name in columns if name not in table.columns]
    if missing:
        raise InvalidValue(
            _("Expected a table with the columns {needed}.").format(needed=", ".join(columns)),
            _("Missing: {missing}; there are: {present}.").format(
                missing=", ".join(missing), present=", ".join(map(str, table.columns)) or "-"
            ),
            todo,
        )
