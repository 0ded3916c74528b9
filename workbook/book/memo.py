"""Taking a rough memo in: typed, or from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook.locale import _
from workbook.model import Interview, InvalidValue, Memo, Question
from workbook.model.errors import shown
from workbook.text import fold

if TYPE_CHECKING:
    from workbook.book.workbook import Workbook

LARGEST = 16 * 1024 * 1024
"""Bytes of a memo's file; a mail may carry pictures beside the words."""


def take_memo(book: Workbook, interview_id: str, text: str) -> Memo:
    from workbook.memo import read_memo

    memo = read_memo(text)
    found = [_with_topics(book, question) for question in memo.questions]
    taken = book.store.take_memo(interview_id, text, found, book.writer)
    book.end_sitting()
    return memo.model_copy(update={"questions": found if taken else []})


def take_questions(book: Workbook, interview_id: str) -> list[Question]:
    from workbook.memo import read_memo

    interview = book.interview(interview_id)
    known = _known(book, interview)
    found = [each for each in read_memo(interview.memo).questions if _words(each) not in known]
    new = [_with_topics(book, question) for question in found]
    book.end_sitting()
    if new:
        book.steps.take(interview_id, [], lambda here: [*here, *new])
    return new


def _known(book: Workbook, interview: Interview) -> set[str]:
    """The questions that need not be added: on record, worded otherwise since, merged, or removed."""
    earlier = (version for version in book.history(interview.id) if version.field in ("prompt", "answer"))
    binned = (each for each in book.bin() if each.interview_id == interview.id)
    return {
        *(_words(question) for question in interview.questions),
        *(fold(version.value) for version in earlier if isinstance(version.value, str)),
        *(fold(each.title) for each in binned if each.question_id),
    }


def _words(question: Question) -> str:
    """What tells one question of a memo from another."""
    return fold(question.prompt or question.answer)


def _with_topics(book: Workbook, question: Question) -> Question:
    topics = question.topics or book.suggest_topics(question.prompt, sure=True)
    return question.model_copy(update={"topics": topics})


def memo_text(name: str, data: bytes) -> str:
    """The memo in the file ``name``: text in any usual encoding, Markdown, or a mail (``.eml``), of which
    the words count. ``InvalidValue`` where there are none."""
    from workbook.text import decode
    from workbook.text.message import is_message, message_text

    if len(data) > LARGEST:
        raise InvalidValue(
            _("Expected a file of at most {limit} MB.").format(limit=LARGEST // 2**20),
            _("{name} has {size} MB.").format(name=shown(name), size=len(data) // 2**20),
            _("Take it in parts; nothing was changed."),
        )
    mailed = name.lower().endswith(".eml") or is_message(data)
    try:
        text: str | None = message_text(data) if mailed else decode(data)
    except UnicodeError:
        text = None
    if text is None or (mailed and not text.strip()):
        raise InvalidValue(
            _("Expected a memo: plain text, Markdown, or a mail saved as .eml."),
            _("{name} holds no words that can be read.").format(name=shown(name)),
            _("Save it as plain text in UTF-8, or paste its text."),
        )
    return text
