"""What one sentence does in the mail: thanks, tells an impression, recalls the exchange, brings content."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbook.lint import vocabulary
from workbook.lint.acts import Act, log_odds
from workbook.lint.part import Part
from workbook.lint.vocabulary import stands

LIKELY, UNLIKELY = -1.3, -2.0  # log odds; doubt counts in favour of the mail
ENDING = 45  # characters; a Japanese sentence says at its end what was felt
ENGLISH_WORD = re.compile(r"[a-z][a-z0-9'+#-]*|[0-9]+(?:\.[0-9]+)?%?")
SLOT = re.compile(r"\{\{[^}\n]*\}\}|\[[^\]\n]{1,30}\]|<[^>\n]{1,30}>|([〇○◯●△])\1+")
AFTER_NAME = re.compile(r"\b(?:at|with|to|join|joining|for|from|of|up)\s((?:[A-Z][\w&'-]*\s?)+)")


@dataclass(frozen=True)
class Reading:
    """``content`` are the words of a sentence that would not fit just any interview, ``odds`` the log odds
    of its acts."""

    part: Part
    content: tuple[str, ...]
    odds: dict[Act, float]
    thanks: bool
    impression: bool
    exchange: bool
    tour: bool
    routine: bool

    def does(self, act: Act, enough: float, *rivals: Act) -> bool:
        """Whether the log odds of ``act`` are above ``enough``, and above those of every rival."""
        return self.odds[act] > max([enough, *(self.odds[rival] for rival in rivals)])

    @property
    def recalls(self) -> bool:
        """Recalls something concrete that was asked, said or worked on."""
        return self.exchange and bool(self.content)

    @property
    def values(self) -> bool:
        """Gives thanks for, praises, or remembers as seen, something that has a name."""
        seen = self.tour and self.odds[Act.SUBSTANCE] < max(0, self.odds[Act.IMPRESSION])
        return self.thanks or seen or (self.impression and self.odds[Act.IMPRESSION] < 0)

    @property
    def brings(self) -> bool:
        """States something of substance rather than thanking, feeling, hoping or announcing."""
        fewest = 1 if self.part.is_bullet else 3 if self.part.text.isascii() else 2
        worded = self.states and len(self.content) >= fewest and self.odds[Act.SUBSTANCE] > UNLIKELY
        return worded or self.odds[Act.SUBSTANCE] > 0

    @property
    def states(self) -> bool:
        return not (self.thanks or self.impression or self.routine)


def read(part: Part, language: str, names: frozenset[str]) -> Reading:
    """``names`` are the words of the mail's head and foot; they say nothing of its content."""
    file, text, odds = f"{language}/roles", part.text, log_odds(part.text, language)
    thanks = gives_thanks(text, language)
    impression = stands(file, "impression", text[-ENDING:] if language == "ja" else text)
    tour = stands(file, "tour", text)
    recalled = (thanks or impression) and not tour and stands(file, "exchange_if_felt", text)
    words = _japanese_words(text) if language == "ja" else _english_words(part.raw)
    return Reading(
        part,
        tuple(word for word in words if word not in names),
        odds,
        thanks,
        impression,
        exchange=_exchange(odds, recalled or stands(file, "exchange", text)),
        tour=tour,
        routine=stands(file, "routine", text) or (language == "ja" and _leads_in(text)),
    )


def gives_thanks(text: str, language: str) -> bool:
    file = f"{language}/roles"
    return stands(file, "thanks", text) and not stands(file, "conditional_thanks", text)


def _exchange(odds: dict[Act, float], worded: bool) -> bool:
    """Whether the talk is recalled: likely so, or worded so and rather no impression and no formula."""
    return odds[Act.EXCHANGE] > LIKELY or (worded and max(odds[Act.IMPRESSION], odds[Act.FORMULA]) < 0)


def _leads_in(text: str) -> bool:
    """Announces the supplement without bringing it."""
    return stands("ja/roles", "lead_in", text) and "と考え" not in text and not re.search(r"[0-9]", text)


def _japanese_words(text: str) -> list[str]:
    bare = SLOT.sub(" ", text)
    bare = vocabulary.pattern("ja/roles", "names").sub(" ", bare)
    bare = vocabulary.pattern("ja/roles", "generic").sub(" ", bare)
    return vocabulary.pattern("ja/roles", "content").findall(bare)


def _english_words(raw: str) -> list[str]:
    known = vocabulary.plain("en/roles", "generic")
    bare = AFTER_NAME.sub(" ", SLOT.sub(" ", raw)).lower()
    words = (word.strip("'-") for word in ENGLISH_WORD.findall(bare))
    return [word for word in words if len(word) > 1 and not {word, word.removesuffix("'s")} & known]
