"""Where in its memo each question came from, after any number of corrections."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from workbook.book.correcting import TEXTS
from workbook.model import Memo, Question, Span
from workbook.text import fold

if TYPE_CHECKING:
    from workbook.book.workbook import Workbook

TELLING = 4
"""Folded characters from which words are looked for in other questions too."""


def memo_sources(book: Workbook, interview_id: str) -> list[Span]:
    interview = book.interview(interview_id)
    read = _read(interview.memo)
    earlier: dict[str, str] = {}
    for version in book.history(interview_id):
        if version.field == "prompt" and isinstance(version.value, str):
            earlier.setdefault(fold(version.value), version.question_id)
    places = _Places(interview.questions, earlier)
    owners = {question.id: places.owner(question) for question in read.questions}
    spans = [
        places.moved(span, interview.memo[span.start : span.end], owners.get(span.question_id, ""))
        for span in read.sources
    ]
    named = {span.question_id for span in spans}
    left = [question for question in interview.questions if question.id not in named]
    found = [span for question in left for span in _word_for_word(question, interview.memo)]
    return sorted([*spans, *found], key=lambda span: (span.start, span.end))


@lru_cache(maxsize=4)
def _read(memo: str) -> Memo:
    from workbook.memo import read_memo

    return read_memo(memo)


class _Places:
    """Which question, and which of its fields, holds some words by now."""

    def __init__(self, questions: list[Question], earlier: dict[str, str]) -> None:
        self.texts = {
            question.id: {field: fold(getattr(question, field)) for field in TEXTS} for question in questions
        }
        self.prompts = {texts["prompt"]: id for id, texts in reversed(self.texts.items()) if texts["prompt"]}
        self.earlier = {words: id for words, id in earlier.items() if words and id in self.texts}

    def owner(self, read: Question) -> str:
        """The question that was read as ``read``: by its wording, an earlier wording, or its words inside
        another; ``""`` where it is gone."""
        words = fold(read.prompt or read.answer)
        known = self.prompts.get(words) or self.earlier.get(words)
        return known or (self._holder(words)[0] if len(words) >= TELLING else "")

    def moved(self, span: Span, words: str, owner: str) -> Span:
        folded = fold(words)
        texts = self.texts.get(owner, {})
        field = span.field
        if field in (*TEXTS, "unread") and folded and folded not in texts.get(field, ""):
            held = [name for name, text in texts.items() if folded in text]
            if held:
                field = held[0]
            elif len(folded) >= TELLING:
                holder, place = self._holder(folded)
                owner, field = holder or owner, place or field
        return span.model_copy(update={"field": field, "question_id": owner})

    def _holder(self, words: str) -> tuple[str, str]:
        for id, texts in self.texts.items():
            for field, text in texts.items():
                if words in text:
                    return id, field
        return "", ""


def _word_for_word(question: Question, memo: str) -> Iterator[Span]:
    """Where the texts of a question that the reader did not find stand as they are."""
    for field in TEXTS:
        words = getattr(question, field).strip()
        at = memo.find(words) if len(fold(words)) >= TELLING else -1
        if at >= 0:
            yield Span(field=field, start=at, end=at + len(words), question_id=question.id)
