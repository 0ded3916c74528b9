"""Splits prose into sentences, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Japanese full stops end a sentence wherever they stand; Latin ones only before a space or the end, and
# not after a single letter, a usual abbreviation or the number of a list item, nor as all that is quoted
# ('..'). A quoted sentence before a particle or a small letter goes on, and n!, a != b, x?.y, /items?page=2
# and expired? drop it are no ends.
ENDS = re.compile(
    r"""
    (?<![。！？!?])(?!(?<=[ -~])[!?]+[A-Za-z0-9=._])(?!(?<=[A-Za-z0-9)])\?\ [a-z])
      (?!(?<=(?<![A-Za-z])[A-Za-z])!)
      [。！？!?]+(?:
        [」』）)】"'”’]+(?!\s?[a-z,;:=→]|[とっかのやをにはがもへ、」』）)】"'”’]|で[すしあ]|だ[とっ]|な[のど]|より|まで)
        |(?![。！？!?」』）)】"'”’])
      )
    | (?<!\n\d)(?<!\n\d\d)(?<!\n\ \d)
      (?<!(?<!\d)[ .][A-Za-z])(?<!\b(?:vs|ca|cf|Mr|Ms|Dr|St))(?<!\b(?:e\.g|i\.e|etc|avg|esp|fig|Mrs|Ing|Rev))
      (?<!\b(?:dept|[Ii]ncl|[Ee]xcl|[Rr]esp|Prof|Engr|Dipl))(?<!\b[Aa]pprox)(?<![\s(]['"‘“])(?<![\s(]['"‘“]\.)
      (?!(?<=\b(?:Ltd|Inc))\.\s[a-z])
      (?!(?<=\bacc)\.\s(?:to\b|(?:[A-Z]{2,}\ )*\d))(?!(?<=\b[Nn]o)\.\s(?:\d|of\ (?!course)))
      (?!(?<=\b[Mm][ai][xn])\.\s(?:[\d~<]|(?:one|two|three|four|five)\b))
      \.[)"'”’]*(?=\s)
    | \n
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Sentence:
    """``start`` and ``end`` are offsets in the text, end exclusive; ``text`` is what lies between."""

    text: str
    start: int
    end: int


def sentences(text: str) -> list[Sentence]:
    """The sentences of ``text`` in order, without the white space around them. A line end ends one."""
    found, at = [], 0
    for end in [*(match.end() for match in ENDS.finditer(text)), len(text)]:
        piece = text[at:end]
        if stripped := piece.strip():
            start = at + len(piece) - len(piece.lstrip())
            found.append(Sentence(stripped, start, start + len(stripped)))
        at = end
    return found
