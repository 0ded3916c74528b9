"""The interviewers in English notes on a question: addressed where it is surely they, else left out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbook.mail.phrases.vocabulary import lines
from workbook.text.honorifics import HONORIFIC, without_honorific

TITLE = r"(?:Dr|Prof|Engr|Ing|Mr|Ms|Mrs|Mx|Miss|Sir|Ma['’]am)\.?"
CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-Ž]"
NAME = rf"{CAPITAL}[^\W\d_A-Z]+"
SPOKE = (
    r"(?:asked|hinted|mentioned|suggested|wanted|said|gave|raised|described|pointed|showed|changed|added|made"
    r"|extended|told|switched|moved|turned|pushed|interrupted|stopped)\b"
)
THEY = re.compile(rf"\b(he|she|they) (?={SPOKE})", re.IGNORECASE)
THEIRS = re.compile(
    r"\b(?:his|her|their) (?=(?:hints?|questions?|points?|examples?|suggestions?)\b)", re.IGNORECASE
)
# Whom something was settled with, where nobody else is named: 1 min (agreed with them).
SETTLED = re.compile(
    r"\b((?:agreed|discussed|settled|clarified|confirmed|ok|okay|fine)(?: (?:it|this|that))? with)"
    r" (?:him|her|them)\b",
    re.IGNORECASE,
)
BODIES = re.compile(
    r"\b(?:business|board|company|department|finance|group|legal|management|staff|team|side)\b", re.IGNORECASE
)
OWNED = re.compile(r"\btheir\b(?! own\b)")  # on their MCU, where nobody else is named
# What they let one work on, as a prompt adds it: fix the list (their repo, in Kotlin).
THEIR_OWN = re.compile(
    r"(?<=\()their (?=(?:[a-z]+ )?(?:repo|repository|code|codebase|code base|app|site|website|api|service"
    r"|board|laptop|machine|editor|sandbox|schema|data|dataset|test suite|stack)[,)])",
    re.IGNORECASE,
)
SOMEBODY = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]ers?)\b")  # not the HIS of a hospital
# Whom else he, she or they may be: the patient opens the letter and she calls; users get what they asked for.
ROLES = "patient|client|student|admin|person|boss|lead|colleague|teammate|junior|friend|nurse|mate"
PERSON = re.compile(rf"\b(?:{ROLES}|[a-z]{{2,}}(?:er|or|ist|ee))\b", re.IGNORECASE)
PEOPLE = re.compile(rf"{PERSON.pattern[:-2]}s?\b|\bpeople\b", re.IGNORECASE)
PLACE = re.compile(r"\([^()]*\b(?:in|on|at) $")  # k = pairs (9k on their map): of things no owner stands near
PLURAL = re.compile(r"\b(?!(?:does|goes|this|always)\b)[a-z]{2,}[^su\W]s\b|\bpeople\b", re.IGNORECASE)
# A remark in the middle of a question: anagrams, then she changed it: of addresses.
NARRATED = re.compile(
    r"(?:[,;.(]? *)\b(?:(?:then|and|but|so|later) )*(?:he|she|they|(?:the )?interviewers?) (?:then |also )?"
    rf"{SPOKE}"
    r"[^,;:.()]*\)?",
    re.IGNORECASE,
)
BEFORE_IT = re.compile(r"^.{1,60}? first,? (?:and )?then: ?", re.IGNORECASE)

# How somebody took what was said, and what they said to it: did not look happy, said nobody uses it.
ADVERBS = "(?:(?:also|only|just|even|really|clearly|politely|briefly) )*"
REACTED = rf"{ADVERBS}(?:{'|'.join(lines('en_reaction'))})"


def addressed(text: str, alone: Iterable[str] = ()) -> str:
    """The bound they asked for -> the bound you asked for. ``alone``: the names of who reads it alone; most
    are cancels according to Ada -> most are cancels, as you said."""
    who = rf"\b{called(alone)}"
    said = rf",? (?:according to {who}|as {who} (?:said|noted|mentioned|put it))"
    text = re.sub(said, ", as you said", text)
    text = re.sub(rf"^According to {who}", "As you said", re.sub(rf"{who}['’]s\b", "your", text))
    text = re.sub(rf"{who} (?={SPOKE})", "you ", text)
    text = SETTLED.sub(_with_you, text)
    return OWNED.sub(_your, THEIRS.sub("your ", THEY.sub(_you, text)))


def _you(match: re.Match[str]) -> str:
    before, other = match.string[: match.start()], PLURAL if match[1].lower() == "they" else PERSON
    return match[0] if other.search(before) else "you "


def _with_you(match: re.Match[str]) -> str:
    before = match.string[: match.start()]
    named = any(other.search(before) for other in (PLURAL, PERSON, BODIES))
    return match[0] if named else f"{match[1]} you"


def _your(match: re.Match[str]) -> str:
    before = match.string[: match.start()]
    near = before.rpartition("(")[2] if PLACE.search(before) else before
    return match[0] if PLURAL.search(near) or PEOPLE.search(before) else "your"


def called(people: Iterable[str]) -> str:
    """A pattern for any of the interviewers, with title or without; ``people``: their names, or parts of
    them."""
    parts = dict.fromkeys(part for name in people for part in without_honorific(name).split(" "))
    named = "|".join(re.escape(part) for part in parts if re.fullmatch(r"[^\W\d_]{2}[\w'’-]*", part))
    bare = f"(?!(?:{TITLE})(?: |$))(?:{named})" if named else "(?!)"
    return rf"(?:{TITLE} )?{bare}(?: {bare})*(?:{HONORIFIC})?"


def unattributed(text: str, people: Iterable[str]) -> str:
    """What was asked or hinted without who of the interviewers did, and how: (Ada), Bo said, Ada, smiling."""
    who = rf"\b{called(people)}"
    how = r"(?:,[^()?\"”]*| [a-z]+ing\b[^()?\"”]*)?"
    said = r"(?:asked|said|hinted|added|suggested|mentioned|pointed out|reminded)"
    for pattern in (
        rf"\s*\((?:(?:by|from|{said}) )?{who}(?: {said}[^()]*)?{how}\)",
        r"(?<=[?.!\"”])\s*\([a-z]+(?:ing|ly)\)",
        rf"^{who}{how}(?: {said})?(?: me| us)?(?::| -+| –| —)\s+",
        rf"^{who} {said}(?: me| us)?(?: that| about| at)?,?\s+",
        rf"(?:\s+[-–—]+\s*|(?<=[?.!\"”])\s*|,? {said} ){who}{how}\.?$",
    ):
        text = re.sub(pattern, "", text, flags=re.IGNORECASE)
    return text


def apart(text: str, people: Iterable[str]) -> str:
    """With a comma and two spaces before each clause on how one of the readers took it."""
    joint = "but|and|though|although|while|which"
    before = rf"(?:(?:,|;| -+| –| —) (?:(?:{joint}) )?| (?:{joint}) )"
    return re.sub(rf"{before}(?={called(people)} {REACTED})", ",  ", text, flags=re.IGNORECASE)


def is_reaction(clause: str, people: Iterable[str]) -> bool:
    """Whether a clause says how one of the readers took it."""
    return re.match(rf"\s*{called(people)} {REACTED}", clause, re.IGNORECASE) is not None


def is_stray(text: str) -> bool:
    """Whether it speaks of somebody whom it does not name."""
    return bool(SOMEBODY.search(addressed(text))) and not PERSON.search(text)


def question(prompt: str) -> str:
    """What was asked, without the telling of how it came."""
    prompt = THEIR_OWN.sub("your ", prompt)
    before, they, _rest = prompt.partition(" they ")
    if they and PLURAL.search(before):
        return prompt
    bare = BEFORE_IT.sub("", NARRATED.sub("", prompt)).strip(" ,;:.")
    return bare + "?" * (prompt.endswith("?") and not bare.endswith("?")) if bare else prompt
