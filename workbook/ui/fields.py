"""How a record's fields are typed and shown.

A key names one control: ``company``, ``agent.name``, ``people.0.email``, or with the question's id in front
``q7k2m9xa:answer``. What stands before the first dot is the record's field.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from workbook.locale import _
from workbook.model import Agent, Figure, InvalidValue, Person, ReplyTo
from workbook.model.errors import shown
from workbook.model.moments import parse_end, parse_moment, show_moment


@dataclass(frozen=True)
class Place:
    """A key taken apart. ``steps``: the index and the name inside the field, where there are any."""

    field: str
    question_id: str | None = None
    steps: tuple[str, ...] = ()

    @classmethod
    def of(cls, key: str) -> Place:
        question, colon, path = key.rpartition(":")
        field, *steps = path.split(".")
        return cls(field, question if colon else None, tuple(steps))


@dataclass(frozen=True)
class Codec:
    """``show``: value -> what stands in the control; ``read``: what came from it -> value. Both are given
    the time zone."""

    show: Callable[[Any, str], Any]
    read: Callable[[Any, str], Any]


def _whole_number(typed: str, _zone: str) -> int | None:
    if not typed.strip():
        return None
    try:
        return int(typed)
    except ValueError:
        raise InvalidValue(
            _("Expected a whole number."),
            _("Came: {text}").format(text=shown(typed)),
            _("Type digits only, for example 60."),
        ) from None


def _lines(typed: str, _zone: str) -> list[str]:
    return [line.strip() for line in typed.splitlines() if line.strip()]


TEXT = Codec(lambda value, _zone: value or "", lambda typed, _zone: typed)
CHOICE = Codec(lambda value, _zone: "" if value is None else str(value), lambda typed, _zone: typed or None)
FLAG = Codec(lambda value, _zone: bool(value), lambda typed, _zone: bool(typed))
NUMBER = Codec(lambda value, _zone: "" if value is None else str(value), _whole_number)
LINES = Codec(lambda value, _zone: "\n".join(value), _lines)
TOPICS = Codec(lambda value, _zone: " ".join(value), lambda typed, _zone: typed.split())
MOMENT = Codec(
    lambda value, zone: "" if value is None else show_moment(value, zone),
    lambda typed, zone: parse_moment(typed, zone) if typed.strip() else None,
)

CODECS = {
    "round_kind": CHOICE, "cause": CHOICE, "recipient_time_zone": CHOICE,
    "rating": NUMBER, "later_rating": NUMBER, "forecast": NUMBER,
    "agent_agreed": FLAG, "no_contact": FLAG, "confidential": FLAG,
    "highlights": LINES, "decisions": LINES, "topics": TOPICS,
    "started_at": MOMENT, "ended_at": MOMENT, "agent_asked_at": MOMENT, "decided_at": MOMENT,
}  # fmt: skip
PARTS: dict[str, type[Agent | ReplyTo | Person | Figure]] = {
    "agent": Agent, "reply_to": ReplyTo, "people": Person, "figures": Figure,
}  # fmt: skip
"""Fields made of named parts; of the last two there are several."""


def codec(field: str) -> Codec:
    return CODECS.get(field, TEXT)


def show(record: Any, place: Place, zone: str) -> Any:
    """What stands in the control of ``place``."""
    value = getattr(record, place.field)
    if not place.steps:
        return codec(place.field).show(value, zone)
    if isinstance(value, list):
        at = int(place.steps[0])
        value = value[at] if at < len(value) else None
    return getattr(value, place.steps[-1], "")


def read(record: Any, place: Place, typed: Any, zone: str) -> Any:
    """The whole new value of the field that ``place`` is in. A part that is empty throughout is ``None``,
    and empty parts at the end of a list fall off."""
    if place.field == "ended_at" and typed.strip():
        return parse_end(typed, record.started_at, zone)
    if not place.steps:
        return codec(place.field).read(typed, zone)
    kind, value = PARTS[place.field], getattr(record, place.field)
    if not isinstance(value, list):
        part = (value or kind()).model_copy(update={place.steps[-1]: typed})
        return None if part == kind() else part.model_dump()
    at = int(place.steps[0])
    parts = [*value, *(kind() for _missing in range(at + 1 - len(value)))]
    parts[at] = parts[at].model_copy(update={place.steps[-1]: typed})
    while parts and parts[-1] == kind():
        parts.pop()
    return [part.model_dump() for part in parts]
