"""How much a line sounds like a question, and how much like an answer."""

from __future__ import annotations

import re
from functools import cache

from workbook.memo.vocabulary import table

LONGEST = 240  # nobody asks in more characters than this without a question mark near the end
SHORT = 60


@cache
def _any(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in table("likeness")[kind]), re.IGNORECASE)


def asks(text: str) -> bool:
    """Whether ``text`` is put as a question or a request."""
    return bool(_any("asks").search(text[:LONGEST]) or _any("asks").search(text[-LONGEST:]))


def answers(text: str) -> bool:
    """Whether ``text`` tells what somebody did or said."""
    return not text.endswith("?") and bool(_any("answers").search(text[-LONGEST:]))


def likeness(text: str) -> float:
    """0 to 1: 1 a question in so many words, 0 a told answer, between them by form and length."""
    if answers(text):
        return 0.0
    if asks(text):
        return 1.0
    if _any("topics").search(text[-LONGEST:]):
        return 0.8
    return 0.4 if len(text) <= SHORT else 0.15
