"""What each sentence does in the mail: thanks, tells an impression, recalls the exchange, brings content."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from workbook.lint import vocabulary
from workbook.lint.acts import Act, log_odds
from workbook.lint.letter import Letter, Part
from workbook.model import MailKind

FEWEST_OF_A_PASSAGE = 3  # sentences
LIKELY, UNLIKELY, MOST_UNLIKELY = -1.0, -2.0, -4.0  # log odds; doubt counts in favour of the mail
ENGLISH_WORD = re.compile(r"[a-z][a-z0-9'+#-]*|[0-9]+(?:\.[0-9]+)?%?")
CLAUSE = re.compile(r"(?<=が)、|[、。]")
SLOT = re.compile(r"\{\{[^}\n]*\}\}|\[[^\]\n]{1,30}\]|<[^>\n]{1,30}>|([〇○◯●△])\1+")
PAST_END = re.compile(r"(?:ました|でした)[。!]?$")
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
        """Gives thanks for, or praises, something that has a name."""
        return self.thanks or (self.impression and self.odds[Act.IMPRESSION] < 0)

    @property
    def brings(self) -> bool:
        """States something of substance rather than thanking, feeling, hoping or announcing."""
        fewest = 1 if self.part.is_bullet else 3 if self.part.text.isascii() else 2
        worded = self.states and len(self.content) >= fewest and self.odds[Act.SUBSTANCE] > UNLIKELY
        return worded or self.odds[Act.SUBSTANCE] > 0

    @property
    def states(self) -> bool:
        return not (self.thanks or self.impression or self.routine)


def thanks_somewhere(letter: Letter) -> bool:
    """Anywhere outside code; a closing line counts where it says more than ``Cheers``."""
    file = f"{letter.language}/roles"
    closing = re.compile(r"^\W*(?:cheers|thanks|thanks again|thanks and regards)\W*$")
    return any(_thanks(file, part.text) for part in letter.parts if not closing.match(part.text))


def recalls_exchange(letter: Letter) -> bool:
    """Whether a question, remark or task is recalled, or the own answer to one."""
    file, coding = f"{letter.language}/roles", letter.mail.kind == MailKind.CODING
    return any(
        reading.recalls or ((coding or _has(file, "then", reading.part.text)) and _tells(reading, letter))
        for reading in letter.readings
    )


def thanks_are_specific(letter: Letter) -> bool:
    """Whether thanks, or what was felt, name something that would not fit just any interview."""
    fewest = 1 if letter.is_japanese else 2
    return any(len(reading.content) >= fewest for reading in letter.readings if reading.values)


def supplement(letter: Letter) -> list[Part]:
    """The sentences that bring something of substance, short ones counted together."""
    whole = [reading.part for reading in letter.readings if reading.brings]
    short = [reading for reading in letter.readings if reading.states and len(reading.content) == 2]
    return whole or ([reading.part for reading in short] if len(short) > 1 else [])


def design(letter: Letter) -> list[Part]:
    """The sentences of the design supplement: what to build, not what was asked or done. In a mail of
    several kinds, the passages of some length that are neither about code nor an episode."""
    then = vocabulary.pattern(f"{letter.language}/roles", "then")
    brought = (reading for reading in letter.readings if reading.brings)
    told = [reading.part for reading in brought if reading.part.is_bullet or not reading.exchange]
    parts = [part for part in told if not (then.search(part.text) or part.is_label or _past(part))]
    if letter.mail.kind == MailKind.DESIGN:
        return parts
    other = vocabulary.pattern(f"{letter.language}/roles", "other_kinds")
    others = {part.paragraph for part in letter.text_parts if other.search(part.text)}
    lengths = Counter(part.paragraph for part in parts if part.paragraph not in others)
    return [part for part in parts if lengths[part.paragraph] >= FEWEST_OF_A_PASSAGE]


def _past(part: Part) -> bool:
    return not part.is_bullet and PAST_END.search(part.text) is not None


def solution_given(letter: Letter) -> bool:
    return bool(letter.blocks) or bool(supplement(letter))


def tells_first_answer(letter: Letter) -> bool:
    """Whether a sentence says what the person did in the interview, in the past tense."""
    return any(_tells(reading, letter) for reading in letter.readings)


def _tells(reading: Reading, letter: Letter) -> bool:
    file, text = f"{letter.language}/roles", reading.part.text
    then = _has(file, "then", text)
    elsewhere = (reading.thanks or reading.impression or reading.routine) and not then
    answered = reading.odds[Act.FIRST_ANSWER]
    if reading.odds[Act.EXCUSE] > max(0, answered) or answered < MOST_UNLIKELY:
        return False
    if answered > LIKELY:
        return True
    if elsewhere or not (reading.content or then):
        return False
    clauses = CLAUSE.split(text) if letter.is_japanese else [text]
    return any(_has(file, "told", clause) and not _told_of_else(file, clause) for clause in clauses)


def _told_of_else(file: str, clause: str) -> bool:
    """Whether a past tense is about what others did, or about what was found out since."""
    then = _has(file, "then", clause)
    return _has(file, "told_other", clause) or (_has(file, "told_later", clause) and not then)


def read(letter: Letter) -> tuple[Reading, ...]:
    """The sentences between head and foot; an addressed first line is read as well."""
    reader = _japanese if letter.is_japanese else _english
    return tuple(reader(part, letter) for part in letter.text_parts)


def _exchange(odds: dict[Act, float], worded: bool) -> bool:
    """Whether the talk is recalled: likely so, or worded so and rather no impression and no formula."""
    return odds[Act.EXCHANGE] > LIKELY or (worded and max(odds[Act.IMPRESSION], odds[Act.FORMULA]) < 0)


def _has(file: str, section: str, text: str) -> bool:
    return vocabulary.pattern(file, section).search(text) is not None


def _thanks(file: str, text: str) -> bool:
    return _has(file, "thanks", text) and not _has(file, "conditional_thanks", text)


def _japanese(part: Part, letter: Letter) -> Reading:
    text, odds = part.text, log_odds(part.text, "ja")
    thanks, impression = _thanks("ja/roles", text), _has("ja/roles", "impression", text[-45:])
    tour = _has("ja/roles", "tour", text)
    felt = (thanks or impression) and not tour and _has("ja/roles", "exchange_if_felt", text)
    return Reading(
        part,
        _japanese_content(text, letter),
        odds,
        thanks,
        impression,
        exchange=_exchange(odds, felt or _has("ja/roles", "exchange", text)),
        routine=_has("ja/roles", "routine", text) or _leads_in(text),
    )


def _leads_in(text: str) -> bool:
    """Announces the supplement without bringing it."""
    return _has("ja/roles", "lead_in", text) and "と考え" not in text and not re.search(r"[0-9]", text)


def _japanese_content(text: str, letter: Letter) -> tuple[str, ...]:
    bare = SLOT.sub(" ", text)
    bare = vocabulary.pattern("ja/roles", "names").sub(" ", bare)
    bare = vocabulary.pattern("ja/roles", "generic").sub(" ", bare)
    found = vocabulary.pattern("ja/roles", "content").findall(bare)
    return tuple(word for word in found if word not in letter.names)


def _english(part: Part, letter: Letter) -> Reading:
    text, odds = part.text, log_odds(part.text, "en")
    thanks, impression = _thanks("en/roles", text), _has("en/roles", "impression", text)
    tour = _has("en/roles", "tour", text)
    felt = (thanks or impression) and not tour and _has("en/roles", "exchange_if_felt", text)
    return Reading(
        part,
        _english_content(part, letter),
        odds,
        thanks,
        impression,
        exchange=_exchange(odds, felt or _has("en/roles", "exchange", text)),
        routine=_has("en/roles", "routine", text),
    )


def _english_content(part: Part, letter: Letter) -> tuple[str, ...]:
    known = vocabulary.plain("en/roles", "generic")
    bare = AFTER_NAME.sub(" ", SLOT.sub(" ", part.raw)).lower()
    words = (word.strip("'-") for word in ENGLISH_WORD.findall(bare))
    return tuple(
        word
        for word in words
        if len(word) > 1
        and word not in known
        and word.removesuffix("'s") not in known
        and word not in letter.names
    )
