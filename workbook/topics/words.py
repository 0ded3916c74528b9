"""Writes a question's text the way the cues are written: folded, words cut back to their stems.

Latin words stand apart by one space and lose plural, ``-ing`` and ``-ed``; Japanese runs stay whole,
spaces around them fall away, any other sign leaves a ``|`` that nothing matches across.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

LATIN = re.compile(r"[0-9a-zà-öø-ɏ]+(?:\+\+|#(?!\w))?")
TOKEN = re.compile(rf"(?P<latin>{LATIN.pattern})|(?:(?![0-9a-zà-öø-ɏ_])\w)+")
APOSTROPHE = re.compile(r"['’‘`´](?=[a-z])")
LONG_VOWEL = re.compile(r"(?<=[ァ-ヶ]{3})ー(?![ァ-ヶー])")
SPELT_OUT = {"===": " tripleequals ", "==": " doubleequals "}  # signs that are words in a question
VOWEL = re.compile(r"[aeiouy]")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """An English word without plural, ``-ing``, ``-ed`` and final ``e``; crude, the same for cue and text."""
    if len(word) < 4 or not word.isascii() or not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= 3 and VOWEL.search(root):
            word = root[:-1] if root[-1] == root[-2] and root[-1] not in "lsz" else root
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def plain(text: str) -> str:
    """``text`` in the form the cues are kept in."""
    for sign, word in SPELT_OUT.items():
        text = text.replace(sign, word)
    if text.isascii():
        return " ".join(map(stem, LATIN.findall(APOSTROPHE.sub("", text.lower()))))
    text = LONG_VOWEL.sub("", APOSTROPHE.sub("", normalize("NFKC", text).casefold()))
    pieces: list[str] = []
    end, before_latin = 0, False
    for token in TOKEN.finditer(text):
        latin = token["latin"] is not None
        if pieces:
            if latin and before_latin:
                pieces.append(" ")
            elif text[end : token.start()].strip():
                pieces.append("|")
        pieces.append(stem(token[0]) if latin else token[0])
        end, before_latin = token.end(), latin
    return "".join(pieces)
