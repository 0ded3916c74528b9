"""Joins English note fragments: makes a sentence or a noun phrase of one, by its form. What no rule knows
follows a colon, which is grammatical whatever it is."""

from __future__ import annotations

import re

from workbook.mail.phrases.en_forms import FINITE, QUALITY, Form, form, is_past, is_third
from workbook.mail.phrases.en_whole import are_two
from workbook.mail.phrases.en_words import (
    BARE_THING,
    COUNTABLE,
    DETERMINER,
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

OF = r"(?:of|in|on|at|for|with|from|per|about|over|between|behind|by|to)\b"
# A consultant sits on the panel: perhaps nouns, perhaps a verb; nurses silence it.
MAY_ACT = re.compile(
    rf"(?:(?!{OF})[\w'-]+ ){{2,}}?[\w-]+[^su\W]s\b|.*[^su\W]s (?!{OF}|(?:and|or)\b)\w"
    r"|.*\b(?:that|which|who|where|when|how|why|what|whether|because|if)\b"
)
ARTICLE = re.compile(r"(?:the|an?|my|our|this)\b|[^\W\d_]\w+['’]s ", re.IGNORECASE)


def nominal(text: str, kind: Form) -> str:
    """A noun phrase for the middle of a sentence."""
    if kind is Form.NOUN:
        text = lower(text)
        return text if DETERMINER.match(text) or not COUNTABLE.match(text) else article(text) + text
    if kind is Form.GERUND:
        return lower(text)
    return quoted(text)


def thing(text: str) -> str:
    """What one may enjoy, as a noun phrase; ``""`` where the text may as well be something else."""
    named = form(text) in (Form.NOUN, Form.BASE) and (ARTICLE.match(text) or TALK.search(text))
    if not named or is_doubtful(text) or re.search(r"[,;:()=→\"“]|\s[-–—]\s", text):
        return ""
    if MAY_ACT.match(text) or FINITE.search(text) or any(map(is_past, text.split(" ")[2:])):
        return ""
    return ("" if DETERMINER.match(text) else "the ") + inside(text)


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
