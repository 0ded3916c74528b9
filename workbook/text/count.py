"""The one place that counts characters and words."""

from __future__ import annotations

from unicodedata import normalize

from workbook.text.code import code_blocks


def characters(text: str) -> int:
    """Characters after NFC, line ends as one each."""
    return len(normalize("NFC", text.replace("\r\n", "\n")))


def words(text: str) -> int:
    """Words between white space."""
    return len(text.split())


def without_code(text: str) -> str:
    """``text`` with its code blocks cut out."""
    kept, at = [], 0
    for block in code_blocks(text):
        kept.append(text[at : block.start])
        at = block.end
    return "".join([*kept, text[at:]])
