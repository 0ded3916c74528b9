"""Whether a statement speaks of what the interviewer's hint asks about, by the words that both hold."""

from __future__ import annotations

import re

# English words of four letters on, by their beginnings, without what makes a question of them; in
# Japanese they stand beside kana.
ENGLISH = re.compile(
    r"(?!(?:what|when|where|which|would|does|your|have|that|with|from|this|then|there|they|them|happen|make|need"
    r"|want|just|will|about|into|than|even|also|could|should|after|before|mean|many|much|know|only|some|each|every|else|send|still|again)s?\b)\b[a-z]{4,}",
    re.ASCII,
)
STEM = 5  # letters
INITIALS = re.compile(r"\b[A-Z]{2,}\b", re.ASCII)  # the UI of a UI processor
VARIABLE = re.compile(r"(?<![\w'’.-])[b-hj-z](?![\w'’.-])", re.ASCII)  # What's your n? of n = 100k
# Kanji and katakana side by side, and a kanji that is a word, without what stands in any question.
ANY = "何思言来出見使行会時方人今考聞作入合起同多少前後上中下間本大小全良無要持送分足値"
LONE = rf"(?<![一-鿿])[^{ANY}\W](?<=[一-鿿])(?=[ぁ-ん])"
VERB = re.compile(rf"(?<![一-鿿])[^{ANY}動変切\W](?<=[一-鿿])(?=[らりるれっんけげめまむ])")
JAPANESE = re.compile(rf"(?=([一-鿿]{{2}}|(?<![ァ-ヶー])[ァ-ヶー]{{3}}|\d[一-鿿]|{LONE}))")
COMMON = {
    "場合", "時間", "方法", "全部", "本当", "最初", "最後", "必要", "大丈", "丈夫", "判断", "一番", "今回",
}  # fmt: skip


def takes_up(hint: str, text: str, asked: str = "") -> bool:
    return overlap(hint, text, asked) > 0


def overlap(hint: str, text: str, asked: str = "") -> int:
    """How many words of the hint a statement holds; English ones that stand in what was ``asked``, too, say
    nothing of the hint."""
    shared = _words(hint) & _words(text) - _english(asked)
    return len(shared) + (_done(hint, text) or _done(text, hint))


def _done(text: str, other: str) -> bool:
    """Whether a verb of ``text`` is in a word of ``other``: 止まったら is what エンジン停止時 is about."""
    return any(kanji in other for kanji in VERB.findall(text))


def _words(text: str) -> set[str]:
    return _english(text) | (set(JAPANESE.findall(text)) - COMMON)


def _english(text: str) -> set[str]:
    stems = {word[:STEM] for word in ENGLISH.findall(text.lower())}
    return stems | set(VARIABLE.findall(text)) | set(INITIALS.findall(text))
