"""A mail laid open: code apart from prose, sentences with their places, head and foot."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from workbook.lint.facts import Facts
from workbook.lint.part import BULLET, Part, Place, is_label
from workbook.lint.reading import Reading, read
from workbook.model import Language, Mail
from workbook.text import CodeBlock, code_blocks, sentences, without_code

# One character each, so that offsets stay: full-width Latin, curly quotes, the other kinds of space.
FOLDED = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x2018: "'",
    0x2019: "'",
    0x201C: '"',
    0x201D: '"',
    0x3000: " ",
    0xA0: " ",
    0xD: " ",
}
LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
WORD = re.compile(r"\w")
GREETS = re.compile(r"\s*dear\b(?:\s+\S+){0,14}\s+\S*[,:-]\s*$")  # a name may hold full stops
STROKES = re.compile(r"^[^\w\s]{5,}$", re.MULTILINE)

LOOKED_AT = 20_000  # characters; twenty times the ceiling is judged by its beginning
LONGEST_PART = 1_000  # characters; keeps the patterns linear on text without a full stop


@dataclass(frozen=True)
class Letter:
    """What the rules look at: the mail, its parts, and what else is known."""

    mail: Mail
    facts: Facts = field(default_factory=Facts)

    @property
    def body(self) -> str:
        return self.mail.body

    @cached_property
    def looked_at(self) -> str:
        return self.body[:LOOKED_AT]

    @property
    def language(self) -> str:
        return self.mail.language.value

    @property
    def is_japanese(self) -> bool:
        return self.mail.language == Language.JA

    @cached_property
    def readers(self) -> list[str]:
        """The prose by who reads it: an agent what stands around the strokes, the interviewers what stands
        between them."""
        return [text.strip() for text in STROKES.split(without_code(self.body))]

    @cached_property
    def blocks(self) -> list[CodeBlock]:
        return code_blocks(self.looked_at)

    @cached_property
    def raw(self) -> str:
        """The body with its code blanked out and widths folded; offsets are the body's."""
        pieces, at = [], 0
        for block in self.blocks:
            pieces.append(self.looked_at[at : block.start])
            pieces.append(re.sub(r"[^\n]", " ", self.looked_at[block.start : block.end]))
            at = block.end
        return "".join([*pieces, self.looked_at[at:]]).translate(FOLDED)

    @cached_property
    def prose(self) -> str:
        """As ``raw``, in lower case."""
        return self.raw.translate(LOWER)

    @cached_property
    def lines(self) -> list[tuple[int, str]]:
        """The lines of the prose that are not blank, with their offsets."""
        found, at = [], 0
        for line in self.prose.split("\n"):
            if line.strip():
                found.append((at, line))
            at += len(line) + 1
        return found

    @cached_property
    def head_end(self) -> int:
        """Where the head ends: the offset after the last of the leading lines that address somebody."""
        end = 0
        for at, line in self.lines[: 6 if self.is_japanese else 2]:
            if not (is_label(line) if self.is_japanese else _is_greeting(line)):
                break
            end = at + len(line)
        return end

    @cached_property
    def foot_start(self) -> int:
        """Where the foot begins: the offset of the first of the closing lines that are no sentences."""
        start = len(self.prose)
        last_block = self.blocks[-1].end if self.blocks else 0
        for at, line in reversed(self.lines[-12:]):
            if at < max(last_block, self.head_end) or not is_label(line):
                break
            start = at
        return start

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Every sentence and every line of its own, in order; a line of strokes is neither."""
        joined, breaks = _joined(self.raw)
        return tuple(
            self._part(start, min(start + LONGEST_PART, sentence.end), breaks)
            for sentence in sentences(joined)
            if WORD.search(sentence.text)
            for start in range(sentence.start, sentence.end, LONGEST_PART)
        )

    def _part(self, start: int, end: int, breaks: list[int]) -> Part:
        inside = [at for at in breaks if start < at < end]
        cuts = tuple(at - start - number for number, at in enumerate(inside)) if self.is_japanese else ()
        raw, text = self.raw[start:end], self.prose[start:end]
        if inside:
            gap = "" if self.is_japanese else " "
            raw, text = raw.replace("\n", gap), text.replace("\n", gap)
        return Part(text, raw, start, end, self._place(start, end), self._paragraph(start), cuts)

    def _place(self, start: int, end: int) -> Place:
        """What an agent is to pass on has a greeting of its own."""
        if end <= self.head_end or GREETS.match(self.prose, start, end):
            return Place.HEAD
        return Place.FOOT if start >= self.foot_start else Place.TEXT

    @cached_property
    def _gaps(self) -> list[int]:
        return [match.start() for match in re.finditer(r"\n[ \t]*\n", self.prose)]

    def _paragraph(self, at: int) -> int:
        return sum(gap < at for gap in self._gaps)

    @cached_property
    def text_parts(self) -> tuple[Part, ...]:
        return tuple(part for part in self.parts if part.place == Place.TEXT)

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """What each sentence between head and foot does."""
        return tuple(read(part, self.language, self.names) for part in self.text_parts)

    @cached_property
    def names(self) -> frozenset[str]:
        """Words of head and foot: names of companies, teams and people, in lower case."""
        edges = (part.text for part in self.parts if part.place != Place.TEXT)
        found = (word.removesuffix("様") for text in edges for word in re.split(r"[\s,、/:・|]+", text))
        return frozenset(word for word in found if len(word) > 1)


def _is_greeting(line: str) -> bool:
    ends = line.rstrip()[-1:] in (",", ":", "-", "、")
    return GREETS.match(line) is not None or (ends and is_label(line) and len(line.split()) <= 8)


def _joined(prose: str) -> tuple[str, list[int]]:
    """The prose with lines that were broken by hand run together (same length), and where that was."""
    lines, at, breaks = prose.split("\n"), 0, []
    for line, following in pairwise(lines):
        at += len(line)
        if _goes_on(line) and following.strip() and not BULLET.match(following):
            breaks.append(at)
        at += 1
    if not breaks:
        return prose, []
    characters = list(prose)
    for place in breaks:
        characters[place] = "\x1f"
    return "".join(characters), breaks


def _goes_on(line: str) -> bool:
    line = line.strip()
    if line.isascii():
        return 45 <= len(line) <= 100 and line[-1] not in ".!?:;" and " " in line
    return (
        18 <= len(line) <= 60
        and (line[-1] in "、," or re.search(r"[ぁ-ん]$", line) is not None)
        and not (re.search(r"(?:です|ます|ました|でした|ません|さい)$", line))
    )
