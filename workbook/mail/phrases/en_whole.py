"""Whether an English note makes a sentence, or names a thing, that nobody would mend before sending. In
doubt it does not: what is listed as a note reads well whatever it is."""

from __future__ import annotations

import re

from workbook.mail.phrases.en_forms import (
    FINITE,
    JOINED,
    NOT_GERUNDS,
    QUALITY,
    STATES,
    SUBORDINATE,
    Form,
    form,
    is_past,
    is_third,
)
from workbook.mail.phrases.en_words import BARE_THING, COUNTABLE, DETERMINER, PRONOUN, existing, plain_verbs
from workbook.mail.phrases.vocabulary import words

SIGNS = re.compile(r"[=→<>{}|&]|\s[+/~]\s|:\s|\s[-–—]\s|\bvs\b|\w\.\w+\(|\.$|[(),;]\s*(?:etc)?$")
CLAUSE = re.compile(r"[,;] ")
TIME = re.compile(r"^(?:(?:since then|now|today|later|usually|normally|then|also|still),? )+", re.IGNORECASE)
QUANTITY = re.compile(
    r"^(?:most|many|several|few|more|less|fewer|enough|such|nothing|everything|only)\b", re.IGNORECASE
)
MASS = re.compile(
    r"(?:[a-z]{3}(?:ity|ness|cy|ware|ism|ship|i[sz]ation|[idm]ation)"
    r"|time|memory|data|traffic|code|order|search|sort|recursion|access|storage|work|money|power|logic"
    r"|feedback|software|research|support|people|children|staff|pagination|replication|compression"
    r"|encryption|authentication|authorization|programming|downtime|math|overhead|backoff)$",
    re.IGNORECASE,
)
PLACE = re.compile(
    r" (?:of|in|on|at|for|with|from|per|by|to|into|off|over|between|without|under|after|before|that|which|who"
    r"|the|an?)\b"
)
WANTING = re.compile(r"\b(?:and|or|the|an?|than|as|but|because|via)$")  # but below 6 A, and SQL's AND
# What may as well belong to a verb before it: the block we came from.
HANGING = re.compile(rf"{WANTING.pattern}|\b(?:from|of|with|to|by|for|between)$", re.IGNORECASE)


FUNCTION = r"(?:the|an?|it|them|my|our|all|each|every|both|for|in|on|at|with|from|against|to|by|as|into|only)"
LEADING = re.compile(
    r"^(?:with|in|under|at|after|before|for|by|on) (?:[\w.%'-]+ ){1,3}?"
    r"(?=(?:the|an?|it|they|we|i|you|each|every|one|no)\b)",
    re.IGNORECASE,
)
# Whatever the verb is: argued against it, trained 11 people.
PAST = re.compile(rf"[a-z]+ed (?:\d|{FUNCTION}\b)")
PARTICIPLE = re.compile(r"[a-z]+(?:ed|en) (?:on|by|in|with|from|as|at|to|for)\b")
# A thing added to what is no thing: fail open and a local bucket, sort then a single pass.
ADDED = re.compile(r" (and|then|and then) (\w+)")
DETERMINED = re.compile(r"\b(?:the|an?|my|our|its|their|each|every|all|both|one|two|no|to|[a-z]+[^su]s)\b")
# Not a participle: tickets showed why, but not tickets closed by hand.
DEED = re.compile(r"[a-z]+ed (?!(?:by|in|on|from|with|as|per|at|for|to|once|twice)\b)")
# I was, or it was; I wanted, or the other side wanted.
ANYBODY = re.compile(
    r"^(?:was|were|had been|been|became|wanted|asked|told|said|insisted|refused|promised|demanded)\b",
    re.IGNORECASE,
)


def breaks_off(text: str) -> bool:
    """Whether its last word wants another one."""
    return bool(WANTING.search(text))


def is_whole(text: str, kind: Form, told: bool = False, subject: str = "") -> bool:
    """``subject``: the pronoun for what a note without one is about, if that is known."""
    if SIGNS.search(text) or HANGING.search(text):
        return False
    match kind:
        case Form.PAST if not ANYBODY.match(text):
            return _acts(text, done=True)
        case Form.BASE:
            return _acts(text, done=False)
        case Form.THIRD:
            others = [clause for clause in CLAUSE.split(text)[1:] if not is_third(clause.split(" ")[0])]
            return bool(subject) and _goes_on(others)
        case Form.CAUSE:
            return is_whole(rest := text.partition(" ")[2], form(rest))
        case Form.SENTENCE:
            return _tells(text)
    return bool(QUALITY.match(text)) and bool(subject)


