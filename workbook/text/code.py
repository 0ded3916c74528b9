"""Finds code blocks: fenced with backticks or tildes, or indented by four spaces after an empty line."""

from __future__ import annotations

import re
from dataclasses import dataclass

FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[ \t]*([^\s`]*)[^\n`]*$")
INDENTED = re.compile(r"^(?: {4}|\t)[ \t]*\S")


@dataclass(frozen=True)
class CodeBlock:
    """``start`` and ``end`` are offsets in the text and take the fences in; ``code`` leaves them out."""

    start: int
    end: int
    code: str
    language: str = ""

    @property
    def lines(self) -> list[str]:
        """The lines that are not blank."""
        return [line for line in self.code.splitlines() if line.strip()]


def _lines(text: str) -> list[tuple[int, str]]:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append((at, line.removesuffix("\r")))
        at += len(line) + 1
    return lines


def code_blocks(text: str) -> list[CodeBlock]:
    """The code blocks of ``text`` in order. A fence that is never closed reaches to the end."""
    lines, blocks, row = _lines(text), [], 0
    blank_before = True
    while row < len(lines):
        line = lines[row][1]
        if fence := FENCE.match(line):
            last = _closing(lines, row + 1, fence[1])
            blocks.append(_block(lines, row, last, lines[row + 1 : last], fence[2]))
            row = last + 1
            blank_before = False
        elif blank_before and INDENTED.match(line):
            last = _indented_until(lines, row)
            blocks.append(_block(lines, row, last, lines[row : last + 1], ""))
            row = last + 1
            blank_before = False
        else:
            blank_before = not line.strip()
            row += 1
    return blocks


def _closing(lines: list[tuple[int, str]], row: int, fence: str) -> int:
    for at in range(row, len(lines)):
        line = lines[at][1].strip()
        if len(line) >= len(fence) and set(line) == {fence[0]}:
            return at
    return len(lines) - 1


def _indented_until(lines: list[tuple[int, str]], row: int) -> int:
    last = row
    for at in range(row, len(lines)):
        if INDENTED.match(lines[at][1]):
            last = at
        elif lines[at][1].strip():
            break
    return last


def _block(
    lines: list[tuple[int, str]], first: int, last: int, inner: list[tuple[int, str]], language: str
) -> CodeBlock:
    end = lines[last][0] + len(lines[last][1])
    return CodeBlock(lines[first][0], end, "\n".join(line for _at, line in inner), language)
