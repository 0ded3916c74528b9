"""The particle between a noun and its verb that speech leaves out: エラー返ったら -> エラーが返ったら."""

from __future__ import annotations

import re
from functools import cache

from workbook.mail.phrases.vocabulary import words

# 食べ and 書き alone make nouns of what stands before them: テスト書き.
ENDS_ICHIDAN = "(?:る|た|て|な[いかく]|れば|よう|ま[すし]|なが|られ|ず)"
ROWS = {
    "う": "わいえお", "く": "かきけこ", "ぐ": "がぎげご", "す": "さしせそ", "つ": "たちてと",
    "ぬ": "なにねの", "ぶ": "ばびべぼ", "む": "まみめも", "る": "らりれろ",
}  # fmt: skip
JOINED = {
    "う": "っ[てた]", "つ": "っ[てた]", "る": "っ[てた]", "く": "い[てた]", "ぐ": "い[でだ]",
    "す": "し[てた]", "ぬ": "ん[でだ]", "ぶ": "ん[でだ]", "む": "ん[でだ]",
}  # fmt: skip
ICHIDAN = re.compile(r"[いきぎしじちにびみりえけげせぜてでねへべめれ見出得来似寝着]る$")

# How much or how long, not what: 数秒遅れる, 一年残す.
SEVERAL = "[数一二三四五六七八九十百千万]+[秒分時日週月年回件個台人本枚倍割十百千万]"
# Ends of a clause before which no comma stands: 使い切ったら止める.
CLAUSE = (
    "(?<=[たんだ]ら)|(?<=[えけげせてねべめれ]ば)|(?<=ので)|(?<=[っいしきちりえけせねべめれ]て)|(?<=[んい]で)"
)


@cache
def _inflected(name: str) -> str:
    """A pattern of the forms of a list's verbs that no noun takes into itself."""
    return "|".join(_forms(verb) for verb in sorted(words(name)))


def _forms(verb: str) -> str:
    stem, last = verb[:-1], verb[-1]
    if ICHIDAN.search(verb):
        return stem + ENDS_ICHIDAN
    a, i, e, o = tuple(ROWS[last])
    negative, wish = f"{a}(?:な[いかく]|ず|れ|せ)", f"{i}(?:ま[すし]|た[いく]|なが)"
    return f"{stem}(?:{last}|{negative}|{wish}|{e}(?:[るば]|な(?!ら))|{o}う|{JOINED[last]})"


@cache
def _lacking(name: str, particle: str) -> re.Pattern[str]:
    adverbs = "".join(f"(?<!{word})" for word in sorted(words("ja_adverbs")))
    noun = rf"(?<!\d)(?![毎各何]|{SEVERAL})[一-鿿ァ-ヶーA-Za-z]{{2,}}"
    noun += rf"(?<![後時中前毎別的度見気])(?<!出来){adverbs}"
    before = rf"(?:[^{particle}、。]*?[^{particle}、。一-鿿ァ-ヶーA-Za-z])?"
    before += "(?:毎[日週月朝晩年回])?"
    return re.compile(rf"(^|(?<=、)|{CLAUSE})({before}{noun})(?={_inflected(name)})")


def with_particles(text: str) -> str:
    """``text`` with を before a transitive and が before an intransitive verb where none stands."""
    text = _lacking("ja_intransitive", "が").sub(r"\1\2が", text)
    return _lacking("ja_transitive", "を").sub(r"\1\2を", text)
