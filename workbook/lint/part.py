"""A sentence of a mail, or a line of its own, with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

SENTENCE_END = re.compile(
    r"[。！？!?]|(?<!\b(?:mr|ms|dr|st))(?<!\bmrs)(?<!\bprof)(?<=[a-z)\]\"'0-9])\.(?:\s|$)"
)
BULLET = re.compile(r"\s*(?:[-*・•●■◆▪–]\s?|\d{1,2}[.)]\s?|[①-⑳]|\(\d{1,2}\))")


class Place(StrEnum):
    HEAD = "head"  # company, addressee, greeting line
    TEXT = "text"
    FOOT = "foot"  # closing line, name, signature


@dataclass(frozen=True)
class Part:
    """A sentence or a line of its own. ``text`` is folded in width and case, ``raw`` in width only; lines
    broken by hand are joined in both. ``cuts`` are the offsets in ``text`` where a line break was."""

    text: str
    raw: str
    start: int
    end: int
    place: Place
    paragraph: int
    cuts: tuple[int, ...] = ()

    @property
    def is_bullet(self) -> bool:
        return BULLET.match(self.text) is not None

    @property
    def is_label(self) -> bool:
        return is_label(self.text)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the body for offsets in ``text``."""
        before = sum(cut <= start for cut in self.cuts)
        inside = sum(cut < end for cut in self.cuts)
        return self.start + start + before, self.start + end + inside


def is_label(line: str) -> bool:
    """Whether a line is a name, an address, a greeting or a closing rather than a sentence."""
    line = line.strip()
    words = len(line.split())
    short = len(line) <= 40 if not line.isascii() else words <= 10
    return short and not SENTENCE_END.search(line) and not BULLET.match(line)
