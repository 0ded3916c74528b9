"""Tells from the first words of an English note fragment what it is."""

from __future__ import annotations

import re
from enum import StrEnum

from workbook.mail.phrases.en_words import (
    COUNTABLE,
    DETERMINER,
    MODIFIER,
    NONE,
    PRONOUN,
    plain_verbs,
    smoothed,
)
from workbook.mail.phrases.vocabulary import words


class Form(StrEnum):
    SENTENCE = "sentence"  # has a subject and a verb
    PAST = "past"  # begins with a past verb: "compared all pairs"
    BASE = "base"  # begins with a plain verb: "use a heap"
    THIRD = "third"  # begins with a verb that lacks its subject: "keeps equal keys in order"
    GERUND = "gerund"  # begins with an -ing form
    NOUN = "noun"
    QUESTION = "question"
    CAUSE = "cause"  # begins with because


FINITE = re.compile(
    r"\b(?:is|are|was|were|isn't|aren't|wasn't|weren't|has|have|had|can|cannot|can't|could|will"
    r"|won't|would|must|may"
    r"|might|should|does|doesn't|do|don't|did|didn't|means?|makes?|gives?|takes|needs?|lets|keeps"
    r"|costs|avoids|becomes?"
    r"|stays?|drops|grows|gets|cuts|removes|holds|works|wins|requires|reads|writes|depends|happens"
    r"|goes|go|leaves|adds"
    r"|saves|allows|scales|survives|dominates|matters|guarantees|prevents|ensures|loses|fits|dropped"
    r"|went|fell|rose"
    r"|became|took|kept|made|gave|led|halved|doubled|improved|reduced|fixed|started|stopped|agreed"
    r"|grew|said|only ever"
    r"|(?!towards|across|always|besides|versus|minus|plus)[a-z]{3,}s"
    r" (?:a|an|the(?! size of)|each|every|it|them|one|no|all|both))\b"
)
QUESTION_WORD = re.compile(r"^(?:how|what|why|where|when|which|who)\b", re.IGNORECASE)
OBJECT = re.compile(
    r"^\S+ (?:the|a|an|it|them|each|every|all|by|on|in|only|both|my|our|per|with|from|into|first|two"
    r"|one|and|at|for|no|new"
    r"|to|as|out|up|down|over|against|\d+)\b|^\S+ .* (?:down|up|in|out|through|around|along)$"
    r"|^\S+ [a-z]+s (?:by|in|on|per|with|from|into|as|to|at"
    r"|once|instead|first)\b"
)
# Two leads wanted different queues: a subject and what it did, not what was done to it.
TOLD = re.compile(
    rf"^(?:the |a |an |my |our |two |three |one )?(?:{MODIFIER} ){{1,3}}?[a-z]{{2,}}ed "
    r"(?!(?:by|in|on|from|with|as|per)\b)",
    re.IGNORECASE,
)
ADJECTIVES = (
    "nested", "shared", "distributed", "balanced", "linked", "fixed", "need", "speed", "feed", "seed", "red",
)  # fmt: skip
NOT_GERUNDS = (
    "string", "ring", "caching", "sharding", "indexing", "hashing", "routing", "paging", "batching",
    "monitoring", "testing", "pricing", "thing", "nothing",
)  # fmt: skip
QUALITY = re.compile(
    r"^(?:good|bad|useful|best|fine|ideal|easy|cheap|fast|slow|safe|better|worse|faster|slower|cheaper|simpler)"
    r" (?:for|at|with|in|when|enough|to|than)\b",
    re.IGNORECASE,
)
SUBORDINATE = re.compile(
    r"^(?:if|when|while|since|as|because|once|after|before|although|though|unless|until|where|with|given"
    r"|for|to|in|on|at|what|how|whatever|whenever)\b",
    re.IGNORECASE,
)
JOINED = re.compile(
    r"^(?:and|but|or|so|yet|nor|because|since|as|which|who|whose|where|when|while|if|then|not|only|i\.e|e\.g"
    r"|with|without|even|though|although|unless|until|for|to|in|on|at|by)\b",
    re.IGNORECASE,
)
# A noun that is also a verb, and its own verb: split breaks on quotes.
SUBJECT_VERB = re.compile(
    r"^[a-z]+ (?:breaks|fails|keeps|takes|needs|makes|gives|lets|goes|becomes|stays|drops|loses|gets) "
)
NO_CAUSE = re.compile(r"\w+ (?:then|of|an?|soon|well|long)\b", re.IGNORECASE)
SHORT = 3  # words of one way to do it: hide the id / use keys
STATES = frozenset(("share", "cost", "hold", "own", "pay", "mean"))  # what things do, rather than people
RELATIVE = re.compile(r" (?:that|which|who|where|when|if|once|until|because|so|while|as|than)\b.*|, .*")
INVARIANT = re.compile(r"(?:split|put|cut|set|read|let|run)\b.*?(?:\band|\bthen|,) (\w+)")
# Start-up was slow, found we parsed all of it: the second has another subject.
FOUND = re.compile(r", (?=(?:found|saw|noticed|reali[sz]ed|discovered|learned|turned out)\b)", re.IGNORECASE)


