"""The interviewers as those who read what was noted of them in English."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbook.mail.phrases import en_forms, en_people, en_words
from workbook.mail.phrases.en_people import NAME, TITLE

# Breaks cost them a day: whom something acts on is somebody else.
ACTED_ON = re.compile(r"^((?:[\w.-]+: )?(?:(?!to |for |of |by |with |from |and |in |on )[\w-]+ ){2,4})them\b")
# Who they may be, if not the interviewers, and whose their is: players see their rank, nurses call it a tree.
PERSONS = re.compile(
    r"\b(?:[a-z]+(?:er|or|ist|ee|ian|(?<![mv])(?<!pon)ent)s|persons|people|teams?|staff|juniors|nurses|folks"
    r"|children|kids|every(?:one|body)|anyone|companies|groups)\b(?!['’])",
    re.IGNORECASE,
)
# Things that do something have theirs, too: replays double as their tests; what they are and have may be said
# of any.
DOERS = re.compile(
    r"(?:\b[a-z]{2,}[^su\W]s|\b(?:each|every|any|no) [a-z]+) (?:that |which )?(?!(?:is|are|was|were|of|in|on"
    r"|at|for|with|from|per|by|to|into|and|or|but|as|off|than|over|via|vs|behind|under|after|before|without"
    r"|between|every|each|all|an?|the|my|our|their|his|her|its|it|that|they|we|you|he|she)\b)[a-z]+",
    re.IGNORECASE,
)
STATES = re.compile(r" ?['’](?:re|ve)\b| (?:are|were|have|had|get|got|can|cannot|must|need)\b")
# Who he or she may be, if not the one interviewer.
PERSON = re.compile(
    rf"\b(?:one of (?:them|us|you|the)|some(?:one|body)|{en_people.ROLES}"
    r"|senior|doctor|consultant|manager|engineer|developer|director|teacher|driver"
    r"|operator|player|customer|user|volunteer|trainee|mentee|producer|vet|guy|man|woman|kid|child)\b"
    rf"|\b{TITLE} {NAME}",
    re.IGNORECASE,
)
NAMED = re.compile(rf"\b{NAME}(?:['’]s)?\b")
# Ada draws every path, and asks what fails: a second verb of the same subject.
SECOND = re.compile(
    r"((?:,? (?:and|but|then))(?: (?:then|also|even|still|never|always))? )([a-z]+s)"
    r"(?= (?:the|an?|it|them|all|each|every|no|my|our|us|me|your?|that|what|how|why|where|when|who|if|whether"
    r"|about)\b| [\"“'‘])"
)
# The feed that flooded their own ingest; but each service has their own table.
OWN = re.compile(r"\btheir own\b")
EACH = re.compile(r"\b(?:each|every|any|some|no)(?:one|body)?\b", re.IGNORECASE)
CLAUSE_OF = re.compile(r"\b(?:that|which|who|because|so|where)\b")  # whose verb the second may be
THIRD = {"is": "are", "was": "were", "has": "have", "does": "do"}


def addressed(text: str, people: Sequence[str]) -> str:
    """What is theirs as yours; one who reads alone is you by name. What may be somebody else's, named before
    it, stays."""
    if len(people) == 1:
        text = _without_name(text, people[0])
    text = re.sub(r"^(one|two|three|both|all|some) of them\b", r"\1 of you", text, flags=re.IGNORECASE)
    one = re.search(r"\b(?:he|she|his|hers?)\b", text, re.IGNORECASE)
    if one and not _names_one(text[: one.start()], people):
        text = _as_subject(text, r"\b(?:he|she)() (\w+)")
        text = re.sub(r"\b(?:his|her)(s?)\b", r"your\1", text, flags=re.IGNORECASE)
        text = re.sub(r"\b(?:him|her)self\b", "yourself", text)
    text = ACTED_ON.sub(r"\1you", re.sub(r"\bthey\b", _you, text, flags=re.IGNORECASE))
    text = re.sub(r"\btheir(s?)\b(?! own\b)", _your, text, flags=re.IGNORECASE)
    return OWN.sub(_your_own, text)


def _names_one(before: str, people: Sequence[str]) -> bool:
    """Whether somebody has been named, or spoken of, who he or she may be: not by a capital that only begins
    the note."""
    names = [name[0] for name in NAMED.finditer(before) if name[0] not in en_words.names().values()]
    begins = re.match(rf"{NAME}(?:['’]s| (?:{'|'.join(THIRD)}|[a-z]+(?:s|ed)))\b", before)
    one_of_several = len(people) > 1 and re.search(rf"\b{en_people.called(people)}\b", before)
    inside = [name for name in names if not before.startswith(name)]
    return bool(PERSON.search(before) or inside or begins or one_of_several)


def _you(match: re.Match[str]) -> str:
    before, behind = match.string[: match.start()], match.string[match.end() :]
    others = PERSONS.search(before) or (STATES.match(behind) and en_people.PLURAL.search(before))
    return match[0] if others else "you"


def _your(match: re.Match[str]) -> str:
    before = match.string[: match.start()]
    return match[0] if PERSONS.search(before) or DOERS.search(before) else f"your{match[1]}"


def _without_name(text: str, name: str) -> str:
    """The one who is addressed as you: Ada keeps a log -> you keep a log."""
    name = re.sub(rf"^{TITLE} ", "", name)
    parts = [part for part in name.split(" ") if part[:1].isupper()]
    called = "|".join(map(re.escape, dict.fromkeys((name, *parts))))
    named = rf"\b(?:{TITLE} )?(?:{called})\b"
    text = re.sub(rf"{named}['’]s\b", "your", text)
    return re.sub(named, "you", _as_subject(text, rf"{named}((?: \([^()]*\))?) (\w+)"))


def _as_subject(text: str, named: str) -> str:
    """With you for a subject, and its verbs to match."""

    def you(match: re.Match[str]) -> str:
        return f"you{match[1]} {_plural(match[2])}"

    def agreeing(match: re.Match[str]) -> str:
        is_verb = en_forms.is_third(match[2]) or match[2] in THIRD
        return match[1] + (_plural(match[2]) if is_verb else match[2])

    acts = any(verb != _plural(verb) for _aside, verb in re.findall(named, text, re.IGNORECASE))
    text = re.sub(named, you, text, flags=re.IGNORECASE)
    return SECOND.sub(agreeing, text) if acts and not CLAUSE_OF.search(text) else text


def _your_own(match: re.Match[str]) -> str:
    """Theirs, where anybody or several things named before may own it."""
    before = match.string[: match.start()]
    others = (en_people.PLURAL, en_people.PEOPLE, en_people.BODIES, EACH)
    return match[0] if any(other.search(before) for other in others) else "your own"


def _plural(verb: str) -> str:
    """The form of a verb after you: keeps -> keep, passes -> pass."""
    if verb.lower() in THIRD:
        return THIRD[verb.lower()]
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    return re.sub(r"(?:(?<=ss)es|(?<=[xzo])es|(?<=[cs]h)es|(?<=[^su])s)$", "", verb)
