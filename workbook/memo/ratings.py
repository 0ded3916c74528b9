"""Reads how well an answer went, 1 to 5, from the many ways people note it.

Scales are brought to 1-5 (x/5, x/10, x/100, %, 点); filled stars count; A-E are 5-1; signs and words are
worth what ``ratings.toml`` says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbook.memo.vocabulary import any_of, plain, table

SIGNS = {plain(sign): int(worth) for worth, signs in table("ratings")["signs"].items() for sign in signs}
WORDS = {plain(word): int(worth) for worth, words in table("ratings")["words"].items() for word in words}

SIGN = any_of(SIGNS)
STARS = r"[★⭐🌟✭✮]+\s?[☆✩]*|[☆✩]{3,5}"
MEASURED = (
    r"(?P<full>5|10|100)\s?(?:段階|点満点|点|stars?)?(?:中|満点中|で|評価で)\s?(?P<part>\d{1,3}(?:\.\d)?)\s?点?"
    r"|(?P<n>\d{1,3}(?:\.\d)?)\s?(?:/|out\s+of|of)\s?(?P<of>100|10|5)(?![\d/])"
    r"|(?P<percent>\d{1,3})\s?(?:%|パーセント|percent)"
    r"|(?P<points>\d{1,3}(?:\.\d)?)\s?(?:点|points?|pts?)(?![^\W\d_])"
    r"|(?:i(?:'d|\s+would)?\s+)?(?:give|gave|rate|rated)\s+(?:myself|it|that|this)\s+(?:an?\s+)?(?P<given>[1-5])(?![\d/])"
    r"|(?:自己)?(?:評価|採点|点数)は\s?(?P<graded>[1-5])(?![\d/])"
    r"|(?:星|★|⭐)\s?(?P<star>[1-5])(?:つ|個)?(?![\d.])|(?P<stars>[1-5])\s?(?:stars?|つ星)"
)
SURE = rf"(?:{MEASURED}|(?P<filled>{STARS})|(?P<sign>{SIGN}))"
LABELLED = r"(?P<bare>\d{1,3}(?:\.\d)?)(?![\d.:])|(?P<letter>[A-Ea-e])(?P<shade>[+-]?)(?![\w])"
ABOUT = (
    r"(?:(?:maybe|about|around|roughly|perhaps|probably|i'd\s+say|say|a|easily|easy|solid|a solid"
    r"|まあ|まぁ|うーん|たぶん|多分|おそらく|だいたい|大体|自己評価|自己採点|評価|rating|score|self|出来|手応え|自信)\s*[:=は]?\s*)*"
)
SOFTENED = r"(?:\s?(?:くらい|ぐらい|程度|かな|かも|ほど|-?ish))?"

STARTS_ABOUT = re.compile(ABOUT)
AGAIN = SURE.replace("?P<", "?P<x")  # a name stands once in a pattern
COUNTED = r"[^\W\d_]{0,2}(?:分|秒|年|回|人|件)"
LEADING = re.compile(rf"[(\[【]\s?{ABOUT}{SURE}\s?[)\]】]|{AGAIN}(?!{COUNTED})", re.IGNORECASE)
WHOLE = re.compile(rf"{ABOUT}{SURE}{SOFTENED}", re.IGNORECASE)
AT_START = re.compile(rf"{ABOUT}(?:{SURE}|{LABELLED}){SOFTENED}", re.IGNORECASE)
TRAILING = re.compile(
    rf"(?:[(\[【]\s?{ABOUT}{SURE}{SOFTENED}\s?[)\]】]|(?<![\dA-Za-z/.+*-]){ABOUT}{AGAIN}{SOFTENED})[\s。.、,!]*$",
    re.IGNORECASE,
)
REMARK = r"(?:[、,(]|[^\n]{0,12}(?:ヒント|助|hint|nudge|help)|(?![のがはをにでと])[^\x00-\x7f])"
WITHIN = re.compile(
    rf"(?<![^\s。、,)])(?:(?P<n>\d{{1,2}}(?:\.\d)?)/(?P<of>5|10)|(?P<filled>[★⭐]{{2,}}☆*)|(?P<sign>[◎○△]))(?=[、,(]|\s+{REMARK})",
    re.IGNORECASE,
)
TAIL_END = re.compile(r"(?:[.?!,;:)]\s|[。、?!)]|\s-\s)\s?(?P<rest>[^.?!,;:。、()]{1,24})[.!。]?$")
ENDS = ".?!。)"
TAIL_MARK = re.compile(r"(?P<letter>[A-E])[+-]?|(?P<bare>[1-5])")
IN_BRACKETS = re.compile(r"[(\[【]([^()\[\]【】]{1,24})[)\]】][\s。.、,]*$")
TAIL = 64
LONGEST = 40
SIGN_STARTS = re.escape("".join({sign[0] for sign in SIGNS}))
MAY_HOLD = re.compile(rf"[\d★⭐🌟✭✮☆✩)\]】つ{SIGN_STARTS}]")
MAY_LEAD = re.compile(rf"[\d(\[【星★⭐🌟✭✮☆✩{SIGN_STARTS}]")
WORD_EDGE = " 。.、,!?~…-:;)(・"


@dataclass(frozen=True, slots=True)
class Rated:
    """``value`` 1 to 5, and the stretch that says so."""

    value: int
    start: int
    end: int


def whole(text: str, *, labelled: bool = False) -> int | None:
    """What ``text`` is worth when it is a rating and nothing else, ``labelled`` a bare number or letter."""
    text = text.strip()
    if not text or len(text) > LONGEST:
        return None
    pattern = AT_START if labelled else WHOLE
    match = pattern.fullmatch(text) or pattern.fullmatch(text.strip(WORD_EDGE))
    return _worth(match) if match else word(text)


def word(text: str) -> int | None:
    """What a rating word is worth."""
    text = plain(text).strip(WORD_EDGE)
    if text in WORDS:
        return WORDS[text]
    about = STARTS_ABOUT.match(text)
    return WORDS.get(text[about.end() :].strip(WORD_EDGE) if about else text)


def at_start(text: str, start: int, end: int) -> Rated | None:
    """The rating a labelled stretch begins with."""
    value = whole(text[start:end], labelled=True)
    if value is not None:
        return Rated(value, start, end)
    match = AT_START.match(text, start, end)
    value = _worth(match) if match else None
    return Rated(value, start, match.end()) if match and value is not None else None


def leading(text: str, start: int, end: int) -> Rated | None:
    """A rating that stands before what it rates."""
    match = LEADING.match(text, start, end) if MAY_LEAD.match(text, start, end) else None
    value = _worth(match) if match else None
    if match is None or value is None or _doubled(text, match, end):
        return None
    return Rated(value, match.start(), match.end())


def trailing(text: str, start: int, end: int) -> Rated | None:
    """A rating that stands after what it rates, with the brackets around it."""
    begin = max(start, end - TAIL)
    if not MAY_HOLD.search(text, begin, end):
        return None
    for match in TRAILING.finditer(text, begin, end):
        value = _worth(match)
        if value is not None and not _doubled(text, match, end):
            return Rated(value, match.start(), end)
    bracketed = IN_BRACKETS.search(text, begin, end)
    if not bracketed:
        return None
    inside = bracketed[1].strip()
    before = text[bracketed.start() - 1 : bracketed.start()]
    if inside.isdigit() and (len(inside) > 1 or (before.isascii() and not before.isspace())):
        return None  # O(1) and f(3) are no ratings
    value = whole(inside, labelled=True)
    return Rated(value, bracketed.start(), end) if value is not None else None


def within(text: str, start: int, end: int) -> Rated | None:
    """A rating in figures, stars or a plain sign with a remark behind it."""
    match = WITHIN.search(text, start, end)
    value = _worth(match) if match else None
    return Rated(value, match.start(), match.end()) if match and value is not None else None


def tail(text: str, start: int, end: int) -> Rated | None:
    """A letter, a figure or a rating word behind the last division of the stretch: a rating only where
    the memo rates at the ends of its lines."""
    match = TAIL_END.search(text, max(start, end - TAIL), end)
    if not match:
        return None
    mark = TAIL_MARK.fullmatch(match["rest"].strip())
    value = _worth(mark) if mark else word(match["rest"])
    start = match.start() + (text[match.start()] in ENDS)
    return Rated(value, start, end) if value is not None else None


def _doubled(text: str, match: re.Match[str], end: int) -> bool:
    """○○ stands for a name left out, not for a rating."""
    sign = match.group("sign") or match.group("xsign")
    return bool(sign) and (
        text[match.end() : match.end() + 1] == sign[-1]
        or text[max(0, match.start() - 1) : match.start()] == sign[0]
    )


def _worth(match: re.Match[str]) -> int | None:
    found = {name.removeprefix("x"): value for name, value in match.groupdict().items() if value}
    if "sign" in found:
        return SIGNS[plain(found["sign"])]
    if "filled" in found:
        return max(1, min(5, sum(found["filled"].count(star) for star in "★⭐🌟✭✮")))
    if "letter" in found:
        return 5 - "abcde".index(found["letter"].lower())
    for part, full in (("n", "of"), ("part", "full")):
        if part in found:
            return _scaled(float(found[part]), float(found[full]))
    if "percent" in found:
        return _scaled(float(found["percent"]), 100)
    for name in ("given", "graded", "star", "stars", "points", "bare"):
        if name in found:
            number = float(found[name])
            return _scaled(number, next((full for full in (5, 10, 100) if number <= full), 0))
    return None


def _scaled(number: float, full: float) -> int | None:
    """``number`` of ``full`` on the scale 1 to 5, halves upwards; ``None`` when it is more than there is."""
    return max(1, min(5, int(number * 5 / full + 0.5))) if number <= full else None
