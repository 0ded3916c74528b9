"""A design: overview, decisions, and what it costs."""

from __future__ import annotations

import re
from dataclasses import replace

from workbook.mail.facts import QuestionFacts
from workbook.mail.kinds.now import better_answer, now, without_then
from workbook.mail.kinds.taking import FAILED, first_of_each, is_whole, take, take_led
from workbook.mail.limits import DESIGN_SENTENCES, STATEMENTS
from workbook.mail.phrases import EnglishPhrase, JapanesePhrase, Notes, Phrase
from workbook.mail.phrases.private import WORDS
from workbook.model import Language, Question

CONTRAST = re.compile(r"(?:^|[。．\s…])(?:(?:でも|だが|しかし|ただし?)、?|(?=(?:その)?(?:代|か)わり))")
BRACKETS = re.compile("[（()）]")
SHORT = 80  # characters of what was answered


def design(facts: QuestionFacts, question: Question, notes: Notes) -> None:
    path = facts.path
    facts.overview = now(facts, notes, "overview") or better_answer(facts, notes)
    read = notes.read_all(question.decisions, f"{path}.decisions", listed=True)
    facts.decisions = without_then(notes, read, "decisions")
    facts.trade_off = _price(facts, notes)
    most = STATEMENTS if notes.language == Language.EN else 1 + _both(facts)
    facts.overview = take_led(facts, facts.overview, most, "overview")
    facts.said = _answered(facts, notes)
    lines = min(len(facts.overview), most) if notes.language == Language.JA else _sentences(facts.overview)
    room = DESIGN_SENTENCES - len(facts.said) - lines - bool(facts.trade_off)
    facts.decisions = take(facts, facts.decisions, room, "decisions", first=first_of_each)
    if not facts.overview and not facts.decisions:
        facts.missing.append("overview")


def _both(facts: QuestionFacts) -> bool:
    """Whether a Japanese overview may be told in two sentences."""
    first = next(iter(facts.overview), None)
    says_what_not = isinstance(first, JapanesePhrase) and first.is_predicate and not first.names_way
    entries = len({phrase.sources for phrase in facts.decisions})
    return 1 + entries + bool(facts.trade_off) < DESIGN_SENTENCES or says_what_not


def _sentences(told: list[Phrase]) -> int:
    """Of how many sentences an English list item is."""
    more = (phrase.sequel for phrase in told[1:] if isinstance(phrase, EnglishPhrase))
    return min(len(told), 1) + sum(sequel.text.startswith(". ") for sequel in more)


def _price(facts: QuestionFacts, notes: Notes) -> list[Phrase]:
    """What the design costs, in Japanese with what is said further of it: one sentence, or a note with a
    bracket."""
    price = notes.read(facts.question.trade_off, f"{facts.path}.trade_off")
    if notes.language == Language.EN:
        if any(left.source == f"{facts.path}.trade_off" and left.family in WORDS for left in notes.dropped):
            price = [phrase for phrase in price if facts.takes_up(phrase)]  # the others may say the opposite
        return take(facts, without_then(notes, price, "trade_off"), STATEMENTS, "trade_off")
    price = take(facts, price, 1 if price and price[0].is_answered else 2, "trade_off")
    return [_whole_price(facts.question.trade_off, *price)] if len(price) == 2 else price


def _whole_price(typed: str, price: Phrase, answer: Phrase) -> Phrase:
    """A price and what is said further of it, as one sentence where that answers it, else as a bracket."""
    told = price.stands and answer.stands
    contrasts = any(answer.text.startswith(rest[:4]) for rest in CONTRAST.split(typed)[1:])
    if isinstance(price, JapanesePhrase) and isinstance(answer, JapanesePhrase):
        if told and contrasts:
            return replace(price, text=f"{price.polite}が、{answer.polite}")
        if not BRACKETS.search(price.text + answer.text):
            return replace(price, text=f"{price.note}（{answer.note}）")
    return price


def _answered(facts: QuestionFacts, notes: Notes) -> list[Phrase]:
    """The design as told in the interview, for an English list to set beside the one of now: at most one
    short statement."""
    if notes.language != Language.EN:
        return []
    answers = notes.read(facts.question.answer, f"{facts.path}.answer")
    told = [phrase for phrase in answers if is_whole(phrase) and not FAILED.search(phrase.text)]
    return [phrase for phrase in told if len(phrase.text) <= SHORT][:1]
