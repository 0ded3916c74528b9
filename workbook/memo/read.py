"""Reads a rough memo."""

from __future__ import annotations

from workbook.memo.assemble import assemble
from workbook.memo.habits import habits
from workbook.memo.header import read_header
from workbook.memo.lines import fold_places
from workbook.memo.listing import Listing
from workbook.memo.parts import Part, Role
from workbook.memo.prose import read_prose, told
from workbook.memo.rows import Row, rows
from workbook.memo.tables import read_table
from workbook.model import Memo

MOSTLY_TOLD = 0.25


def read_memo(text: str) -> Memo:
    """The questions in ``text`` with their answers, ratings, hints and better answers, as far as they are
    there; company, date and round; and ``unread``, all that was not placed, in its order."""
    folded = fold_places(text)
    found = rows(folded)
    parts = _questions(folded, found)
    first = min((part.start for part in parts if part.opens), default=len(text))
    parts = [part for part in parts if part.role is not Role.ASIDE]
    header = [part for part in read_header(folded, found, first) if not _overlaps(part, parts)]
    return assemble(text, header + parts)


def _questions(text: str, found: list[Row]) -> list[Part]:
    if table := read_table(text, found):
        first, last, parts = table
        around = found[:first] + found[last:]
        return parts + (
            Listing(text, around, habits(text, around)).read() if last < len(found) and False else []
        )
    own = habits(text, found)
    if not own.divided and _is_told(text, found, own.shape, own.labelled):
        return read_prose(text)
    return Listing(text, found, own).read()


def _is_told(text: str, found: list[Row], shape: str, labelled: bool) -> bool:
    """Whether the memo tells in sentences who asked what."""
    if shape or labelled:
        return False
    tellings = sum(told(text, row.line.start, row.end) > 0 for row in found if not row.line.code)
    return tellings > 0 and tellings >= MOSTLY_TOLD * len(found)


def _overlaps(part: Part, parts: list[Part]) -> bool:
    return any(part.start < other.end and other.start < part.end for other in parts)
