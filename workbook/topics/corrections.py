"""What the person's own corrections teach: a question like one that was corrected gets its topics.

Likeness is the cosine of the sets of telling words (Latin words without stop words, pairs of Japanese
characters that are not both hiragana). Only the most alike correction counts, the later one where two are
equally alike.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import sqrt
from pathlib import Path

from workbook.model.topic import Correction, OwnTopics
from workbook.topics.words import plain

ALIKE = 0.45  # below it two questions share words by chance
POINTS = 8.0  # what the same question over again is worth
LATIN_WORD = re.compile(r"[0-9a-zà-öø-ɏ]+(?:\+\+|#)?")
PAIR = re.compile(r"(?=([^\W0-9a-zà-öø-ɏ]{2}))")
HIRAGANA = re.compile(r"[ぁ-ゖ]+")


@lru_cache(maxsize=2_000)
def telling(words: str) -> frozenset[str]:
    """The features of a text in plain form."""
    latin = set(LATIN_WORD.findall(words)) - _stop_words()
    pairs = {pair for pair in PAIR.findall(words) if not HIRAGANA.fullmatch(pair)}
    return frozenset(latin | pairs)


@cache
def _stop_words() -> frozenset[str]:
    text = (Path(__file__).parent / "stopwords.txt").read_text(encoding="utf-8")
    return frozenset(plain(text).split())


def nearest(words: str, own: OwnTopics) -> tuple[Correction | None, float]:
    """The correction most like ``words`` and its likeness (0-1); ``None`` below the threshold."""
    features = telling(words)
    best, likeness = None, ALIKE
    for correction in own.corrections:
        alike = _cosine(features, telling(_plain(correction.text)))
        if alike >= likeness:
            best, likeness = correction, alike
    return best, likeness if best else 0.0


def apply(scores: dict[str, float], words: str, own: OwnTopics) -> dict[str, float]:
    """``scores`` with the corrected topics raised and the others lowered, by how alike the questions are."""
    correction, likeness = nearest(words, own)
    if correction is None:
        return scores
    weight = likeness**2
    changed = {topic: points * (1 - weight) for topic, points in scores.items()}
    for topic in correction.topics:
        changed[topic] = scores.get(topic, 0.0) + POINTS * weight
    return changed


@lru_cache(maxsize=2_000)
def _plain(text: str) -> str:
    return plain(text)


def _cosine(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / sqrt(len(one) * len(other)) if one and other else 0.0
