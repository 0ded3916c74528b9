"""How long a mail may be, in one place. Japanese in characters (NFC), English in words."""

from __future__ import annotations

from dataclasses import dataclass

from workbook.model import Language
from workbook.text import characters, words


@dataclass(frozen=True)
class Limits:
    """``low`` to ``aim``: prose a phone shows without scrolling, counted as the interviewers read it, without
    what an agent is told around it. ``ceiling``: everything as sent, code and signature included."""

    low: int
    aim: int
    ceiling: int


LIMITS = {Language.JA: Limits(300, 500, 1000), Language.EN: Limits(120, 200, 400)}
SUBJECT = {Language.JA: 30, Language.EN: 60}  # characters
SUPPLEMENTS = 3  # unless the person puts in more
CODE_LINES = 20  # the most a mail shows, not counting blank lines
UNCOMMENTED_LINES = 4  # up to so many lines need no comment
DESIGN_LINES = 5  # overview, decisions and trade-off; an item of a list is a line, and so is a sentence
DESIGN_SENTENCES = 8  # in these lines
STATEMENTS = 6  # of one field; the whole mail is shortened where it is too long


def size(text: str, language: Language) -> int:
    return characters(text) if language == Language.JA else words(text)
