"""Reads what is told in sentences: who asked what, and how it went."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from workbook.memo.dividers import ARROWS
from workbook.memo.likeness import answers, asks, likeness
from workbook.memo.parts import Part, Role
from workbook.memo.stretches import trim
from workbook.memo.vocabulary import table
from workbook.memo.wording import worded
from workbook.text import sentences

LONGEST_SENTENCE = 600
ANNOUNCED = 0.8
ANNOUNCED_BY = re.compile(r"[^:?]{1,60}:\s")
QUOTES = ("「", '"')
HINTED = re.compile(r"ヒント|助言|助け|hint|nudge", re.IGNORECASE)
TELLS_OF_ASKING = re.compile(
    r"ask|open|start|question|then|next|last|first|聞|次|最初|最後|質問|問題", re.IGNORECASE
)
SAID = re.compile(
    r"(?:と|って)(?:だけ)?(?:答え|言い|言っ|伝え|説明し|返し|回答し)(?:た|ました|て|まして)[。、]?$"
)


@cache
def _frames() -> tuple[re.Pattern[str], ...]:
    words = table("prose")
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in [*words["frames"], *words["frames_en"], *words["announced"]]
    )


@cache
def _trigger() -> re.Pattern[str]:
    return re.compile(table("prose")["trigger"], re.IGNORECASE)


@cache
def _dictated() -> re.Pattern[str]:
    return re.compile("|".join(table("prose")["dictated"]), re.IGNORECASE)


@cache
def _asides() -> re.Pattern[str]:
    return re.compile("|".join(table("wording")["asides"]), re.IGNORECASE)


def asked(text: str, start: int, end: int) -> list[Part]:
    """The question retold at the beginning of the stretch, with the words around it; ``[]`` without one.
    What an arrow leads to is what came of it."""
    arrow = ARROWS.search(text, start, end)
    words = text[start : min(arrow.start() if arrow else end, start + LONGEST_SENTENCE)]
    if not _trigger().search(words):
        return []
    for pattern in _frames():
        match = pattern.search(words)
        if not match or not _is_question(match):
            continue
        first, last = trim(words, *match.span("q"))
        frame = [
            Part(Role.LABEL, start + match.start(), start + first),
            Part(Role.QUESTION, start + first, start + last),
            Part(Role.LABEL, start + last, start + match.end()),
        ]
        return [part for part in frame if part.start < part.end]
    return []


def _is_question(match: re.Match[str]) -> bool:
    """Whether what the frame holds was asked, and is neither a hint nor what the person said."""
    words, at = match["q"].strip(), match.start("q")
    around = match["lead"] + match.string[match.end("q") : match.end("q") + 8]
    if HINTED.search(around):
        return False
    if match.re.pattern in table("prose")["announced"]:
        return likeness(words) >= ANNOUNCED
    if match.string[at - 1 : at] in QUOTES:
        return asks(words) or bool(TELLS_OF_ASKING.search(match[0]))
    return len(words) > 1 and not answers(words + " ")


def told(text: str, start: int, end: int) -> bool:
    """Whether a question is retold in the stretch."""
    return any(asked(text, first, last) for first, last in _sentences(text, start, end))


def read_prose(text: str) -> list[Part]:
    """The parts of a memo that is told in sentences."""
    parts: list[Part] = []
    open_question = False
    for start, end in _sentences(text, 0, len(text)):
        if frame := asked(text, start, end):
            before = worded(text, start, frame[0].start) if open_question else []
            frame[0] = replace(frame[0], opens=True)
            parts += [*before, *frame, *_retold(text, frame[-1].end, end)]
            open_question = True
        elif _is_bare_question(text, start, end):
            lead = ANNOUNCED_BY.match(text, start, end)
            first = lead.end() if lead and asks(text[lead.end() : end]) else start
            parts += [Part(Role.LABEL, start, first, opens=True)] if first > start else []
            parts.append(Part(Role.QUESTION, first, end, opens=first == start))
            open_question = True
        elif not open_question or _asides().match(text, start, end):
            parts.append(Part(Role.ASIDE, start, end))
        else:
            parts += _retold(text, start, end)
    return parts


def _retold(text: str, start: int, end: int) -> list[Part]:
    """The parts of a sentence, without the words that say it was said."""
    parts = []
    for part in worded(text, start, end):
        said = SAID.search(text[part.start : part.end]) if part.role is Role.ANSWER else None
        if said and said.start():
            cut = part.start + said.start()
            parts += [replace(part, end=cut), Part(Role.LABEL, cut, part.end)]
        else:
            parts.append(part)
    return parts


def _is_bare_question(text: str, start: int, end: int) -> bool:
    return text[end - 1] == "?" and asks(text[start:end]) and not answers(text[start:end])


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    for sentence in sentences(text[start:end]):
        first, last = start + sentence.start, start + sentence.end
        edges = [first, *(match.end() for match in _dictated().finditer(text, first, last)), last]
        found += [trim(text, begin, stop) for begin, stop in pairwise(edges)]
    return [(begin, stop) for begin, stop in found if begin < stop]
