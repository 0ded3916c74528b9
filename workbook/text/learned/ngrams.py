"""The features of a sentence: runs of characters, and in English its words and pairs of words."""

from __future__ import annotations

import re
from itertools import pairwise

JAPANESE_LENGTHS, ENGLISH_LENGTHS = range(1, 5), range(4, 6)  # characters
NUMBER = re.compile(r"[0-9]+")
LATIN = re.compile(r"[a-z][a-z0-9+#_-]*")
WORD = re.compile(r"[a-z][a-z'+#-]*|0|[^\w\s]")


def ngrams(text: str, language: str) -> frozenset[str]:
    """What stands in ``text`` at all; how often does not matter. Numbers count as one number, Latin words
    within Japanese as one word: it is the phrasing that tells."""
    text = NUMBER.sub("0", text.strip())
    return frozenset(_japanese(text) if language == "ja" else _english(text))


def _japanese(text: str) -> set[str]:
    return _runs(f"^{LATIN.sub('A', text).rstrip('。.!')}$", JAPANESE_LENGTHS)


def _english(text: str) -> set[str]:
    words = ["^", *WORD.findall(text), "$"]
    pairs = (f"{first} {second}" for first, second in pairwise(words))
    runs = _runs(f" {' '.join(words)} ", ENGLISH_LENGTHS)
    return {*words, *pairs, *(f"_{run}" for run in runs)}


def _runs(text: str, lengths: range) -> set[str]:
    return {text[at : at + length] for length in lengths for at in range(len(text) - length + 1)}
