"""Finds a name in a text, however it is spelled: width, case, kana, accents, spaces and hidden characters
between its letters make no difference."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from workbook.text import fold_width
from workbook.text.fold import KATAKANA_TO_HIRAGANA

# A character with the marks that belong to it: half-width kana carry theirs as characters of their own.
CLUSTER = re.compile(r".[\u0300-\u036f\u3099\u309a\uff9e\uff9f]*", re.DOTALL)
KANJI = re.compile(r"[\u3400-\u9fff\uf900-\ufaff々]")
HIRAGANA, KATAKANA = re.compile(r"[ぁ-ゖー]"), re.compile(r"[ァ-ヺー]")
TITLE = re.compile(r"\s*(?:さん|さま|様|氏|殿|先生|せんせい|君|くん|部長|課長|社長)")
SHORT_LATIN, SHORT_KANA = 4, 3
"""Up to so many letters a name is also a part of many words, and is looked for as a word of its own."""


@dataclass(frozen=True)
class Folded:
    """A text reduced to its letters and digits; ``starts`` and ``ends`` lead back into ``text``."""

    text: str
    letters: str
    starts: list[int]
    ends: list[int]


def letters(text: str) -> str:
    """What two spellings of one name have in common."""
    plain = "".join(map(_bare, fold_width(text))).translate(KATAKANA_TO_HIRAGANA)
    return "".join(filter(str.isalnum, plain))


def folded(text: str) -> Folded:
    found, starts, ends = [], [], []
    for match in CLUSTER.finditer(text):
        for letter in letters(match[0]):
            found.append(letter)
            starts.append(match.start())
            ends.append(match.end())
    return Folded(text, "".join(found), starts, ends)


def places(text: Folded, name: str, *, whole_words: bool = False) -> Iterator[tuple[int, int]]:
    """Where ``name`` (its ``letters``) stands in ``text``, as offsets. ``whole_words``: a Latin name of any
    length only as a word of its own."""
    at = text.letters.find(name)
    while at >= 0:
        start, end = text.starts[at], text.ends[at + len(name) - 1]
        if _stands_there(text.text, start, end, name, whole_words):
            yield start, end
        at = text.letters.find(name, at + 1)


def _bare(character: str) -> str:
    """A Latin letter without its accents."""
    base = normalize("NFD", character)[0]
    return base if base.isascii() else character


def _stands_there(text: str, start: int, end: int, name: str, whole_words: bool) -> bool:
    before, after = normalize("NFKC", text[start - 1 : start] if start else ""), text[end : end + 1]
    if name.isdigit():
        return True
    if name.isascii():
        inside = any(letter.isascii() and letter.isalnum() for letter in before + normalize("NFKC", after))
        return not inside or (len(name) > SHORT_LATIN and not whole_words)
    if len(name) == 1 and KANJI.fullmatch(name):
        return not KANJI.match(before) and (not KANJI.match(after) or bool(TITLE.match(text, end)))
    if len(name) <= SHORT_KANA and HIRAGANA.match(name):
        script = HIRAGANA if HIRAGANA.match(normalize("NFKC", text[start])) else KATAKANA
        alone = not script.match(normalize("NFKC", after)) or bool(TITLE.match(text, end))
        return alone and not script.match(before)
    return True
