"""The one thing that stayed from the interview, as a noun phrase a thanks can be built on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from workbook.mail import names
from workbook.mail.highlights import english, feelings, japanese
from workbook.mail.phrases import Notes, Phrase
from workbook.model import Interview, Language

TORN = re.compile(r"[がをにはで](?![一-鿿])")
OTHER_SIDE = re.compile(
    r"面接官(?:側|の方|の人|さん|様)?(?:の(?=[^\s、。]{1,8}さん)|[のはが、]|から(?:の)?)?"
)
WAS_THERE = re.compile(
    "が(?:面接に)?(?:同席|参加|出席)(?:して(?:くれ|い)た)?$|^.{1,4}(?:せて)(?:もらった|くれた|いただいた)$"
)
COUNT = re.compile(r"[一-鿿ァ-ヶー]{1,5}\d[\d,.]*[万億]?[一-鿿]{1,2}")  # 店舗212店
PLACE = 4  # characters of where it was said
# What one does not thank for where there is anything else.
LAST = re.compile(
    r"手当|給[与料]|年収|賞与|ボーナス|残業|有給|待遇|福利厚生|全滅|亡くな|死亡|倒産|解雇|大赤字|全壊"
)


def read_highlights(interview: Interview, notes: Notes) -> tuple[Phrase, Phrase]:
    """The first two highlights that can be used; empty where there are none."""
    told = [OTHER_SIDE.sub("", english.told(text)) for text in interview.highlights]
    people = [name.text for name in names.addressees(interview, notes.language)]
    people += [""] * len(names.nameless(interview, notes.language))
    noted = notes.read_all(told, "highlights")
    noted = _begun([phrase for phrase in noted if not feelings.is_all(phrase.text)])
    read: list[Phrase] = (
        [replace(phrase, text=japanese.told(phrase.text, _parts_of_names(interview))) for phrase in noted]
        if notes.language == Language.JA
        else [*english.read(noted, people)]
    )
    read.sort(key=lambda found: LAST.search(found.text) is not None)
    read = [found for found in read if len(found.text) > 1]
    # A bare word such as "fair" is what one thought of the others.
    said = [found for found in read if notes.language == Language.JA or " " in found.text]
    first, second, *_rest = [*(said or read), Phrase(""), Phrase("")]
    return first, second


def _begun(noted: Sequence[Phrase]) -> list[Phrase]:
    """Without what is left of a note whose beginning stays out, which says nothing where there is another."""
    whole = [phrase for phrase in noted if not TORN.match(phrase.text)]
    begun = {phrase.sources for phrase in whole if not phrase.key_before}
    whole = [phrase for phrase, follows in zip_longest(whole, whole[1:]) if not _only_leads(phrase, follows)]
    return [phrase for phrase in whole if phrase.sources in begun] or whole


def _only_leads(phrase: Phrase, follows: Phrase | None) -> bool:
    """Whether what stayed is said in the next sentence of the note, and this one only where or who it was."""
    if follows is None or follows.sources != phrase.sources:
        return False
    if COUNT.fullmatch(phrase.text):
        return True
    return WAS_THERE.search(phrase.text) is not None or (
        len(phrase.text) <= PLACE and phrase.is_noun and japanese.SPEAKER.search(follows.text) is not None
    )


def _parts_of_names(interview: Interview) -> list[str]:
    named = [person.text.removesuffix(names.DOCTOR) for person in names.addressees(interview, Language.JA)]
    return [part for name in named for part in re.split("[ ・]", name) if part]
