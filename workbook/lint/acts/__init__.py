"""What a sentence of a mail does, as the sentences in ``sentences/`` taught it.

``python -m workbook.lint.acts`` fits the weights to them (see ARCHITECTURE.md).
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from workbook.text.learned import Taught

TAUGHT = Taught(Path(__file__).parent)


class Act(StrEnum):
    """The letters of ``sentences/<language>.tsv``; a sentence may do several things."""

    EXCUSE = "x"
    PLEA = "b"
    OTHER_MAIL = "m"
    ORDER = "f"  # to pass the mail on, leaving no say
    CHOICE = "a"  # left to the agent
    THANKS = "t"
    EXCHANGE = "d"  # recalls something asked, said or worked on
    FIRST_ANSWER = "w"  # what was answered in the interview
    SUBSTANCE = "s"
    IMPRESSION = "i"
    FORMULA = "c"


def log_odds(text: str, language: str) -> dict[Act, float]:
    """How much speaks for each act of a sentence, folded as ``Part.text`` is."""
    return {Act(label): odds for label, odds in TAUGHT.log_odds(text, language).items()}


__all__ = ["TAUGHT", "Act", "log_odds"]
