"""Tells what a note says to oneself from what it says of the matter, as the lines in ``sentences/`` taught.

The word lists in ``vocabulary/`` know what is sure; this knows the same things in other words.
``python -m workbook.mail.phrases.asides`` fits the weights to the lines.
"""

from __future__ import annotations

from pathlib import Path

from workbook.model import Language
from workbook.text import fold_width
from workbook.text.learned import Taught

TAUGHT = Taught(Path(__file__).parent)
LABELS = {"a": "aside"}  # the other lines, with an m, are matter
# Natural logarithms of odds from which a statement stays out; what one did may well be told of oneself.
LIKELY, LIKELY_OF_DEEDS = 1.25, 4.0
UNLIKELY = -3.8  # from which down it surely tells the matter
IMPOSSIBLE = -5.5  # from which down no word list counts against it
SHORTEST = {Language.JA: 6, Language.EN: 3}  # characters, words


def is_aside(statement: str, language: Language, of_deeds: bool = False) -> bool:
    """Whether a statement of a note is rather said to oneself. ``of_deeds``: it tells what one did."""
    length = len(statement) if language == Language.JA else len(statement.split())
    if length < SHORTEST[language]:
        return False
    return _odds(statement, language) > (LIKELY_OF_DEEDS if of_deeds else LIKELY)


def is_matter(statement: str, language: Language, whatever_words: bool = False) -> bool:
    """Whether a statement surely says something of the matter; ``whatever_words``: though a word list has
    found something in it."""
    return _odds(statement, language) < (IMPOSSIBLE if whatever_words else UNLIKELY)


def _odds(statement: str, language: Language) -> float:
    return TAUGHT.log_odds(fold_width(statement), str(language))["a"]


__all__ = ["LABELS", "TAUGHT", "is_aside", "is_matter"]
