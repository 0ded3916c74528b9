"""What one felt about what was told, which is no part of it: それでも止めなかった配信の話 → 胸熱."""

from __future__ import annotations

import re

from workbook.mail.phrases.clean import sparing
from workbook.mail.phrases.vocabulary import any_of

REACTION = any_of("ja_reaction").pattern
VERDICT = re.compile(
    r"(?:(?<=[てで])[一-鿿ァ-ヶー]{1,4}[みさ]?が)?(?:が|は|も|(?<!ん)で|(?<=[たるい])の|の(?:が|は)|、|\s)*(?:とても|正直|特に|かなり|一番|いちばん|すごく|非常に|本当に"
    rf"|めちゃ(?:くちゃ)?|めっちゃ|超|個人的に|ちょっと|これは|ここは|地味に)*(?:{REACTION})[^、]*$"
    rf"|、[^、はがをに「」]{{1,8}}(?:{REACTION})[^、]*$"
    r"|(?:と|って)(?:聞い|伺っ|知っ)て[^、。]{2,12}$"
)
FELT = re.compile(  # 波形から起こした話に震えた
    r"^(.{3,}?(?:という|の|[たるい])話)[、にがはもで][^、。「]{1,12}(?<!こと)(?<!経緯)(?<!背景)(?<!理由)(?<!ところ)(?<![点る])$"
)
HEARD = re.compile(
    r"^(.{3,}?(?:という|の|[たるい])話)、.*(?:聞けた|聞いた|伺えた|伺った|教えてくれた|教えてもらった)$"
)
GOES_ON = re.compile(r"^(.{8,}?(?:という|って)話)(?:から(?:始|はじ)まった|、(?!.*話$).+)$")
# What one wishes or compares oneself: 毎月手作業と聞いた、ここ自動化したい.
OWN = re.compile(
    r"、(?:(?:ここ|これ|それ|自分|うち)[^、]{0,12}たい|(?:これは|ここは|そこは)?(?:前職|今の職場|現職)[^、]*)$"
)
# 夜に呼ばれると聞いてびびったけど、手順書を見せてもらった
FELT_FIRST = re.compile(rf"^[^、「」]*(?:{REACTION})[^、]*?(?:けれど|けど|が)、(?=[^、]{{6,}})")
HEARD_FIRST = re.compile(r"^[^、「」]*(?:聞いた|伺った|教えてもらった)、(?=.{4,}話$)")
FELT_ONLY = re.compile(  # いいなあ; 地味だけど好き
    "[^、「」がはをにのでA-Za-z]{1,8}(?:い|かった)(?:な[あぁ]?|ね)?"
    "|面接(?:という|っていう|と(?:言|い)う)?より.*"
    rf"|[^はがを「」、]{{1,8}}より(?:{REACTION}).*"
    rf"|(?:[^はがをにの「」、]{{1,5}}(?:だが|だけど|けど)、?|(?:これ|それ|ここ|あれ)[はが]、?|個人的には?)*(?:{REACTION}).{{0,10}}"
)
QUOTED = re.compile("「[^「」]*」")


def is_all(text: str) -> bool:
    """Whether a note says nothing but how it was."""
    return FELT_ONLY.fullmatch(text) is not None


def without_lead(text: str) -> str:
    """A note without how one felt first, how one heard of it, and what one wishes or compares oneself."""
    return OWN.sub("", HEARD_FIRST.sub("", FELT_FIRST.sub("", text)))


def without_remark(text: str) -> str:
    """What was talked about without what became of it: …という話、…を教えてもらった."""
    for remark in (HEARD, FELT, GOES_ON):
        text = remark.sub(r"\1", text)
    return text


def without_verdict(text: str) -> str:
    """A note without its end that judges; quoted words stay."""
    return sparing(QUOTED, text, lambda told: VERDICT.sub("", told)).strip("、→ ")
