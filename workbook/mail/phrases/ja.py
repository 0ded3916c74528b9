"""Joins Japanese note fragments: decides from the end of a fragment how it becomes a sentence, a noun
phrase or a modifier. What no rule knows is quoted, which is grammatical whatever it is."""

from __future__ import annotations

import re
from enum import StrEnum

from workbook.mail.phrases import ja_verbs as verbs
from workbook.mail.phrases.clean import JAPANESE
from workbook.mail.phrases.vocabulary import rewrites, words


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


SIGNS = re.compile(r"(?<=[\u3040-\u9fff])\s*[≠＝=≒＞＜><↑↓]+\s*|[↑↓]$")
POLITE = re.compile(r"(?:です|ます|ました|ません|でした|でしょう|ましょう|ください)$")
TO_PAST = {"ます": "ました", "ません": "ませんでした", "です": "でした"}
POLITE_PAST = re.compile(r"(?:ます|ません|(?<![かいない])です)$")
OPEN = re.compile(
    r"(?:[^\s](?:って|して|いて|えて|けて|んで|きて|めて|れて|べて|せて|にて)|ながら|つつ|けど|けれど|たら|れば|なら|ので|のに|とか|から|まで|より"
    r"|という|ず|[をにへはがも]|(?<!こ)と|(?<=[A-Za-z0-9)\u30a0-\u9fff])で|くらい|ぐらい|しく|なく|ように|よう)$"
)
CAUSE = re.compile(r"(?:から|ので|ため|んで|からだ|からです|ためだ|ためです|なので|だから)$")
VERBAL_NOUNS = "|".join(sorted(words("ja_verbal_nouns"), key=len, reverse=True))
DOES = re.compile(rf"[をにへとで](?:.*[^の])?(?:{VERBAL_NOUNS}|{verbs.KANJI}{{1,4}}化)$")
GOES_ON = re.compile(rf"(?<=[をとに])({VERBAL_NOUNS})、")
VERBAL_NOUN = re.compile(
    rf"[てで]{verbs.KANJI}{{2}}$|"
    r"を(?:[^をはが]*[にへとで])?[\u4e00-\u9fff\u30a1-\u30f6ー々]+(?:し|り|え|け|め|げ|み|ち|き|び|直し|出し|替え|換え|分け|付け)?$"
)


def smoothed(text: str) -> str:
    """``text`` with spoken forms in their written ones and regrets as what is better."""
    for pattern, to in rewrites("ja_spoken"):
        text = pattern.sub(to, text)
    if verbs.is_verb(text) or verbs.is_past(text):
        text = GOES_ON.sub(r"\1し、", text)
    return verbs.regret_to_plain(text).strip(" 、")


ENDED = (Form.VERB, Form.PAST, Form.ADJECTIVE, Form.POLITE)
JOINT = re.compile(
    r"([、，]|\s*[/／]\s*|\s+\+\s+|\u3000+"
    r"|(?<=[\u3040-\u9fff」』）)])\s+(?=[\u3040-\u9fff「『（(]))"
)


def parts(statement: str) -> list[str]:
    """The statements that a comma, slash or space runs together: 速い、軽い -> 速い / 軽い.

    A plain verb before a comma ends a statement, for inside one it would stand in its joining form.
    Brackets stay whole."""
    found, so_far, at = [], "", 0
    for joint in JOINT.finditer(statement):
        so_far += statement[at : joint.start()]
        at = joint.end()
        if _inside_brackets(so_far):
            so_far += joint[0]
        elif _ends(so_far, joint[0]):
            found.append(so_far)
            so_far = ""
        else:
            so_far += joint[0] if joint[0].strip() else "、"
    return [part for part in (*found, so_far + statement[at:]) if part.strip("、 ")]


def _inside_brackets(text: str) -> bool:
    return any(
        text.count(opening) > text.count(closing) for opening, closing in ("「」", "『』", "（）", "()")
    )


def _ends(text: str, joint: str) -> bool:
    kind = form(smoothed(text))
    return bool(text) and (kind in ENDED or (kind is Form.CAUSE and not joint.strip()))


def form(text: str) -> Form:
    if text.endswith(("？", "?")):
        return Form.QUESTION
    if POLITE.search(text):
        return Form.POLITE
    if SIGNS.search(text):
        return Form.OPEN
    if not JAPANESE.search(text):
        return Form.FOREIGN if len(text.split()) > 4 else Form.NOUN
    if CAUSE.search(text):
        return Form.CAUSE
    if re.search(r"(?:だ|である)$", text) and not verbs.is_past(text):
        return Form.NOUN
    if verbs.is_past(text):
        return Form.PAST
    if verbs.is_verb(text):
        return Form.VERB
    if verbs.is_adjective(text):
        return Form.ADJECTIVE
    if DOES.search(text) or VERBAL_NOUN.search(text):
        return Form.DOING
    return Form.OPEN if OPEN.search(text) else Form.NOUN


def noun(text: str) -> str:
    return re.sub(r"(?:だ|である)$", "", text)


def quoted(text: str) -> str:
    """「…」, with 『…』 for the brackets inside."""
    inner = text.replace("「", "『").replace("」", "』")
    return f"「{inner}」"


def plain(text: str, kind: Form) -> str:
    """A form that can stand before という or こと; quoted where there is none."""
    if kind in (Form.VERB, Form.PAST, Form.ADJECTIVE, Form.NOUN):
        return text
    if kind is Form.DOING:
        return text + "する"
    return quoted(text)


def nominal(text: str, kind: Form) -> str:
    """A noun phrase: 読む -> 読むこと."""
    if kind is Form.NOUN:
        return noun(text)
    if kind in (Form.VERB, Form.PAST, Form.ADJECTIVE):
        return text if re.search(r"こと$", text) else text + "こと"
    if kind is Form.DOING:
        return text + "すること"
    return quoted(text)


