"""The body of a mail cut into stretches, each with the findings that lie on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbook.model import Finding
from workbook.text import code_blocks

WORST_FIRST = ("error", "warning", "info")


@dataclass(frozen=True)
class Stretch:
    """``kind`` is the worst severity on it, ``""`` where there is none; ``title`` says what was found;
    ``code`` is whether it lies in a code block."""

    text: str
    code: bool = False
    kind: str = ""
    title: str = ""


def stretches(body: str, findings: Sequence[Finding]) -> list[Stretch]:
    """``body`` in order; joined, the texts give it back."""
    placed = [
        (each.start, each.end, each) for each in findings if each.start is not None and each.end is not None
    ]
    blocks = [(block.start, block.end) for block in code_blocks(body)]
    spans = [*blocks, *((start, end) for start, end, _found in placed)]
    edges = {0, len(body), *(edge for span in spans for edge in span)}
    cut = []
    for start, end in pairwise(sorted(edge for edge in edges if edge <= len(body))):
        here = [found for first, last, found in placed if first <= start and end <= last]
        kinds = {str(each.severity) for each in here}
        kind = next((each for each in WORST_FIRST if each in kinds), "")
        code = any(first <= start and end <= last for first, last in blocks)
        cut.append(Stretch(body[start:end], code, kind, " / ".join(each.message for each in here)))
    return cut
