"""The workbook for the evening after a technical interview.

A ``Workbook`` (``open``) keeps ``Interview`` records; each holds its ``Question`` records and one
``FollowUp``. ``read_memo`` turns a rough memo into questions, ``suggest_topics`` and ``find_topic`` name
their topics, ``Workbook.draft_mail`` writes the mail, ``check_mail`` finds what is wrong with one, and
``Workbook.weak_topics`` says where it hurts. Every error meant for the person is a ``WorkbookError``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbook.book import Workbook, open
    from workbook.lint import check_mail
    from workbook.memo import read_memo
    from workbook.model import Interview, Mail, Profile, Question, WorkbookError
    from workbook.topics import find_topic, suggest_topics

_HOMES = {
    "Workbook": "workbook.book",
    "open": "workbook.book",
    "check_mail": "workbook.lint",
    "read_memo": "workbook.memo",
    "Interview": "workbook.model",
    "Mail": "workbook.model",
    "Profile": "workbook.model",
    "Question": "workbook.model",
    "WorkbookError": "workbook.model",
    "find_topic": "workbook.topics",
    "suggest_topics": "workbook.topics",
}

__all__ = [
    "Interview", "Mail", "Profile", "Question", "Workbook", "WorkbookError", "check_mail", "find_topic",
    "open", "read_memo", "suggest_topics",
]


def __getattr__(name: str) -> Any:
    # Rooms load on first use: checking one mail needs neither the database nor pandas.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
