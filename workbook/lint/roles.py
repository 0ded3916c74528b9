"""What each sentence does in the mail: thanks, tells an impression, recalls the exchange, brings content."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbook.lint import vocabulary
from workbook.lint.letter import Letter, Part

ENGLISH_WORD = re.compile(r"[a-z][a-z0-9'+#-]*|[0-9]+(?:\.[0-9]+)?%?")
SLOT = re.compile(r"\{\{[^}\n]*\}\}|\[[^\]\n]{1,30}\]|<[^>\n]{1,30}>|([〇○◯●△])\1+")
AFTER_NAME = re.compile(r"\b(?:at|with|to|join|joining|for|from|of|up)\s((?:[A-Z][\w&'-]*\s?)+)")


@dataclass(frozen=True)
class Reading:
    """``content`` are the words of a sentence that would not fit just any interview."""

    part: Part
    content: tuple[str, ...]
    thanks: bool
    impression: bool
    exchange: bool
    tour: bool
    routine: bool

    @property
    def recalls(self) -> bool:
        """Recalls something concrete that was asked, said or worked on."""
        return self.exchange and bool(self.content)

    @property
    def brings(self) -> bool:
        """States something of substance rather than thanking, feeling, hoping or announcing."""
        enough = len(self.content) >= (2 if not self.part.text.isascii() else 3)
        return enough and not (self.thanks or self.impression or self.routine)


def read(letter: Letter) -> tuple[Reading, ...]:
    """The sentences between head and foot; an addressed first line is read as well."""
    reader = _japanese if letter.is_japanese else _english
    return tuple(reader(part, letter) for part in letter.text_parts)


def _has(file: str, section: str, text: str) -> bool:
    return vocabulary.pattern(file, section).search(text) is not None


def _thanks(file: str, text: str) -> bool:
    return _has(file, "thanks", text) and not _has(file, "conditional_thanks", text)


def _japanese(part: Part, letter: Letter) -> Reading:
    text = part.text
    thanks, impression = _thanks("ja/roles", text), _has("ja/roles", "impression", text[-45:])
    tour = _has("ja/roles", "tour", text)
    felt = (thanks or impression) and not tour and _has("ja/roles", "exchange_if_felt", text)
    return Reading(
        part, _japanese_content(text, letter), thanks, impression,
        exchange=felt or _has("ja/roles", "exchange", text), tour=tour,
        routine=_has("ja/roles", "routine", text) or _has("ja/roles", "lead_in", text) and "と考え" not in text,
    )


def _japanese_content(text: str, letter: Letter) -> tuple[str, ...]:
    bare = SLOT.sub(" ", text)
    bare = vocabulary.pattern("ja/roles", "names").sub(" ", bare)
    bare = vocabulary.pattern("ja/roles", "generic").sub(" ", bare)
    found = vocabulary.pattern("ja/roles", "content").findall(bare)
    return tuple(word for word in found if word not in letter.names)


def _english(part: Part, letter: Letter) -> Reading:
    text = part.text
    return Reading(
        part, _english_content(part, letter), _thanks("en/roles", text),
        impression=_has("en/roles", "impression", text), exchange=_has("en/roles", "exchange", text),
        tour=_has("en/roles", "tour", text), routine=_has("en/roles", "routine", text),
    )


def _english_content(part: Part, letter: Letter) -> tuple[str, ...]:
    known = vocabulary.plain("en/roles", "generic")
    bare = AFTER_NAME.sub(" ", SLOT.sub(" ", part.raw)).lower()
    words = (word.strip("'-") for word in ENGLISH_WORD.findall(bare))
    return tuple(
        word for word in words
        if len(word) > 1 and word not in known and word.removesuffix("'s") not in known and word not in letter.names
    )
