"""Turns hasty notes into phrases a template can set into a sentence."""

from workbook.mail.phrases.notes import Dropped, Notes
from workbook.mail.phrases.phrase import EnglishPhrase, JapanesePhrase, Phrase, UnnamedQuestion

__all__ = ["Dropped", "EnglishPhrase", "JapanesePhrase", "Notes", "Phrase", "UnnamedQuestion"]
