"""Joins English note fragments: makes a sentence or a noun phrase of one, by its form. What no rule knows
follows a colon, which is grammatical whatever it is."""

from __future__ import annotations

import re

from workbook.mail.phrases.en_forms import QUALITY, QUESTION_WORD, Form, form, is_third
from workbook.mail.phrases.en_people import CAPITAL
from workbook.mail.phrases.en_whole import PLACE, SIGNS, are_two, is_whole, names_thing
from workbook.mail.phrases.en_words import (
    BARE_THING,
    COUNTABLE,
    DETERMINER,
    PRONOUN,
    article,
    capital,
    existing,
    inside,
    is_doubtful,
    lower,
    plain_verbs,
    quoted,
    with_object,
)
from workbook.mail.phrases.vocabulary import words

# asked to keep them for ever: by somebody else
PASSIVE = re.compile(
    r"^(?:asked|told|advised|required|forced|expected|allowed|assigned|hired|invited) to\b|^given\b",
    re.IGNORECASE,
)
TALK = re.compile(
    r"\b(?:debate|discussion|story|stories|talk|conversation|demo|tour|walk-?through|exchange|idea"
    r"|argument)(?=$| of )"
)

SAID = re.compile(
    r"our conversation\b"
    rf"|(?:your|(?:{CAPITAL}[\w.-]+ ){{0,2}}{CAPITAL}[\w-]+['’]s) (?:point that|remark|explanation of)\b"
)
VERSUS = re.compile(r"^[\w -]+ vs\.? [\w -]+$")
# A consultant sits on the panel, a consultant (with a name) sits there: perhaps a noun, perhaps a verb.
MAY_ACT = re.compile(
    r"(?:(?!(?:of|in|on|at|for|with|from|per|that|who)\b)[\w'-]+ (?:\([^()]*\) )?){2,}?"
    r"[\w-]+[^su\W]s\b"
)
ONE_OF_YOU = re.compile(r"\w+ of you\b", re.IGNORECASE)  # of whom something is told
# What surely has its article, or needs none.
BEGINS = re.compile(
    rf"(?:{PRONOUN.pattern}|(?!\d){DETERMINER.pattern}|no\b|there (?:is|are)\b|you['’](?:re|ve)\b"
    r"|[^\W\d_]\w+(?: [A-Z]\w+)?['’]s "
    r"|\w+ing (?:the|an?|your|our)\b|(?:[\w-]+ ){0,3}?[\w-]+[^su\W]s (?:will|can|must|are|have|were)\b)",
    re.IGNORECASE,
)
# Something one does with something; the other -ing forms may be a name: gritting lorries.
SEEING = re.compile(
    r"^[a-z]+ing (?:the|an?|my|our|your|their|each|every|all|how|why|what|where|which|about|through|out"
    r"|with)\b",
    re.IGNORECASE,
)


# Figures at the end: on real hardware, 22 racks; your breaks - 3 years of them.
COUNTED = re.compile(r"(?:,| [-–—]) \d[^,;:=]*$")


def nominal(text: str, kind: Form) -> str:
    """A noun phrase for the middle of a sentence."""
    if kind is Form.NOUN:
        text = lower(text)
        return text if DETERMINER.match(text) or not COUNTABLE.match(text) else article(text) + text
    if kind is Form.GERUND:
        return lower(text)
    return quoted(text)


def thing(text: str) -> str:
    """What one may enjoy, as a noun phrase; ``""`` where the text is none, or may as well be a clause."""
    if SAID.match(text):
        first, comma, rest = text.partition(", ")
        return f"{first}; {rest}" if comma and "“" not in first and PRONOUN.match(rest) else text
    bare = re.sub(r" \(.*", "", text)
    kind = form(bare)
    if ONE_OF_YOU.match(text):
        return ""
    if not QUESTION_WORD.match(text) and re.search(r"[,;:]|\s[-–—]\s", bare):
        return ""
    if QUESTION_WORD.match(text) and kind is not Form.QUESTION:
        return lower(text)
    named = kind in (Form.NOUN, Form.BASE) and (DETERMINER.match(text) or TALK.search(text))
    if named and is_doubtful(text):
        return ""
    if named and not MAY_ACT.match(text):
        return ("" if DETERMINER.match(text) else "the ") + inside(text)
    return lower(text) if kind is Form.GERUND and SEEING.match(text) else ""


