"""Turns hasty notes into phrases a template can set into a sentence."""

from workbook.mail.phrases.english import EnglishPhrase, UnnamedQuestion
from workbook.mail.phrases.japanese import JapanesePhrase
from workbook.mail.phrases.notes import Dropped, Notes
from workbook.mail.phrases.phrase import Phrase

__all__ = ["Dropped", "EnglishPhrase", "JapanesePhrase", "Notes", "Phrase", "UnnamedQuestion"]
