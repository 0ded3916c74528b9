"""Taking a rough memo in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook.model import Memo

if TYPE_CHECKING:
    from workbook.book.workbook import Workbook


def take_memo(book: Workbook, interview_id: str, text: str) -> Memo:
    from workbook.memo import read_memo

    memo = read_memo(text)
    taken = book.store.take_memo(interview_id, text, memo.questions, book.writer)
    return memo if taken else memo.model_copy(update={"questions": []})
