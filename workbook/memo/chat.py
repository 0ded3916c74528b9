"""Tells an interviewer's question from a hint and from small talk, in a memo written as a conversation."""

from __future__ import annotations

import re
from functools import cache

from workbook.memo.likeness import asks, likeness
from workbook.memo.vocabulary import table

TOPICAL = 0.8
LONGEST = 200
QUOTES = '」』"'


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(table("chat")[name], re.IGNORECASE)


def is_asking(words: str, answer: str) -> bool:
    """Whether a turn of the interviewer asks something new, after ``answer``. A question put to somebody
    who is stuck is a hint."""
    stuck = _pattern("stuck").search(answer[-LONGEST:])
    if stuck or hint_end(words) < len(words):
        return False
    plain = words.rstrip(QUOTES)
    return likeness(plain) >= TOPICAL or not (is_helping(words) or _pattern("small_talk").search(plain))


def is_helping(words: str) -> bool:
    """Whether a turn that asks nothing new gives a hint."""
    return (
        hint_end(words) < len(words)
        or asks(words.rstrip(QUOTES))
        or bool(_pattern("helps").search(words[:LONGEST]))
    )


def hint_end(words: str) -> int:
    """Where a remark ends that says of itself, in brackets at its end, that it was a hint."""
    tag = _pattern("tagged").search(words[-LONGEST:])
    return len(words[:-LONGEST]) + tag.start() if tag else len(words)


def remark_start(words: str) -> int:
    """Where the remark begins after words such as "he asked:"."""
    lead = _pattern("reported").match(words)
    return lead.end() if lead else 0
