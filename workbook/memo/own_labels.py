"""Settles what the label words of this one memo mean."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from statistics import fmean

from workbook.memo import labels, ratings
from workbook.memo.likeness import asks, likeness
from workbook.memo.markers import marker
from workbook.memo.parts import Role
from workbook.memo.rows import Row
from workbook.memo.stretches import in_brackets

MOSTLY_LABELLED = 0.6
SOUNDS_ASKED = 0.6
LONGEST_HEADING = 20


def settle_labels(text: str, found: list[Row]) -> None:
    """Gives the rows the roles that hold in this memo: lone letters, phrases that name a field, and words
    that come back at the head of its lines."""
    _settle_letters(text, found)
    _take_phrases(text, found)
    _take_headings(text, found)
    _name_the_rest(text, found)


def _settle_letters(text: str, found: list[Row]) -> None:
    """A lone letter is a label only where labels mark the questions; elsewhere it numbers a list."""
    asked = any(row.role is Role.QUESTION for row in found)
    for row in found:
        label = row.label
        if not label or len(label.word) > 1 or not label.word.isascii() or label.word == "q":
            continue
        if not asked or (label.loose and not label.numbered):
            row.unname()
            name, after = marker(text, row.start, row.end)
            if name:
                row.shape, row.start = f"{row.shape} {name}".strip(), after


def _take_phrases(text: str, found: list[Row]) -> None:
    unlabelled = [row for row in found if not row.label and not row.line.code]
    candidates = [(row, labels.unknown(text, row.start, row.end)) for row in unlabelled]
    counts = Counter(label.word for _row, label in candidates if label)
    for row, label in candidates:
        if not label:
            continue
        quoting = label.loose and text.endswith("」", row.start, row.end)
        role = labels.role_of(label.word) if quoting or not label.loose else None
        if quoting and role is not Role.QUESTION:
            role = None
        if role is Role.QUESTION and in_brackets(text, row.start, row.end):
            continue  # (he asked: ...) is a remark beside the question
        if role or counts[label.word] > 1:
            row.name(replace(label, role=role), role)


def _take_headings(text: str, found: list[Row]) -> None:
    """Where labels stand alone behind a marker, a phrase behind the same marker is one too."""
    markers = {row.shape for row in found if row.label and row.empty and row.shape}
    for row in found:
        if row.shape in markers and not row.label and row.end - row.start <= LONGEST_HEADING:
            phrase = text[row.start : row.end]
            if (role := labels.role_of(phrase)) and role is not Role.QUESTION:
                row.name(labels.Label(phrase, role, row.start, row.end), role)


def _name_the_rest(text: str, found: list[Row]) -> None:
    unnamed = defaultdict(list)
    for row in found:
        if row.label and row.label.role is None:
            unnamed[row.label.word].append(row)
    mostly = sum(row.label is not None for row in found) >= MOSTLY_LABELLED * len(found)
    known = {row.role for row in found if row.role and row.label and not row.label.speaker}
    contents = {word: [text[row.start : row.end] for row in same] for word, same in unnamed.items()}
    asking = max(contents, key=lambda word: _sound(contents[word]), default="")
    for word, same in unnamed.items():
        role = _guess(contents[word], known, word == asking) if mostly else None
        for row in same:
            if mostly and row.label:
                row.name(replace(row.label, speaker=True), role)
            else:
                row.unname()
        if role and role is not Role.QUESTION:
            known.add(role)


def _guess(contents: list[str], known: set[Role], best: bool) -> Role | None:
    """What a word means by what stands behind it. ``best``: no other word's lines sound more like questions;
    several people may ask, but those after the first in so many words."""
    if all(ratings.whole(content, labelled=True) is not None for content in contents):
        return Role.RATING
    asks_plainly = fmean(asks(content) for content in contents) >= SOUNDS_ASKED
    if Role.QUESTION not in known and (asks_plainly or (best and _sound(contents) >= SOUNDS_ASKED)):
        return Role.QUESTION
    return Role.ANSWER if Role.ANSWER not in known else None


def _sound(contents: list[str]) -> float:
    return fmean(likeness(content) for content in contents)
