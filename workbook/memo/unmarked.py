"""Finds the questions of a memo without markers: by the form of lines, indentation, paragraphs or sound."""

from __future__ import annotations

from statistics import fmean

from workbook.memo.dividers import head, is_divided
from workbook.memo.header import is_header
from workbook.memo.likeness import answers, asks, likeness
from workbook.memo.rows import Row

MOST = 0.5
PLAUSIBLE = 0.35
ASKED = 0.8


def unmarked_questions(text: str, found: list[Row]) -> list[int]:
    """The numbers of the rows that open a question."""
    bare = [at for at, row in enumerate(found) if not row.line.code and not row.role and not row.empty]
    bare = [at for at in bare if not is_header(text, found[at]) or asks(head(text, found[at]))]
    if not bare:
        return []
    left = min(found[at].line.indent for at in bare)
    heads = [at for at in bare if found[at].line.indent == left]
    return (
        _divided(text, found, heads)
        or _over_deeper(text, found, heads, left)
        or _over_paragraphs(text, found)
        or _by_sound(text, found, bare)
    )


def _plausible(text: str, found: list[Row], numbers: list[int]) -> bool:
    return bool(numbers) and fmean(likeness(head(text, found[at])) for at in numbers) >= PLAUSIBLE


def _divided(text: str, found: list[Row], heads: list[int]) -> list[int]:
    """Lines that hold question and answer, with a divider or a rating between or beside them."""
    divided = [at for at in heads if is_divided(text, found[at])]
    if len(divided) < 2 or len(divided) < MOST * len(heads) or not _plausible(text, found, divided):
        return []
    return divided


def _over_deeper(text: str, found: list[Row], heads: list[int], left: int) -> list[int]:
    """Lines with deeper ones below, and their like."""
    deeper = [at for at in heads if at + 1 < len(found) and found[at + 1].line.indent > left]
    if len(deeper) < MOST * len(heads) or not _plausible(text, found, deeper):
        return []
    return [at for at in heads if at in set(deeper) or likeness(head(text, found[at])) >= ASKED]


def _over_paragraphs(text: str, found: list[Row]) -> list[int]:
    """The first lines of paragraphs of several lines."""
    firsts = [at for at, row in enumerate(found) if (at == 0 or row.line.after_blank) and not row.line.code]
    several = [at for at in firsts if at + 1 < len(found) and not found[at + 1].line.after_blank]
    several = [at for at in several if not is_header(text, found[at]) or asks(head(text, found[at]))]
    if len(several) < 2 or len(several) < MOST * len(firsts) or not _plausible(text, found, several):
        return []
    return several


def _by_sound(text: str, found: list[Row], bare: list[int]) -> list[int]:
    return [
        at
        for at in bare
        if asks(head(text, found[at])) and not answers(text[found[at].start : found[at].end])
    ]
