"""A design: overview, decisions, and what it costs."""

from __future__ import annotations

from workbook.mail.facts import QuestionFacts
from workbook.mail.kinds.now import better_answer, now, without_then
from workbook.mail.kinds.taking import FAILED, first_of_each, is_whole, take, take_led, whole_entries
from workbook.mail.limits import DESIGN_LINES, DESIGN_SENTENCES, STATEMENTS
from workbook.mail.phrases import EnglishPhrase, Notes, Phrase
from workbook.mail.phrases.private import WORDS
from workbook.model import Language, Question

SAID_TO_ONESELF = set(WORDS) - {"remark"}
SETTLED = "even better: "
OVERVIEW = 4  # statements: what the decisions and the price lean on
SHORT = 80  # characters of what was answered


def design(facts: QuestionFacts, question: Question, notes: Notes) -> None:
    path = facts.path
    facts.overview = now(facts, notes, "overview") or better_answer(facts, notes)
    read = notes.read_all(question.decisions, f"{path}.decisions", listed=True)
    facts.decisions = without_then(notes, read, "decisions")
    facts.trade_off = _price(facts, notes)
    if notes.language == Language.JA:
        _lines(facts)
    else:
        _sentences(facts, notes)
    if not facts.overview and not facts.decisions:
        facts.missing.append("overview")


def _lines(facts: QuestionFacts) -> None:
    """Japanese: an item of the list is a line, whether overview or decision, and may have two sentences."""
    facts.overview = take_led(facts, facts.overview, OVERVIEW, "overview")
    lines = 1 if facts.decisions else len(facts.overview)
    room = DESIGN_LINES - lines - bool(facts.trade_off)
    most = max(DESIGN_SENTENCES - len(facts.overview) - len(facts.trade_off), 1)

    def first(facts: QuestionFacts, decisions: list[Phrase], lines: int) -> list[Phrase]:
        return whole_entries(facts, decisions, lines, most)

    facts.decisions = take(facts, facts.decisions, room, "decisions", first=first)


def _sentences(facts: QuestionFacts, notes: Notes) -> None:
    """English: a sentence of the list is a line."""
    facts.overview = take_led(facts, facts.overview, STATEMENTS, "overview")
    facts.said = _answered(facts, notes)
    more = (phrase.sequel for phrase in facts.overview[1:] if isinstance(phrase, EnglishPhrase))
    lines = min(len(facts.overview), 1) + sum(sequel.text.startswith(". ") for sequel in more)
    room = DESIGN_LINES - len(facts.said) - lines - bool(facts.trade_off)
    facts.decisions = take(facts, facts.decisions, room, "decisions", first=first_of_each)


def _price(facts: QuestionFacts, notes: Notes) -> list[Phrase]:
    """What the design costs, whole: half of it says nothing, or only what is wrong."""
    price = notes.read(facts.question.trade_off, f"{facts.path}.trade_off")
    lost = [left for left in notes.dropped if left.source == f"{facts.path}.trade_off"]
    if notes.language == Language.EN:
        if SAID_TO_ONESELF.intersection(left.family for left in lost):
            # What else is left of a price may say the opposite.
            price = [found for found in price if facts.takes_up(found) or found.text.startswith(SETTLED)]
        return take(facts, without_then(notes, price, "trade_off"), STATEMENTS, "trade_off")
    begins = facts.question.trade_off.strip()
    if lost and (len(price) == 1 or any(begins.startswith(left.text[:6]) for left in lost)):
        return []
    return take(facts, price, len(price), "trade_off")


def _answered(facts: QuestionFacts, notes: Notes) -> list[Phrase]:
    """The design as told in the interview, for an English list to set beside the one of now: at most one
    short statement."""
    answers = notes.read(facts.question.answer, f"{facts.path}.answer")
    told = [phrase for phrase in answers if is_whole(phrase) and not FAILED.search(phrase.text)]
    return [phrase for phrase in told if len(phrase.text) <= SHORT][:1]