def reads_on(text: str) -> bool:
    """Whether it may follow "One point stayed with me:" with nothing missing: a clause, or things named."""
    core, bracket, aside = COUNTED.sub("", text).removesuffix(")").partition(" (")
    if re.search(r"[=<>|]", aside) or (bracket and "(" in aside) or not BEGINS.match(text):
        return False
    first, joined, other = core.partition(", and ")
    if joined and re.match(r"(?:your|our) ", other):  # topics, and your questions about them
        return not SIGNS.search(first)
    return all(_stands(part) for part in core.split("; ")) or all(map(_names, core.split(", ")))


def jotted(text: str) -> str:
    """A note of one's own after a colon, as running text, with what follows a colon of its own in brackets;
    ``""`` where signs stand in it."""
    label, colon, rest = text.partition(": ")
    if colon and "(" not in text and not re.search("[,;]", label) and form(label) in (Form.NOUN, Form.GERUND):
        text = f"{label} ({rest})"
    return "" if re.search(r"[<>|→]|: (?![\"'“‘])", text) else inside(text)


def begins_whole(text: str) -> bool:
    """Whether it begins as a clause or a thing with its article does, or names something one does."""
    return bool(BEGINS.match(text)) or form(text) is Form.GERUND


def _stands(text: str) -> bool:
    return is_whole(text, form(text)) or _names(text)


def _names(text: str) -> bool:
    kind = form(text)
    if kind is Form.GERUND and not (SEEING.match(text) or PLACE.search(text)):
        return False
    if kind is Form.NOUN and VERSUS.search(text):
        return True
    return kind in (Form.NOUN, Form.GERUND) and names_thing(text)


def sentence(text: str, kind: Form, told: bool = False, subject: str = "") -> str:
    """A whole sentence without its full stop. ``subject``: what stands where the note has none."""
    match kind:
        case Form.PAST:
            return ("I was " if PASSIVE.match(text) else "I ") + listed(with_object(lower(text)))
        case Form.BASE:
            return ("My approach was to " if told else "I would ") + listed(with_object(lower(text)))
        case Form.THIRD:
            return f"{subject or 'It'} {listed(lower(text))}"
        case Form.CAUSE:
            return "That is " + lower(text)
        case Form.QUESTION:
            return quoted(text)
    if QUALITY.match(text):
        return f"{subject or 'It'} is {lower(text)}"
    return capital(unspliced(with_article(existing(text), kind)))


def with_article(text: str, kind: Form) -> str:
    """cache fills up -> the cache fills up."""
    return "the " + text if kind is Form.SENTENCE and BARE_THING.match(text) else text


def unspliced(text: str) -> str:
    """Two sentences run together by a comma, apart: a scan is slow, an index helps -> a scan is slow; an
    index helps."""
    first, comma, second = text.partition(", ")
    return f"{first}; {second}" if comma and are_two(first, second) else text


def listed(text: str) -> str:
    """A list of actions with its last comma as and: sort starts and ends, sweep, and keep the maximum."""
    third = is_third(text.split(" ")[0].lower())
    *heads, last = text.split(", ")
    first = last.split(" ")[0].lower()
    acts = plain_verbs() | words("en_past")
    if heads and not re.search(r" and |;", last) and (
        is_third(first) if third else first in acts or first.endswith("ed")
    ):
        return ", ".join(heads) + (", and " if len(heads) > 1 else " and ") + last
    return text
