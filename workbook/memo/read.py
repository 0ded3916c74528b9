"""Reads a rough memo."""

from __future__ import annotations

from workbook.memo.assemble import assemble
from workbook.memo.habits import habits
from workbook.memo.header import read_header
from workbook.memo.lines import fold_places
from workbook.memo.listing import read_listing
from workbook.memo.lists import pair_lists
from workbook.memo.own_labels import settle_labels
from workbook.memo.own_questions import set_own_questions_apart
from workbook.memo.parts import Part, Role
from workbook.memo.prose import read_prose, told
from workbook.memo.rows import Row, rows
from workbook.memo.tables import read_table
from workbook.model import Memo

MOSTLY_TOLD = 0.25


def read_memo(text: str) -> Memo:
    """The questions in ``text`` with their answers, ratings, hints and better answers, as far as they are
    there; company, date and round; and ``unread``, all that was not placed, in its order.

    The words of the memo are kept as typed. ``next_time`` is filled only beside a better answer: alone,
    what to say next time *is* the better answer the memo gives.
    """
    folded = fold_places(text)
    found = rows(folded)
    settle_labels(folded, found)
    set_own_questions_apart(folded, found)
    headings = pair_lists(folded, found)
    parts = [part for part in _parts(folded, found) if part.role is not Role.ASIDE]
    first = min((part.start for part in parts if part.opens), default=len(text))
    return assemble(text, parts, headings + read_header(folded, found, first))


def _parts(text: str, found: list[Row]) -> list[Part]:
    if table := read_table(text, found):
        return table
    own = habits(text, found)
    if not (own.shape or own.labelled or own.divided) and _is_told(text, found):
        return read_prose(text)
    return read_listing(text, found, own)


def _is_told(text: str, found: list[Row]) -> bool:
    """Whether the memo tells in sentences who asked what."""
    tellings = sum(told(text, row.line.start, row.end) for row in found if not row.line.code and not row.role)
    return tellings > 0 and tellings >= MOSTLY_TOLD * len(found)