APPROACH = re.compile(
    r"(?:方法|やり方|アプローチ|方式|実装|解法|手法|案|方針|コード|構成|設計|形|考え方|アルゴリズム|法|作り|流れ|手順)$"
)
PARTICLE = re.compile(r"[をにがはへも]|(?<=[\u3040-\u30ff\u3400-\u9fff)])で|から|だけ|のみ|しながら")


def approach(text: str, kind: Form, word: str = "方法") -> str:
    """A noun phrase that names a way of doing: 辞書に入れる -> 辞書に入れる方法."""
    if kind is Form.NOUN:
        bare = noun(text)
        if APPROACH.search(bare):
            return bare
        if re.search(r"[うくぐすつぬぶむる](?:だけ|のみ)$", bare):
            return f"{bare}の{word}"
        return f"{quoted(bare)}という{word}" if PARTICLE.search(bare) else f"{bare}を用いる{word}"
    if kind is Form.VERB:
        return text + word
    if kind is Form.DOING:
        return text + "する" + word
    if (
        kind is Form.PAST
        and text.endswith("した")
        and not re.search(
            r"(?:出|返|渡|探|回|話|直|示|外|流|残|消|足|試|指|押|移|戻|通|こ|ら|や|と|ま)した$", text
        )
    ):
        return text[:-2] + "する" + word
    return f"{quoted(text)}という{word}"


def polite(text: str, kind: Form, past: bool = False) -> str:
    """A polite sentence without its full stop."""
    match kind:
        case Form.POLITE:
            return POLITE_PAST.sub(lambda match: TO_PAST[match[0]], text) if past else text
        case Form.QUESTION:
            return text
        case Form.PAST:
            return verbs.polite_past(text)
        case Form.VERB:
            return verbs.polite_verb(text)
        case Form.ADJECTIVE:
            if re.search(r"(?<!少)ない$", text):
                return verbs.polite_past(text[:-1] + "かった") if past else verbs.polite_negative(text)
            return text[:-1] + "かったです" if past and not text.endswith("いい") else text + "です"
        case Form.DOING:
            return text + ("しました" if past else "します")
        case Form.CAUSE:
            return because(text) + "ためです"
        case Form.NOUN:
            return _polite_noun(noun(text), past)
    return f"要点は{quoted(text)}です"


def _polite_noun(text: str, past: bool) -> str:
    bare = re.sub(r"こと$", "", text)
    if bare != text and verbs.is_verb(bare):
        return verbs.polite_verb(bare)
    if text.endswith(("べき", "はず")):
        return text + "です"
    if re.search(r"から「[^「」]*」$", text):
        return text + "と言われました"
    return text + ("でした" if past and not text.endswith(("こと", "もの")) else "です")


def because(text: str) -> str:
    """A cause without its から or ので, in a form that can stand before ため."""
    bare = re.sub(r"(?:から|ので|ため|からだ|からです|ためだ|ためです|なので|だから)$", "", text).rstrip(
        "、 "
    )
    if bare.endswith("な") or text.endswith(("だから", "なので")):
        return re.sub(r"[なだ]$", "", bare) + "である"
    if POLITE.search(bare):
        return quoted(bare) + "という"
    return bare[:-1] + "である" if bare.endswith("だ") and not verbs.is_past(bare) else bare


def continued(text: str, kind: Form) -> str:
    """The beginning of a longer sentence: 定数時間 -> 定数時間で、; 期限も書く -> 期限も書き、."""
    if kind is Form.NOUN and not text.endswith(("こと", "もの", "べき", "はず", "」", "）", ")")):
        return noun(text) + "で、"
    if kind not in (Form.VERB, Form.DOING):
        return ""
    stem = polite(text, kind).removesuffix("ます")
    if stem.endswith("てい"):
        return stem[:-1] + "おり、"
    return stem + "、" if re.search(r"[ぁ-ん]$", stem) and len(stem) > 2 else ""


OUTCOME = re.compile(
    r"(?:できる|解ける|済む|なる|いける|いく|下がる|上がる|減る|増える|抑えられる|避けられる|防げる|書ける|引ける|求まる|終わる|足りる|収まる|分かる|決まる"
    r"|見つかる|[かさたなまらわ]れる|られる|ている|ある|いる|変わる|保てる|速い|よい|良い|いい|ない)$"
)


def is_outcome(text: str, kind: Form) -> bool:
    """Whether a clause says what holds (1回で済む) and not what one does (辞書に入れる)."""
    return kind is Form.ADJECTIVE or (kind is Form.VERB and bool(OUTCOME.search(text)))


def reason(text: str, kind: Form) -> str:
    """A polite sentence that gives ``text`` as the reason, without its full stop."""
    if kind is Form.NOUN:
        bare = noun(text)
        return polite(text, kind) if PARTICLE.search(bare) else f"理由は、{bare}です"
    if kind in (Form.OPEN, Form.FOREIGN):
        return f"理由は{quoted(text)}です"
    return polite(text, kind)


def decision(text: str, kind: Form) -> str:
    """A polite sentence that tells ``text`` as decided, without its full stop."""
    if kind is Form.NOUN and not text.endswith(("こと", "もの", "べき", "はず")):
        bare = noun(text)
        if re.search(r"[てで]から|ながら|ただし", bare):
            return bare + "です"
        named = re.search(r"[をにがはへも\d]", bare) or APPROACH.search(bare)
        return bare + ("とします" if named else "を用います")
    if kind in (Form.OPEN, Form.FOREIGN, Form.QUESTION):
        return quoted(text) + "とします"
    return polite(text, kind)