def form(text: str, told: bool = False) -> Form:
    """``told``: of something that was done, where a first word in -ed is rather a verb."""
    first = re.split(r"[\s,]", text, maxsplit=1)[0].lower()
    if text.endswith(("？", "?")):
        return Form.QUESTION
    if first in ("because", "since", "as") and not NO_CAUSE.match(text):
        return Form.CAUSE
    if told and (also := INVARIANT.match(text)) and also[1] in words("en_verbs"):
        return Form.BASE
    if NONE.match(text) or PRONOUN.match(re.sub(r"^(?:since then|now|today|after that|later),? ", "", text)):
        return Form.SENTENCE
    if _begins_past(text, first, told):
        return Form.PAST
    if told and TOLD.match(text):
        return Form.SENTENCE
    if " " in text and _begins_plain(text, first) and not SUBJECT_VERB.match(text):
        return Form.BASE
    if " " in text and is_third(first) and not FINITE.search(_behind_object(text.lower())):
        return Form.THIRD
    if _has_subject(text):
        return Form.SENTENCE
    clause = text if SUBORDINATE.match(text) else text.split(", ")[0]
    if FINITE.search(clause.lower()):
        return Form.SENTENCE
    is_gerund = first.endswith("ing") and first not in NOT_GERUNDS and "-" not in first
    return Form.GERUND if is_gerund else Form.NOUN


def _has_subject(text: str) -> bool:
    """teachers get features; threads share memory; the greedy one commits too early."""
    match = re.match(r"(?:(?!to\b)[\w'’-]+ ){0,2}?[a-z-]{3,}[^s\W]s ([a-z]+) (\w+)", text, re.IGNORECASE)
    if match is None:
        single = re.match(r"(?:the |an? )?(?:[\w-]+ ){1,2}?([a-z]{3,})s \w", text, re.IGNORECASE)
        return single is not None and single[1] in words("en_verbs")
    acts = words("en_nouns_or_verbs") if DETERMINER.match(match[2]) else frozenset()
    return match[1] in words("en_verbs") | STATES | acts


def tells(text: str) -> bool:
    """Whether a note says something as a sentence does, however short."""
    return form(smoothed(text)) not in (Form.NOUN, Form.GERUND)


def parts(statement: str) -> list[str]:
    """The statements that a slash or a comma runs together; other things, and short ways to do it, stay
    beside their slash."""
    pieces = re.split(r" / (?![^(]*\))", statement)
    if all(form(piece) is Form.BASE and len(piece.split()) <= SHORT for piece in pieces):
        return [statement]
    return [
        part
        for piece in (pieces if all(map(tells, pieces)) else [statement])
        for part in ([piece] if form(piece, True) is Form.PAST else FOUND.split(piece))
    ]


def _begins_past(text: str, first: str, told: bool) -> bool:
    if first in words("en_past") - words("en_verbs") or (told and first in words("en_past")):
        return True
    return first.endswith("ed") and first not in ADJECTIVES and bool(told or OBJECT.match(text.lower()))


def _begins_plain(text: str, first: str) -> bool:
    if COUNTABLE.match(text) and not OBJECT.match(text.lower()):
        return False
    if text.startswith(f"{first} of "):  # a rebuild of the grid
        return False
    if first in words("en_nouns_or_verbs"):
        return bool(OBJECT.match(text.lower()))
    return first in words("en_verbs") or first.endswith(("ify", "ize", "ise"))


def _behind_object(text: str) -> str:
    """What follows a verb and the word behind it in the same clause: an object may look like a verb."""
    return RELATIVE.sub("", " ".join(["", *text.split(" ")[2:]]))


def is_third(first: str) -> bool:
    stems = {first.removesuffix("s"), first.removesuffix("es"), re.sub(r"ies$", "y", first)}
    return first.endswith("s") and bool(stems & (words("en_verbs") - words("en_nouns_or_verbs")))


def plain_of_third(verb: str) -> str:
    """keeps -> keep, tries -> try, drains -> drain; ``""`` where it is no such form, or nobody knows of what
    verb."""
    stems = (verb.removesuffix("s"), verb.removesuffix("es"), re.sub(r"ies$", "y", verb))
    known = (stem for stem in stems if stem != verb and stem in plain_verbs())
    regular = re.fullmatch(r"[a-z]{2,}[^aeiosuxyz\W]s", verb) and not re.search(r"[cs]hs$", verb)
    return next(known, stems[0] if regular else "")


def is_past(word: str) -> bool:
    stems = {word.removesuffix("ed"), word.removesuffix("d"), re.sub(r"ied$", "y", word)}
    stems.add(re.sub(r"(.)\1ed$", r"\1", word))
    return word in words("en_past") or (word.endswith("ed") and bool(stems & plain_verbs()))
