"""What the fields of an interview were, in the person's words; for the history's form and command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import workbook as wb
from workbook.locale import _
from workbook.model import Interview, Question
from workbook.model.moments import show_moment
from workbook.store import Version
from workbook.ui import labels
from workbook.ui.question_form import head

LEDGER = {"follow_up.state", "follow_up.declined_reason", "follow_up.mails", "first_noted_at"}
"""What an act records beside its own traces; it is not typed and not put back."""
MOMENTS = {"started_at", "ended_at", "first_noted_at", "agent_asked_at", "decided_at"}
CHOICES: dict[str, Callable[[], labels.Options]] = {
    "kind": labels.kinds, "hint_level": labels.hint_levels, "cause": labels.causes,
    "round_kind": labels.round_kinds, "organisation_type": labels.organisation_types,
    "outcome": labels.outcomes, "route": labels.routes, "language": labels.languages,
    "follow_up.state": lambda: list(labels.follow_ups().items()),
}  # fmt: skip


@dataclass(frozen=True)
class Told:
    """A version of the field ``key`` (see ``ui.fields``), called ``name``, of ``question`` (its head; ``""``
    for the interview's own): its ``text``, when it was saved, by what, and whether it can be put back."""

    version: Version
    key: str
    name: str
    question: str
    text: str
    at: str
    by: str
    free: bool

    @property
    def reference(self) -> str:
        """What names this version on the command line."""
        return f"{self.key}@{self.version.revision}"


def tell(book: wb.Workbook, interview_id: str) -> list[Told]:
    """Every version of every field of an interview and its questions, oldest first."""
    record = book.interview(interview_id)
    questions = {question.id: question for question in record.questions}
    return [_told(book, record, questions, version) for version in book.history(interview_id)]


def _told(
    book: wb.Workbook, record: Interview, questions: dict[str, Question], version: Version
) -> Told:
    question, field = questions.get(version.question_id), version.field
    return Told(
        version=version,
        key=f"{version.question_id}:{field}" if version.question_id else field,
        name=labels.field(field),
        question=head(question) if question else _("a removed question") if version.question_id else "",
        text=in_words(book, field, version.value, record.time_zone),
        at=show_moment(version.at, record.time_zone),
        by=writer(version),
        free=field not in LEDGER and bool(question or not version.question_id),
    )


def writer(version: Version) -> str:
    """By what a version was written."""
    if version.revision == 0:
        return _("at first")
    kind = version.writer.partition("-")[0]
    known = {
        "import": _("import"), "step": _("correction"), "browser copy": _("the browser's copy"),
        "choice": _("choice between two"),
    }  # fmt: skip
    return known.get(kind, _("typed"))


def in_words(book: wb.Workbook, field: str, value: Any, zone: str) -> str:
    """A field's JSON value as a person reads it; ``""`` for an empty one."""
    if value is None:
        return ""
    if field in CHOICES:
        return dict(CHOICES[field]()).get(value, str(value))
    if field in MOMENTS:
        return show_moment(datetime.fromisoformat(value), zone)
    if field == "topics":
        return _(", ").join(map(book.topic_name, value))
    if field == "follow_up.draft":
        return f"{value['subject']}\n\n{value['body']}"
    return _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, dict):
        return " · ".join(text for each in value.values() if (text := _plain(each)))
    if isinstance(value, list):
        return "\n".join(map(_plain, value))
    return "" if value is None else str(value)
