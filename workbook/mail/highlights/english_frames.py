"""What the interviewers said, asked and showed, noted in English, as something one may have enjoyed.

A note stands in running text only where it surely is a whole piece of it; else it is quoted as noted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from workbook.mail.phrases import en, en_forms, en_people, en_whole, en_words
from workbook.mail.phrases.en_people import NAME

THEY = r"(?:he|she|they|one of them|ma['’]am|madam|sir)"
ADVERBS = r"(?: (?:also|even|really|kindly|then|once))?"
ME = r"(?: (?:to )?(?:me|us))?"
WELL = r"(?:(?: \w+)? (?:\w+ly|well|interesting))?"
SAYING = (
    r"(?:sa(?:ys?|id|ying)|tells?|told|telling|mention\w*|admit\w*|explain\w*|not(?:es?|ed)|reckon\w*|stress\w*"
    r"|warn\w*|add(?:s|ed)|point\w* out)"
)
SHOWING = r"(?:show\w*|describ\w+|demo\w*|present\w*|explain\w*|shared|sharing)"
MUCH = r"(?: (?:a lot|much|more|(?:many )?questions))?"
WHY = r"(?=(?:how|why|what|where|when|whether|if)\b)"
THING = r"(?!(?:[a-z]+ ){0,3}?(?:how|why|what|where|when|whether|if|that)\b)"
MET = re.compile(r"^(?:(?:i|we) )?(?:saw|g[eo]t(?:ting)? to see|was shown|got shown) ", re.IGNORECASE)
TALKED = re.compile(
    r"^(?:(?:we|i) )?(?:(?:talked|spoke|chatted)(?: \w+)? (?:about|on)|discussed) "
    r"|^(?:the |our |a )?(?:discussion|conversation|talk|chat)s? (?:about|on|of|around) ",
    re.IGNORECASE,
)
QUOTED = re.compile(r"['\"‘“](.+)['\"’”]")
SINCE = re.compile(r"\bsince\b|\bfor (?:\d+|some|many|two|three|the last) ?\w*$")  # asks for another tense
# What would have to be changed for those who read it.
OF_ONE = re.compile(r"\b(?:he|she|his|hers?|him|himself|herself)\b", re.IGNORECASE)
OF_ALL = re.compile(r"\b(?:they|them|theirs?|you|yours?)\b|\w(?<!him)(?<!her)sel(?:f|ves)\b", re.IGNORECASE)
NOT_THEIRS = re.compile(f"{OF_ONE.pattern}|{OF_ALL.pattern}", re.IGNORECASE)
# What one does stands before what follows it: Ada tests the rig, but not Ada tests run at night.
DONE_TO = re.compile(
    r"(?:an?|the|every\w*|each|all|no|one|two|three|it|my|\d+|in|on|at|with|from|as|to|for|through|\w+ly)\b"
)
ALSO_DOES = re.compile(
    r"\b(?:and|or|but|then) (?:(?:also|even|now|still|then|\w+ly) )?(?:[a-z]+[^su\W]s|has|is|was|does)\b"
)
SIGNS_OF_A_NOTE = re.compile(rf"{en_whole.SIGNS.pattern}|[;:()?!\"“”]|(?<!\w)'|\bhow \w+$")
OF_YOU = {"has": "have", "is": "are", "was": "were", "does": "do"}
UNCHANGED = frozenset(("had", "did", "can", "could", "will", "would", "must", "may", "might", "should"))
# Nobody speaks so of oneself: their lake, it scares him.
TOLD_OF = re.compile(rf"{en_people.SOMEBODY.pattern}|\b(?:[Tt]hey|[Tt]hem|[Tt]heirs?)\b")


@dataclass(frozen=True)
class Frame:
    """What a note tells of, by two names: for what stands in running text as ``whole`` gives it, and for what
    is quoted. ``in_own_words``: what is quoted is what somebody said."""

    pattern: str
    named: str
    quoted: str
    whole: Callable[[str], str]
    in_own_words: bool = False

    def around(self, text: str, is_named: bool = False) -> str:
        """``text`` by its name; ``""`` where those words cannot be somebody's own. ``is_named``: whose it is
        stands before it, so that he or she is known."""
        if words := QUOTED.fullmatch(text):
            return f"{self.quoted} {en_words.quoted(words[1])}"
        is_known = is_named and self.in_own_words
        whole = "" if (OF_ALL if is_known else NOT_THEIRS).search(text) else self.whole(text)
        if whole:
            named = self.named.replace("point", "remark") if OF_ONE.search(whole) else self.named
            return f"{named} {whole}"
        is_theirs = not (self.in_own_words and TOLD_OF.search(text))
        return f"{self.quoted} {en_words.quoted(text)}" if is_theirs else ""


def framed(text: str, people: Sequence[str]) -> str:
    """A highlight as something to enjoy; ``""`` where it is nothing that surely is. ``people``: the names of
    those addressed; one who is addressed alone is you."""
    if found := _frame(text, people):
        frame, said = found
        whose = _whose(said["who"], people)
        named = frame.around(text[said.end() :], whose.endswith("'s"))
        return f"{whose} {named}" if named else ""
    if match := TALKED.match(text):
        return OUR_TALK.around(text[match.end() :])
    return en.thing(text) if _speaks_to_all(text, people) else ""


def noted(text: str, people: Sequence[str]) -> str:
    """A highlight as it is quoted: with who said it only where it goes on to speak of him or her."""
    found = _frame(text, people)
    said = text[found[1].end() :] if found and found[0].in_own_words else text
    return text if en_people.SOMEBODY.search(said) else said


def told_of_reader(text: str, people: Sequence[str]) -> str:
    """What the only reader does, told to her or him: Ada keeps a log -> you keep a log; ``""`` where it is of
    nobody who reads alone, or surely not whole."""
    who = en_people.called(people)
    does = rf"{who} ((?:also|even|still|actually|really) )?([a-z]+) ((?:(?!\b(?=[^\W_a-z]){who}\b).)+)"
    match = re.fullmatch(does, text) if len(people) == 1 else None
    if match is None:
        return ""
    how, verb, rest = match[1] or "", match[2], match[3]
    yours = OF_YOU.get(verb) or (verb if verb in UNCHANGED else "")
    if not yours and DONE_TO.match(rest):
        yours = verb if en_forms.is_past(verb) else en_forms.plain_of_third(verb)
    first, *others = rest.split(", ")
    tells_more = any(map(_has_verb, others)) or ALSO_DOES.search(rest) or SINCE.search(rest)
    unsure = NOT_THEIRS.search(rest) or SIGNS_OF_A_NOTE.search(rest) or en_whole.breaks_off(first)
    return "" if not yours or tells_more or unsure else f"you {how}{yours} {rest}"


def _has_verb(clause: str) -> bool:
    """Whether it may be a clause of its own."""
    first = clause.split(" ")[0].lower()
    acts = first in ("and", "but", "so", "or", "then") or en_forms.is_past(first) or en_forms.is_third(first)
    return acts or en_forms.FINITE.search(clause.lower()) is not None


def met(text: str, people: Sequence[str]) -> str:
    """What was seen there, without who showed it: Ada showed us the rig -> the rig."""
    showing = rf"(?:{SHOWING}{ME}(?: about)?|walk\w* (?:me|us) through)"
    showed = rf"^(?:{THEY}|{en_people.called(people)}){ADVERBS} {showing} {THING}"
    return re.sub(showed, "", MET.sub("", text), flags=re.IGNORECASE)


def _frame(text: str, people: Sequence[str]) -> tuple[Frame, re.Match[str]] | None:
    """The first that a note begins as, and where."""
    found = ((frame, re.match(frame.pattern, text, re.IGNORECASE)) for frame in _frames(people))
    return next(((frame, match) for frame, match in found if match), None)


def _frames(people: Sequence[str]) -> Iterator[Frame]:
    who = rf"(?P<who>{THEY}|{en_people.called(people)})"
    acts, maybe = f"{who}{ADVERBS} ", f"(?:{who}{ADVERBS} )?"
    theirs = rf"(?P<who>(?:{en_people.called(people)}|(?-i:{NAME}))['’]s|his|her|their|the)"
    yield Frame(rf"{acts}(?:{SHOWING}|on){ME}{WELL} {WHY}", "explanation of", "explanation of", _asked)
    for said in (
        rf"{who}(?: said)?(?::| -+| –| —) ",
        rf"{acts}{SAYING}{ME} (?:that )?(?!about\b|{WHY})(?=\S+ \S)",
    ):
        yield Frame(said, "point that", "remark", _clause, in_own_words=True)
    for noun in ("point", "remark", "comment", "claim", "idea", "line", "argument", "rule"):
        quoted = noun if noun in ("line", "rule") else "remark"
        yield Frame(rf"{theirs} {noun} that ", f"{noun} that", quoted, _as_typed, in_own_words=True)
        yield Frame(rf"{theirs} {noun}: ", f"{noun} that", quoted, _clause, in_own_words=True)
    yield Frame(rf"{theirs} story (?:about|of) ", "story about", "story about", _as_typed)
    yield Frame(rf"{theirs} account of ", "account of", "account of", _as_typed)
    yield Frame(rf"{theirs} question {WHY}", "question", "question", _asked)
    yield Frame(rf"{maybe}asked{ME} {WHY}", "question", "question", _asked)
    yield Frame(rf"{maybe}asked{ME}{MUCH} (?:about|on) ", "questions about", "questions about", en.thing)


def _whose(who: str | None, people: Sequence[str]) -> str:
    name = re.sub("^(?:Sir|Ma['’]am) |['’]s$", "", who or "they")
    if name.lower() == "the":
        return "the"
    alone = len(people) == 1 and re.fullmatch(en_people.called(people), name, re.IGNORECASE)
    is_name = not re.fullmatch(rf"{THEY}|his|her|their", name, re.IGNORECASE)
    return f"{name}'s" if is_name and not alone else "your"


def _clause(text: str) -> str:
    """A whole clause, or two that a comma runs together, set apart."""
    parts = en.unspliced(text).split("; ")
    return "; ".join(parts) if all(map(en_whole.is_complete, parts)) else ""


def _as_typed(text: str) -> str:
    """What goes on in running text as it was begun there."""
    return "" if re.search("[,;]", text) or en_whole.SIGNS.search(text) else text


def _asked(text: str) -> str:
    """how it boots: a word that asks, and a whole clause."""
    return text if en_whole.is_complete(text.partition(" ")[2]) else ""


def _speaks_to_all(text: str, people: Sequence[str]) -> bool:
    """Whether nothing in it speaks of the readers as of somebody else."""
    alone = len(people) == 1 and re.search(rf"\b{en_people.called(people)}\b", text)
    return not (NOT_THEIRS.search(text) or alone)


OUR_TALK = Frame("", "our conversation about", "our conversation about", en.thing)
