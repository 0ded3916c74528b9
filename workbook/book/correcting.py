"""Correcting what was read: questions merged and split, text moved between their fields. Each takes the
questions of an interview, in order, and gives them as they shall be; no character of a text is lost."""

from __future__ import annotations

from collections.abc import Sequence

from workbook.locale import _
from workbook.model import HintLevel, InvalidValue, Question
from workbook.model.errors import shown
from workbook.model.question import MOST_TOPICS

TEXTS = (
    "prompt", "answer", "hint", "better_answer", "next_time", "approach_before", "approach_after",
    "complexity_before", "complexity_after", "reason", "code", "overview", "trade_off", "episode",
)  # fmt: skip
"""The fields that text can be moved between."""
FIRST_GIVEN = ("rating", "cause", "later_rating", "code_language")


def merge(questions: list[Question], ids: Sequence[str]) -> list[Question]:
    """The questions ``ids`` as one, in the place and under the id of the first. Texts and lists are joined
    in the order of ``ids``, the strongest hint holds, and so does the first rating and cause given."""
    if len(set(ids)) < max(2, len(ids)):
        raise InvalidValue(
            _("Expected two questions or more to make one of."),
            _("{ids} came.").format(ids=shown(", ".join(ids)) or _("(nothing)")),
            _("Choose another question beside this one."),
        )
    by_id = {question.id: question for question in questions}
    merged = by_id[ids[0]]
    for id in ids[1:]:
        merged = _joined(merged, by_id[id])
    gone = set(ids[1:])
    return [merged if each.id == merged.id else each for each in questions if each.id not in gone]


def _joined(one: Question, other: Question) -> Question:
    levels = list(HintLevel)
    changed = {field: _below(getattr(one, field), getattr(other, field)) for field in TEXTS}
    given = {field: getattr(one, field) or getattr(other, field) for field in FIRST_GIVEN}
    topics = list(dict.fromkeys([*one.topics, *other.topics]))[:MOST_TOPICS]
    return one.model_copy(
        update={
            **changed,
            **given,
            "topics": topics,
            "hint_level": max(one.hint_level, other.hint_level, key=levels.index),
            "confidential": one.confidential or other.confidential,
            "decisions": [*one.decisions, *other.decisions],
            "figures": [*one.figures, *other.figures],
        }
    )


def split(
    questions: list[Question], question_id: str, field: str, position: int, part: Question, into: str
) -> list[Question]:
    """``part``, a new question, stands after ``question_id`` and has in ``into`` what stood in ``field``
    from ``position`` on; white space there stays with what is before."""
    _check_texts(field, into)
    old = next(question for question in questions if question.id == question_id)
    text: str = getattr(old, field)
    at = _past_space(text, position)
    if not 0 <= position <= len(text) or not text[:at].strip() or not text[at:].strip():
        raise InvalidValue(
            _("Expected a place inside the text, with words before it and after it."),
            _("Place {position} of {length} has words on one side at most.").format(
                position=position, length=len(text)
            ),
            _("Put the cursor where the second question begins, and split again."),
        )
    first = old.model_copy(update={field: text[:at]})
    rest = part.model_copy(update={"kind": old.kind, "confidential": old.confidential, into: text[at:]})
    at = questions.index(old)
    return [*questions[:at], first, rest, *questions[at + 1 :]]


def move(
    questions: list[Question], source: tuple[str, str], target: tuple[str, str], start: int, end: int | None
) -> list[Question]:
    """The text from ``start`` to ``end`` (to its end where ``None``) of one field stands below that of
    another; each is a question's id and the name of a field."""
    _check_texts(source[1], target[1])
    by_id = {question.id: question for question in questions}
    text: str = getattr(by_id[source[0]], source[1])
    stop = len(text) if end is None else end
    if source == target or not 0 <= start <= stop <= len(text) or not text[start:stop].strip():
        raise InvalidValue(
            _("Expected some words to move from one field into another."),
            _("Nothing between {start} and {end} can move there.").format(start=start, end=stop),
            _("Select the words and choose the other field."),
        )
    _put(by_id, source, text[:start] + text[stop:])
    _put(by_id, target, _below(getattr(by_id[target[0]], target[1]), text[start:stop]))
    return [by_id[question.id] for question in questions]


def _put(by_id: dict[str, Question], place: tuple[str, str], text: str) -> None:
    by_id[place[0]] = by_id[place[0]].model_copy(update={place[1]: text})


def _below(one: str, other: str) -> str:
    return f"{one}\n{other}" if one and other and not one.endswith("\n") else one + other


def _past_space(text: str, position: int) -> int:
    at = max(0, position)
    return at + len(text[at:]) - len(text[at:].lstrip())


def _check_texts(*fields: str) -> None:
    for field in fields:
        if field not in TEXTS:
            raise InvalidValue(
                _("Expected the name of a field that holds text."),
                _("{field!r} is none.").format(field=shown(field)),
                _("Use one of: {names}.").format(names=", ".join(TEXTS)),
            )
