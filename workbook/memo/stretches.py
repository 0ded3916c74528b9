"""Narrows stretches of text: places in, places out."""

from __future__ import annotations

PAIRS = {"(": ")", "「": "」", '"': '"', "[": "]", "『": "』", "【": "】"}
OPENERS = {closer: opener for opener, closer in PAIRS.items() if opener != closer}
DIVIDING = "/|;、,-→"


def skip_space(text: str, start: int, end: int) -> int:
    """The first place from ``start`` on that is not white space."""
    while start < end and text[start].isspace():
        start += 1
    return start


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without white space and emphasis marks around it."""
    while start < end and (text[start].isspace() or text.startswith("**", start, end)):
        start += 1 if text[start].isspace() else 2
    while start < end and (text[end - 1].isspace() or text.endswith("**", start, end)):
        end -= 1 if text[end - 1].isspace() else 2
    return start, end


def without_dividers(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without dividers, and without a bracket that lost its partner, at its ends."""
    start, end = trim(text, start, end)
    while end > start and (text[end - 1] in DIVIDING or text[end - 1] in "([【" or text[end - 1].isspace()):
        end -= 1
    while start < end and (text[start] in "/|;、,." or text[start].isspace() or text.startswith(": ", start)):
        start += 1
    opener = OPENERS.get(text[end - 1]) if start < end else None
    if opener and text.count(opener, start, end) < text.count(text[end - 1], start, end):
        end -= 1
    return trim(text, start, end)


def within_quotes(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without dividers, and without the one pair of quotes or brackets that holds all of it."""
    start, end = without_dividers(text, start, end)
    if end - start > 2 and PAIRS.get(text[start]) == text[end - 1]:
        inside = text[start + 1 : end - 1]
        if text[start] not in inside and text[end - 1] not in inside:
            return start + 1, end - 1
    return start, end


def in_brackets(text: str, start: int, end: int) -> bool:
    """Whether round brackets open and close the stretch."""
    return end - start > 2 and text[start] == "(" and text[end - 1] == ")"
