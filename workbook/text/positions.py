"""Places in a text, as browsers count them."""

from __future__ import annotations


def from_utf16(text: str, units: int) -> int:
    """The place in ``text`` that a browser calls ``units``: it counts an emoji as two."""
    at = 0
    while units > 0 and at < len(text):
        units -= 2 if ord(text[at]) > 0xFFFF else 1
        at += 1
    return at
