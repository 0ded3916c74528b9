"""Recognises label words such as "Q1.", "【改善】" or "Hint:" at a place in a memo."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbook.memo.parts import Role
from workbook.memo.stretches import skip_space
from workbook.memo.vocabulary import NUMBER, any_of, plain, table

ROLES = {
    "question": Role.QUESTION, "follow_up": Role.QUESTION, "speaker_question": Role.QUESTION,
    "answer": Role.ANSWER, "speaker_answer": Role.ANSWER, "rating": Role.RATING, "hint": Role.HINT,
    "better": Role.BETTER, "next": Role.NEXT, "kind": Role.KIND, "company": Role.COMPANY, "date": Role.DATE,
    "round": Role.ROUND, "own_question": Role.ASIDE, "aside": Role.ASIDE,
}  # fmt: skip
WORDS = {plain(word): ROLES[field] for field, words in table("labels").items() for word in words}
SPEAKERS = {plain(word) for side in ("speaker_question", "speaker_answer") for word in table("labels")[side]}
FOLLOW_UPS = {plain(word) for word in table("labels")["follow_up"]}
OWN_QUESTIONS = {plain(word) for word in table("labels")["own_question"]}
NUMBERED = re.compile(NUMBER)

OPEN = r"[\[【〔《<(*_\"]{0,3}"
CLOSE = r"[\]】〕》>)*_\"]{0,3}"
NOTE = r"(?:\s?\((?P<note>[^()\n]{1,24})\))?"
COUNT = (
    rf"(?:\s?[#.-]?\s?(?:no\.?\s?)?{NUMBER}(?:つ目|問目|個目)?(?:[-.]\d{{1,2}}|[a-d])?"
    r"(?=[\s:.,、)\]】>*_-]|$))?"
)
BODY = rf"(?P<word>{any_of(WORDS)})(?P<count>{COUNT})"
LABEL = re.compile(
    rf"(?P<open>{OPEN})\s?{BODY}\s?(?P<close>{CLOSE}){NOTE}\s*(?P<sep>(?:(?!:[\w+-]+:)[:.,、)>=|;-])+>?|)(?P<closed>[*_]{{0,3}})",
    re.IGNORECASE,
)
FIELD_WORDS = [
    word
    for word, role in WORDS.items()
    if role in (Role.ANSWER, Role.RATING, Role.HINT, Role.BETTER, Role.NEXT)
    and (len(word) > 1 or not word.isascii())
]
INLINE = re.compile(
    rf"(?<=[\s。.;/,、(\[|・!?」)])(?P<open>[\[【(*]{{0,2}})(?P<word>{any_of(FIELD_WORDS)}|(?-i:A))"
    r"(?P<close>[\]】*]{0,2})\s?(?P<sep>(?!:[\w+-]+:):|→|(?=「))",
    re.IGNORECASE,
)
OUTSIDE = r":;。、.,!?()「」『』\[\]【】<>*/|=→⇒"  # never within a label word
UNKNOWN = re.compile(
    rf"(?P<open>[\[【<(*]{{0,2}})(?P<word>[^\W\d_][^\s{OUTSIDE}]{{0,11}}(?:\s[^\s\d{OUTSIDE}]{{1,11}}){{0,2}}?)"
    r"(?P<count>\s?\d{0,2})(?P<close>[\]】>)*]{0,2})\s?(?P<sep>:(?!//)|(?=「)|)"
)
EMPHASIS = " *_:"
WIDE_ENOUGH = 2
NAMED = re.compile(
    any_of(
        word
        for word in [*FIELD_WORDS, *table("labels")["question"]]
        if len(word) > (3 if word.isascii() else 1) and plain(word) not in SPEAKERS and "{" not in word
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Label:
    """``role`` is ``None`` for a word no table knows. ``end`` is where the content begins."""

    word: str
    role: Role | None
    start: int
    end: int
    numbered: bool = False
    speaker: bool = False
    loose: bool = False  # nothing but white space divides it from the content


def known(text: str, start: int, end: int) -> Label | None:
    """The known label that opens the stretch."""
    match = LABEL.match(text, start, end)
    if not match:
        return None
    word = plain(match["word"])
    role = _noted(match["note"] or "") or WORDS.get(word) or _numbered_role(word)
    if role is Role.RATING and match["count"] and not match["sep"]:
        return Label(word, role, match.start(), skip_space(text, match.end("word"), end), loose=True)
    if role is Role.ROUND and match["count"] and not match["sep"]:
        return None  # "Round 2" is what it is called
    divided = bool(match["sep"] or (match["close"] and (match["open"] or match["count"])) or match["closed"])
    speaks = word in SPEAKERS or role in (Role.QUESTION, Role.ANSWER, Role.HINT)
    quoted = speaks and text[match.end() : match.end() + 1] in "「『" and match.end() < end
    at_end = match.end() == end
    after_space = text[match.end("count") : match.end("count") + 1].isspace()
    loose = not divided and not quoted and not at_end
    if loose and not (after_space and _may_stand_loose(word, match["count"])):
        return None
    if at_end and not divided and len(word) < WIDE_ENOUGH and not match["count"]:
        return None
    if match["sep"] in {".", ",", "、", ")", "-"} and not _may_take(word, match["sep"], match["count"]):
        return None
    return Label(
        word,
        role,
        match.start(),
        skip_space(text, match.end(), end),
        bool(match["count"]),
        word in SPEAKERS,
        loose,
    )


def inline(text: str, start: int, end: int) -> list[Label]:
    """The known field labels inside a stretch, after its beginning."""
    return [
        Label(
            plain(match["word"]),
            WORDS[plain(match["word"])],
            match.start(),
            skip_space(text, match.end(), end),
            speaker=plain(match["word"]) in SPEAKERS,
        )
        for match in INLINE.finditer(text, start, end)
    ]


def unknown(text: str, start: int, end: int) -> Label | None:
    """A word before a colon, in brackets or before a quotation, that no table knows."""
    match = UNKNOWN.match(text, start, end)
    if not match:
        return None
    divided = bool(match["sep"] or (match["open"] and match["close"]))
    if not divided and not text.startswith("「", match.end()):
        return None
    return Label(
        plain(match["word"]),
        None,
        match.start(),
        skip_space(text, match.end(), end),
        bool(match["count"].strip()),
        loose=not divided,
    )


def is_label_word(title: str) -> bool:
    """Whether ``title`` is a label word and nothing more."""
    return plain(title).strip(EMPHASIS) in WORDS


def role_of(title: str) -> Role | None:
    """The field that a phrase such as "面接官からのヒント" or "how I would answer now" names: the word that
    makes it special if there is one, else the last."""
    word = plain(title).strip(EMPHASIS)
    if word in WORDS:
        return WORDS[word]
    roles = [WORDS[plain(match[0])] for match in NAMED.finditer(word)]
    special = [role for role in (Role.HINT, Role.BETTER, Role.NEXT) if role in roles]
    return special[0] if special else roles[-1] if roles else None


def _noted(note: str) -> Role | None:
    """私（今なら）： is what I would say now."""
    role = role_of(note) if note else None
    return role if role in (Role.HINT, Role.BETTER, Role.NEXT) else None


def _numbered_role(word: str) -> Role | None:
    return Role.QUESTION if NUMBERED.search(word) else None


def _may_stand_loose(word: str, count: str) -> bool:
    """Whether a space is enough after it: yes for Japanese words and what a number follows."""
    return not word.isascii() or bool(count) or word in {"q", "hint", "rating", "score"}


def _may_take(word: str, separator: str, count: str) -> bool:
    """Full stops, commas and dashes divide only short marks from their content, never words of a sentence."""
    if separator in {".", ")"}:
        return len(word) <= 1 or bool(count) or not word.isascii() or separator == ")"
    if separator == "-":
        return bool(count) or word in {"q", "a", "hint", "rating", "score", "better", "answer", "question"}
    return bool(count) or word in {"q", "a"}