def are_two(first: str, second: str) -> bool:
    """Whether two clauses that a comma joins are a sentence each."""
    if "," in second or SUBORDINATE.match(first) or JOINED.match(second):
        return False
    if _has_known_subject(first) and _has_known_subject(second):
        return True
    start = " ".join(second.split(" ")[:4]).lower()
    both = FINITE.search(first.lower()) and (PRONOUN.match(second) or FINITE.search(start))
    subject = second.split(" ")[0].lower()
    acts = subject in words("en_verbs") | words("en_past") or FINITE.match(second.lower())
    begins = not acts or re.match(r"\S+ (?:may|can|cannot|will|is|are|must|might|should|could)\b", second)
    return bool(both and begins)


def _tells(text: str) -> bool:
    text = LEADING.sub("", existing(text))
    first, *others = CLAUSE.split(text)
    if SUBORDINATE.match(first) and others and not _is_subject(first):
        return is_whole(rest := ", ".join(others), form(rest))
    if not _has_known_subject(first):
        return False
    return _goes_on(others) or (len(others) == 1 and _tells(others[0]))


def _has_known_subject(clause: str) -> bool:
    clause = TIME.sub("", clause)
    verb = FINITE.search(clause.lower())
    if PRONOUN.match(clause) or BARE_THING.match(clause):
        return True
    plural = re.match(r"(?:[\w'-]+ ){0,2}?[\w'-]+[^su\W]s (?=([a-z]+)\b)", clause, re.IGNORECASE)
    acts = plural and (plural[1] in plain_verbs() | STATES or DEED.match(clause, plural.end()))
    if plural and acts and (not verb or plural.end() <= verb.end()):
        return _is_subject(plural[0].strip())
    return verb is not None and _is_subject(clause[: verb.start()].strip())


def _is_subject(phrase: str) -> bool:
    """Whether a noun phrase needs no article."""
    if not phrase or SUBORDINATE.match(phrase):
        return False
    if DETERMINER.match(phrase) or QUANTITY.match(phrase):
        return True
    one, joined, other = PLACE.split(phrase)[0].partition(" and ")
    if joined:
        return _is_subject(one) and _is_subject(other)
    head = PLACE.split(phrase)[0].split(" ")
    return bool(
        re.search(r"[^su\W]s$", head[-1])
        or MASS.search(head[-1])
        or (re.search(r"[A-Z0-9]", head[-1][1:]) and len(head) < 3)
        or (head[-1][:1].isupper() and len(head) > 1)
        or (head[0].endswith("ing") and head[0] not in NOT_GERUNDS)
    )


def _goes_on(clauses: list[str]) -> bool:
    """Whether what follows the commas belongs to the first clause."""
    return all(
        bool(JOINED.match(clause) or PARTICIPLE.match(clause))
        or bool(re.match(r"(?:\w+ly )?[a-z]+ing\b", clause))
        for clause in clauses
        if clause
    )


def _acts(text: str, done: bool) -> bool:
    """Whether all clauses are things that one did, or would do."""
    deeds, semicolon, sequel = text.partition("; ")
    if semicolon:
        return _acts(deeds, done) and is_whole(sequel, form(sequel, done), done)
    for clause in CLAUSE.split(text):
        clause = re.sub(r"^(?:and|then|and then|but|so) ", "", clause)
        first, _gap, rest = clause.partition(" ")
        does = is_past(first) if done else first in plain_verbs()
        if not does and not _goes_on([clause]) and not (done and PAST.match(clause)):
            return False
        if rest.startswith("of "):
            return False
    first, _gap, rest = CLAUSE.split(text)[0].partition(" ")
    for match in ADDED.finditer(rest):
        acts = is_past(match[2]) if done else match[2] in plain_verbs()
        of_a_thing = match[1] == "and" and DETERMINED.search(rest[: match.start()])
        if not (acts or of_a_thing or JOINED.match(rest[match.start(2) :])):
            return False
    return bool(rest) or not done


def is_thing(text: str, kind: Form) -> bool:
    """Whether it is one noun phrase that a verb can take as its object as it stands."""
    if kind not in (Form.NOUN, Form.GERUND) or SIGNS.search(text) or CLAUSE.search(text):
        return False
    if SUBORDINATE.match(text) or HANGING.search(text) or re.search(r"\bthen\b", text):
        return False
    return bool(COUNTABLE.match(text)) or _is_subject(text)


def is_complete(text: str) -> bool:
    """Whether it surely is a clause with all that belongs to it, or two such: before it may stand "that"."""
    parts = re.split(" (?:and|but|or) ", text)
    if re.match(r"\d|no ", text, re.IGNORECASE) or re.search(r"[,;()]|:\s", text):
        return False
    return all(form(part) is Form.SENTENCE and is_whole(part, Form.SENTENCE) for part in parts)
