"""Folds what looks different and means the same: width, case, kana, separators."""

from __future__ import annotations

import re
from unicodedata import normalize

KATAKANA_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
SEPARATORS = re.compile(r"[\s\-_‐‑‒–—―・･/／.,、。'’`]+")


def fold_width(text: str) -> str:
    """Full-width and half-width forms as one, in lower case."""
    return normalize("NFKC", text).casefold()


def fold(text: str) -> str:
    """``text`` reduced to what tells one label from another: width, case, kana and separators folded."""
    return SEPARATORS.sub("", fold_width(text)).translate(KATAKANA_TO_HIRAGANA)
