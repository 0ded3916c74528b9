"""Reads the word tables of this room and turns them into patterns."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from workbook.memo.lines import fold_places

HERE = Path(__file__).parent
NUMBER = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])"


@cache
def table(name: str) -> dict[str, Any]:
    """The word table ``<name>.toml``."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def plain(word: str) -> str:
    """``word`` as it is looked up: widths, case and the space inside folded."""
    return " ".join(fold_places(word).casefold().split())


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of ``words``, the longest first; a Latin word is not found inside another."""
    ordered = sorted({plain(word) for word in words}, key=lambda word: (-len(word), word))
    latin = [word for word in ordered if word.isascii() and word[0].isalpha()]
    others = [word for word in ordered if word not in set(latin)]
    # One look around for all Latin words: one for each would cost most of the reading time.
    bounded = rf"(?<![A-Za-z])(?:{'|'.join(map(_pattern, latin))})(?![A-Za-z])"
    return "|".join([*([bounded] if latin else []), *map(_pattern, others)])


def _pattern(word: str) -> str:
    pattern = re.escape(word).replace(r"\{n\}", NUMBER).replace(r"\ ", r"\s+")
    return re.sub(r"(?<=\w)\\-(?=\w)", "[- ]?", pattern)
