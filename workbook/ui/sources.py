"""The memo cut into pieces, each with the question it was read into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbook.model import Span


@dataclass(frozen=True)
class Piece:
    """``field`` is as in ``Span``, ``""`` for what lies between two spans; ``name`` is ``START-END``."""

    text: str
    start: int
    field: str = ""
    question_id: str = ""

    @property
    def name(self) -> str:
        return f"{self.start}-{self.start + len(self.text)}"


def pieces(memo: str, spans: Sequence[Span]) -> list[Piece]:
    """``memo`` in order; joined, the texts give it back. ``spans`` are in its order; where two overlap the
    earlier one counts."""
    return list(_cut(memo, spans))


def _cut(memo: str, spans: Sequence[Span]) -> Iterator[Piece]:
    at = 0
    for span in spans:
        start, end = max(span.start, at), min(span.end, len(memo))
        if start >= end:
            continue
        if start > at:
            yield Piece(memo[at:start], at)
        yield Piece(memo[start:end], start, span.field, span.question_id)
        at = end
    if at < len(memo):
        yield Piece(memo[at:], at)
