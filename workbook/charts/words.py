"""Counts in words, so that one interview is not "1 interviews", and sentences in a row."""

from __future__ import annotations

from workbook import locale
from workbook.locale import ngettext


def answers(count: int) -> str:
    return ngettext("{count} answer", "{count} answers", int(count)).format(count=int(count))


def questions(count: int) -> str:
    return ngettext("{count} question", "{count} questions", int(count)).format(count=int(count))


def interviews(count: int) -> str:
    return ngettext("{count} interview", "{count} interviews", int(count)).format(count=int(count))


def topics(count: int) -> str:
    return ngettext("{count} topic", "{count} topics", int(count)).format(count=int(count))


def months(count: int) -> str:
    return ngettext("{count} month", "{count} months", int(count)).format(count=int(count))


def together(*sentences: str) -> str:
    """Sentences one after the other, as the interface's language sets them."""
    return ("" if locale.current() == "ja" else " ").join(sentences)
