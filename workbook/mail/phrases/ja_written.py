"""Spoken Japanese in written words, and whether a note asks or tells."""

from __future__ import annotations

import re

from workbook.mail.phrases import ja_verbs as verbs
from workbook.mail.phrases.clean import QUOTED
from workbook.mail.phrases.ja_forms import ENDED, VERBAL_NOUNS, Form, form, is_predicate
from workbook.mail.phrases.ja_particles import with_particles
from workbook.mail.phrases.vocabulary import rewritten

# cacheWidthで縮小、状態は行に置く has one subject, 読了率で学習、見出しが勝つ two.
GOES_ON = re.compile(
    rf"(?:(?<=[をとに])|(?<=で)(?=[^が]*$)|(?<=は)(?=[^を]*$))((?:{verbs.KANJI}|[ァ-ヶー])*?(?:{VERBAL_NOUNS}))、(?!ただし|まで|[とを])"
)
TRAILS_OFF = re.compile(r"(?:が|(?<![ぶつゆ])し|ものの)$")  # but 塗りつぶし
TE_FORM = re.compile(
    r"(?:[いきぎしえけげせねべめれ]て|[んい]で|(?:[\u3400-\u9fff])って|[見出得来着寝]て)$"
    r"(?<!について)(?<!に関して)(?<!において)(?<!として)(?<!にとって)(?<!によって)(?<!に対して)(?<!すべて)"
)
TO_DO = re.compile(r"(?:ください|下さい|ほしい|欲しい|せよ|なさい|には|[？?])$")
LINK = re.compile("なので|だから|よって|つまり|要するに|そして|また|なお|ただし?|しかし|次に|まず")
NAMES_NOTHING = re.compile(r"(?<=\S{4})\s*[（(][^（()）]*[)）]$")


def asks(text: str) -> bool:
    """Whether a prompt says what is to be done."""
    return bool(TE_FORM.search(text) or TO_DO.search(text) or verbs.is_verb(written(text)))


def asked(prompt: str) -> str:
    """A prompt as it is quoted, without an aside at its end, a request whole: 書いて -> 書いてください."""
    prompt = written(NAMES_NOTHING.sub("", prompt))
    return prompt + "ください" if TE_FORM.search(prompt) else prompt


def written(text: str) -> str:
    """Spoken forms in their written ones."""
    return rewritten(text, "ja_spoken")


def for_others(text: str) -> str:
    """One's own words in those one writes to another house: 全部 -> すべて."""
    return rewritten(text, "ja_register")


def noted(text: str) -> str:
    """``text`` with spoken forms in their written ones and regrets as what is better."""
    text = _in_their_words(verbs.regret_to_plain(for_others(written(text))).strip(" 、"), text)
    told = TRAILS_OFF.sub("", text)
    return told if is_predicate(told) else text


def _in_their_words(text: str, typed: str) -> str:
    """``text`` with what stands in quotation marks as it was typed."""
    quotes = QUOTED.findall(typed)
    if len(QUOTED.findall(text)) != len(quotes):
        return text
    told = iter(quotes)
    return QUOTED.sub(lambda _quote: next(told), text)


def smoothed(text: str) -> str:
    """``noted`` with what a note leaves out: エラー返ったら再送 -> エラーが返ったら再送."""
    return completed(noted(text))


def completed(noted: str) -> str:
    """What is ``noted`` as a sentence has it."""
    return ended(with_particles(rewritten(noted, "ja_left_out")))


def ended(text: str) -> str:
    """A note's deeds in verbs: 割って並列化、あとで切り替え -> 割って並列化し、あとで切り替える."""
    text = verbs.stem_to_plain(text)
    return GOES_ON.sub(_going_on, text) if verbs.is_verb(text) or verbs.is_past(text) else text


def _going_on(deed: re.Match[str]) -> str:
    return deed[0] if verbs.is_stem(deed[1]) else f"{deed[1]}し、"


def tells(text: str) -> bool:
    """Whether a note ends as a sentence does, however plain."""
    return form(smoothed(NAMES_NOTHING.sub("", text))) in (*ENDED, Form.CAUSE, Form.QUESTION)
