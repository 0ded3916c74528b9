"""The cues that speak for a topic, and how they are found in a text.

One file of cues for each group, ``cues/<group>.txt``: a heading ``[topic-id]``, then lines of a weight and
the cues of that weight, parted by `` / ``. 4 settles it (a problem's usual name), 3 is strong, 2 is ordinary,
1 is a hint, 0 silences an alias in running text. ``coin + fewest`` counts where all its parts occur,
``coin|banknote + fewest`` where one of the alternatives parted by ``|`` stands for its part. The
heading ``[-]`` is for phrases that hide a cue and say nothing, and for tags that name no topic; ``[@group]``
for phrases that lean towards every topic of a group for which something else speaks. Names and aliases of the
catalogue count 2 unless a file says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from workbook.model.topic import Topic
from workbook.topics.catalogue import catalogue
from workbook.topics.words import plain

CUES = Path(__file__).parent / "cues"
NO_TOPIC = "-"
ALIAS_WEIGHT = 2.0
LATIN = re.compile(r"[0-9a-zà-öø-ɏ]")
KATAKANA = re.compile(r"[ァ-ヶー]")
SHORT_KATAKANA = re.compile(r"[ァ-ヶー]{1,3}")
KANJI = re.compile(r"[一-鿿々]")


class Cue(NamedTuple):
    """``words`` as typed; ``target`` is a topic id, ``@group`` or ``-``."""

    target: str
    weight: float
    words: str


class Joint(NamedTuple):
    """Speaks for ``target`` where one alternative of each of ``parts`` occurs."""

    parts: tuple[tuple[str, ...], ...]
    target: str
    weight: float


class Hit(NamedTuple):
    start: int
    end: int
    cue: str


class Lexicon:
    """Cues by their plain form. Adding the same words for the same target again replaces the weight."""

    def __init__(self) -> None:
        self.weights: dict[str, dict[str, float]] = {}
        self.joints: dict[str, list[Joint]] = {}
        self._known: set[str] = set()
        self._lengths: dict[str, list[int]] = {}

    def add(self, cue: Cue) -> None:
        if " + " in cue.words:
            parts = tuple(tuple(map(plain, part.split("|"))) for part in cue.words.split(" + "))
            joint = Joint(parts, cue.target, cue.weight)
            for words in parts[0]:
                self.joints.setdefault(words, []).append(joint)
            for words in chain.from_iterable(parts):
                self._remember(words)
        elif words := plain(cue.words):
            self.weights.setdefault(words, {})[cue.target] = cue.weight
            self._remember(words)

    def _remember(self, words: str) -> None:
        if words in self._known:
            return
        self._known.add(words)
        lengths = self._lengths.setdefault(words[:2], [])
        if len(words) not in lengths:
            lengths.append(len(words))

    def hits(self, text: str) -> list[Hit]:
        """Every cue that stands in ``text`` (in plain form) as whole words, longest first at each place."""
        found = []
        for start in range(len(text)):
            lengths = [*self._lengths.get(text[start : start + 2], ()), *self._lengths.get(text[start], ())]
            for length in sorted(lengths, reverse=True):
                end = start + length
                cue = text[start:end]
                if len(cue) == length and cue in self._known and whole(text, start, end):
                    found.append(Hit(start, end, cue))
        return found


def whole(text: str, start: int, end: int) -> bool:
    """Whether no word is cut at ``start`` or ``end``; short katakana and single kanji count as words too."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if LATIN.match(text[start]) and LATIN.match(before):
        return False
    if LATIN.match(text[end - 1]) and (LATIN.match(after) or after in ("+", "#")):
        return False
    if SHORT_KATAKANA.fullmatch(text, start, end):
        return not (KATAKANA.match(before) or KATAKANA.match(after))
    if end - start == 1 and KANJI.match(text[start]):
        return not (KANJI.match(before) or KANJI.match(after))
    return True


def read(text: str) -> Iterator[Cue]:
    """The cues in the text of a file."""
    target = NO_TOPIC
    for line in text.splitlines():
        if line.startswith("["):
            target = line.strip("[] ")
        elif line and not line.startswith("#"):
            weight, _space, words = line.partition(" ")
            for cue in words.split(" / "):
                yield Cue(target, float(weight), cue)


@cache
def cues() -> tuple[Cue, ...]:
    """The cues of all files."""
    texts = (file.read_text(encoding="utf-8") for file in sorted(CUES.glob("*.txt")))
    return tuple(cue for text in texts for cue in read(text))


def names(topic: Topic) -> list[str]:
    """Everything a topic is called."""
    return [name for name in (topic.name_ja, topic.name_en, *topic.aliases_ja, *topic.aliases_en) if name]


@cache
def shipped() -> Lexicon:
    """The lexicon of the catalogue and the cue files, compiled once."""
    lexicon = Lexicon()
    for topic in catalogue():
        for name in names(topic):
            lexicon.add(Cue(topic.id, ALIAS_WEIGHT, name))
    for cue in cues():
        lexicon.add(cue)
    return lexicon
