"""What of a record goes into a copy. A field that is named nowhere here never does."""

from __future__ import annotations

from collections.abc import Collection

from workbook.book import correcting
from workbook.locale import _
from workbook.model import InvalidValue
from workbook.model.errors import shown

INTERVIEW = (
    "organisation_type", "round_kind", "time_zone", "recipient_time_zone", "route", "agent_agreed",
    "no_contact", "language", "forecast", "outcome",
)  # fmt: skip
QUESTION = ("kind", "rating", "hint_level", "cause", "later_rating")
MAIL = ("language", "route", "kind")
MOMENTS = ("started_at", "ended_at", "first_noted_at", "agent_asked_at", "decided_at")

INTERVIEW_TEXTS = ("position", "round", "highlights", "memo")
QUESTION_TEXTS = (*correcting.TEXTS, "code_language", "decisions", "figures")
MAIL_TEXTS = ("subject", "body")
TEXTS = (*INTERVIEW_TEXTS, *QUESTION_TEXTS, *MAIL_TEXTS)
"""Free text: withheld, unless the person allows a field by its name."""


def chosen(keep: Collection[str]) -> frozenset[str]:
    """``keep``, if each is the name of a free-text field; else ``InvalidValue``."""
    if unknown := [name for name in keep if name not in TEXTS]:
        raise InvalidValue(
            _("Expected the names of free-text fields that may stay."),
            _("Came: {names}").format(names=shown(", ".join(unknown))),
            _("Choose from: {names}").format(names=", ".join(TEXTS)),
        )
    return frozenset(keep)
