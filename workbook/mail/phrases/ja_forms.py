"""What a Japanese note is by its end: a noun, a verb, a cause, what breaks off."""

from __future__ import annotations

import re
from enum import StrEnum

from workbook.mail.phrases import ja_verbs as verbs
from workbook.mail.phrases.clean import JAPANESE
from workbook.mail.phrases.vocabulary import words


class Form(StrEnum):
    NOUN = "noun"
    DOING = "doing"  # a noun that する makes a verb: 配列をソート
    VERB = "verb"
    PAST = "past"
    ADJECTIVE = "adjective"
    POLITE = "polite"
    CAUSE = "cause"  # ends in から, ので, ため
    QUESTION = "question"
    OPEN = "open"  # ends in a particle, an adverb or a て-form
    FOREIGN = "foreign"  # a phrase in Latin letters


SIGNS = re.compile(
    r"→|(?<=[\u3040-\u9fff])\s*(?:[≠＝≒＞＜↑↓]|(?<![=<>!])[=<>](?![=<>]))\s*|[↑↓]$"
    r"|(?<=[\u3040-\u9fff])\s?[+＋]\s?(?=[^\d\s])"
)
POLITE = re.compile(r"(?:です|ます|ました|ません|でした|でしょう|ましょう|ください)$")
OPEN = re.compile(
    r"(?:[^\s](?:って|して|いて|えて|けて|んで|きて|めて|れて|(?<!す)べて|せて|にて)|ながら|つつ|けど|けれど|たら|れば|なら|ので|のに|とか|から|まで|より"
    r"|という|(?<!は)ず|[をにへはがも]|(?<![こごもひあ])と|(?<=[A-Za-z0-9)\u30a0-\u9fff])で|くらい|ぐらい|しく|なく|ように|よう)$"
)
# から, ので and ため give a cause after a predicate; after a noun から only says where from.
CAUSE = re.compile(r"(.+?)(?:から(?:だ|です)?|(?:の|ん)で|ため(?:だ|です)?)")
VERBAL_NOUNS = "|".join(sorted(words("ja_verbal_nouns"), key=len, reverse=True)) + (
    rf"|(?:{verbs.KANJI}|[ァ-ヶー]){{1,8}}化"
)
WHAT_IT_IS = "また|課題|理由|担当|原因|目的|目標|要点|ポイント|論点|役割|方法|手段|対策|鍵|肝|基本|前提|次"
DOES = re.compile(
    rf"(?:[をにへとで]|から|まで|だけ|のみ|ごと|(?<!{')(?<!'.join(WHAT_IT_IS.split('|'))})は)"
    rf"(?:.*[^のうくすつぬむるたいな])?(?<!は)(?:{VERBAL_NOUNS})$"
    rf"|を{verbs.KANJI}{{2}}$(?<!前提)(?<!中心)(?<!基準)(?<!対象)(?<!主体)(?<!目的)(?<!目標)(?<!起点)(?<!単位)(?<!必須)"
)
UNDER_WAY = re.compile(rf"(?:{verbs.KANJI}{{2}}|[ァ-ヶー]{{2}})中$")  # 募集中, not に集中
# 残るのはJVMの独自キャッシュ, 効いたのは無効化
OWNED = re.compile(r"は[^をにへとでがは]*の[一-鿿ァ-ヶーA-Za-z]+$|のは[^をにへとでがは]*$")
BARE_DEED = re.compile(rf"(?:{verbs.KANJI}|[ァ-ヶー])*(?:{VERBAL_NOUNS})")


def is_predicate(text: str) -> bool:
    """Whether it ends in a verb, an adjective or a copula."""
    return bool(
        POLITE.search(text)
        or re.search(r"(?:だ|である)$", text)
        or verbs.is_verb(text)
        or verbs.is_past(text)
        or verbs.is_adjective(text)
    )


def cause(text: str) -> str:
    """What stands before から, ので or ため where it is given as a cause; else empty."""
    match = CAUSE.fullmatch(text)
    if not match:
        return ""
    core = re.sub(r"(?<=[なるいたう])[んの]だ$", "", match[1])
    nominal = core.endswith("な") or (core.endswith("の") and "ため" in text[len(core) :])
    return core if nominal or is_predicate(core) else ""


ENDED = (Form.VERB, Form.PAST, Form.ADJECTIVE, Form.POLITE)


def form(text: str) -> Form:
    if text.endswith(("？", "?")):
        return Form.QUESTION
    if POLITE.search(text):
        return Form.POLITE
    if SIGNS.search(text):
        return Form.OPEN
    if not JAPANESE.search(text):
        return Form.FOREIGN if len(text.split()) > 4 else Form.NOUN
    if cause(text):
        return Form.CAUSE
    if re.search(r"(?:だ|である)$", text) and not verbs.is_past(text):
        return Form.NOUN
    if verbs.is_past(text):
        return Form.PAST
    if verbs.is_verb(text):
        return Form.VERB
    if verbs.is_adjective(text):
        return Form.ADJECTIVE
    if DOES.search(text) and not (UNDER_WAY.search(text) or OWNED.search(text)):
        return Form.DOING
    return Form.OPEN if OPEN.search(text) else Form.NOUN


# A fragment that ends in one of these wants its other half; one in に or で stands in a list.
BREAKS_OFF = re.compile(
    r"(?:(?:[っしいえけきめれべせ]て|[んい]で)(?<!すべて)|ながら|つつ|たら|れば|なら|のに|という|ず|なく"
    r"|しく"
    r"|けど|けれど|[をがはも]|(?<![こごもひあ])と)$"
)
# CIにはOIDCで一時トークン leaves its verb out, which です does not give back.
LEAVES_OUT = re.compile(r"[、をに]|で(?!も)|[てで]から")
ONLY = re.compile(r"(?<!な)[うくぐすつぬぶむるたい](?:だけ|のみ)$")
# Topics without a predicate: 原寸は1枚48MB、容量は関係ない; 税は単体、PDFは数枚だけ、送信は契約テスト.
HALVES = re.compile(
    r"は[^、。はが]*[A-Za-z0-9%]、[^、をに]*は|(?:は[^、。はが]*[一-鿿ァ-ヶーだけ]、[^、をに]*){2}は"
)
COUNTED = re.compile(r"[^はがをにで]+\d(?![時日月年分秒])\D{1,2}")  # バッチ240本、資料は10年前
CLAUSE = re.compile(r"[にで].")
TOPIC = re.compile(r"(?:^[一-鿿]|[^\s、「」]{2})[はがも](?![、」う])|[えけせてねべめれ]ば|なら|ので")
# What may stand before a deed: 捨てて、通知, not 別キュー、通知.
GOES_BEFORE = re.compile(r"(?<!だけ)(?:[てでしりきみいちえけせねべめはもにをがらばとず]|ため|場合|時|とき)$")


def stands(text: str, kind: Form) -> bool:
    """Whether it makes a sentence that nobody minds: a predicate, or a noun with its topic."""
    if HALVES.search(text):
        return False
    if kind is Form.NOUN:
        bare = noun(text)
        if ONLY.search(bare):
            return True
        *_others, topic = [None, *TOPIC.finditer(bare)]
        if topic is None:
            happened = HAPPENED.search(bare) and CLAUSE.search(bare)
            return bool(happened or BARE_DEED.fullmatch(bare))
        said = bare[topic.end() :]
        if any(COUNTED.fullmatch(half) for half in bare[: topic.start()].split("、")):
            return False
        if bare.endswith("こと") and topic[0][-1] != "は":
            return False
        if topic[0][-1] not in "はがも":
            said = said if JAPANESE.search(said) else "、"  # 消えるのでset leaves its verb out
        return not LEAVES_OUT.search(said)
    if kind is Form.DOING and "、" in text:
        return GOES_BEFORE.search(text.rpartition("、")[0]) is not None
    return kind in (*ENDED, Form.CAUSE, Form.DOING)


SPACED = re.compile(r"[\u3040-\u9fff] [\u3040-\u9fff]")
HOLDS = re.compile(r"[はがをにで].")
# May stand before one: what is done next to it, when, or what it is where the other is something else.
BEFORE_COMMA = re.compile(
    r"[一-鿿ァ-ヶ][いきしちにみりえけせてねべめれか]$|か$|(?:[時後中際上下間]|(?<!名)前)$|なら[^、]{1,8}$"
)


def is_telegram(text: str) -> bool:
    """Whether a half before a comma stands without its verb (列に必ず名前、ない列は消す), or a space does."""
    halves = text.split("、")[:-1]
    return SPACED.search(text) is not None or any(
        form(half) in (Form.NOUN, Form.DOING)
        and re.search(rf"{HOLDS.pattern}|\d", half)
        and not BEFORE_COMMA.search(half)
        for half in halves
    )


def noun(text: str) -> str:
    return re.sub(r"(?:だ|である)$", "", text)


HAPPENED = re.compile(r"(?:失敗|障害|事故|不具合|遅延|停止|漏れ|エラー|バグ)$")
OUTCOME = re.compile(
    r"(?:できる|解ける|済む|なる|いける|(?<![てで])いく|下がる|上がる|減る|増える|抑えられる|避けられる|防げる|書ける|引ける|[使追扱拾]える|[読組]める|[出返渡探話直示外残消試指移戻]せる|求まる|終わる|足りる|収まる|分かる|決まる"
    r"|見つかる|[かさたなまらわ]れる|られる|ている|ある|いる|変わる|保てる|速い|よい|良い|いい|ない)$"
)


def is_outcome(text: str, kind: Form) -> bool:
    """Whether a clause says what holds (1回で済む) and not what one does (辞書に入れる)."""
    return kind is Form.ADJECTIVE or (kind is Form.VERB and bool(OUTCOME.search(text)))
