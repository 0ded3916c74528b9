"""Joins Japanese note fragments: decides from the end of a fragment how it becomes a sentence, a noun
phrase or a modifier. What no rule knows is quoted, which is grammatical whatever it is."""

from __future__ import annotations

import re
from enum import StrEnum

from workbook.mail.phrases import ja_verbs as verbs
from workbook.mail.phrases.clean import JAPANESE
from workbook.mail.phrases.ja_marks import inside_brackets
from workbook.mail.phrases.ja_particles import with_particles
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


SIGNS = re.compile(
    r"→|(?<=[\u3040-\u9fff])\s*(?:[≠＝≒＞＜↑↓]|(?<![=<>!])[=<>](?![=<>]))\s*|[↑↓]$"
    r"|(?<=[\u3040-\u9fff])\s?[+＋]\s?(?=[^\d\s])"
)
POLITE = re.compile(r"(?:です|ます|ました|ません|でした|でしょう|ましょう|ください)$")
TO_PAST = {"ます": "ました", "ません": "ませんでした", "です": "でした"}
POLITE_PAST = re.compile(r"(?:ます|ません|(?<![かいない])です)$")
OPEN = re.compile(
    r"(?:[^\s](?:って|して|いて|えて|けて|んで|きて|めて|れて|べて|せて|にて)|ながら|つつ|けど|けれど|たら|れば|なら|ので|のに|とか|から|まで|より"
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
OWNED = re.compile(r"は[^をにへとでがは]*の[一-鿿ァ-ヶーA-Za-z]+$")  # 残るのはJVMの独自キャッシュ
GOES_ON = re.compile(rf"(?<=[をとに])((?:{verbs.KANJI}|[ァ-ヶー])*?(?:{VERBAL_NOUNS}))、")
BARE_DEED = re.compile(rf"(?:{verbs.KANJI}|[ァ-ヶー])*(?:{VERBAL_NOUNS})")
TRAILS_OFF = re.compile(r"(?:が|し|ものの)$")


TE_FORM = re.compile(
    r"(?:[いきぎしえけげせねべめれ]て|[んい]で|(?:[\u3400-\u9fff])って|[見出得来着寝]て)$"
    r"(?<!について)(?<!に関して)(?<!において)(?<!として)(?<!にとって)(?<!によって)(?<!に対して)"
)
TO_DO = re.compile(r"(?:ください|下さい|ほしい|欲しい|せよ|なさい|には|[？?])$")
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
    for pattern, to in rewrites("ja_spoken"):
        text = pattern.sub(to, text)
    return with_particles(text)


def for_others(text: str) -> str:
    """One's own words in those one writes to another house: 全部 -> すべて."""
    for pattern, to in rewrites("ja_register"):
        text = pattern.sub(to, text)
    return text


def smoothed(text: str) -> str:
    """``text`` with spoken forms in their written ones and regrets as what is better."""
    text = verbs.stem_to_plain(verbs.regret_to_plain(for_others(written(text)))).strip(" 、")
    if (told := TRAILS_OFF.sub("", text)) != text and is_predicate(told):
        text = told
    return GOES_ON.sub(_going_on, text) if verbs.is_verb(text) or verbs.is_past(text) else text


def _going_on(deed: re.Match[str]) -> str:
    return deed[0] if verbs.is_stem(deed[1]) else f"{deed[1]}し、"


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


def tells(text: str) -> bool:
    """Whether a note ends as a sentence does, however plain."""
    return form(smoothed(NAMES_NOTHING.sub("", text))) in (*ENDED, Form.CAUSE, Form.QUESTION)


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
    r"(?:(?:[っしいえけきめれべせ]て|[んい]で)|ながら|つつ|たら|れば|なら|のに|という|ず|なく"
    r"|しく"
    r"|けど|けれど|[をがはも]|(?<![こごもひあ])と)$"
)


LACKS_VERB = re.compile(r"[をに][^をにではが、。]+$")  # 桁あふれに注意
# CIにはOIDCで一時トークン leaves its verb out, which です does not give back.
LEAVES_OUT = re.compile(r"[、をに]|で(?!も)|[てで]から")
ONLY = re.compile(r"(?<!な)[うくぐすつぬぶむるたい](?:だけ|のみ)$")
CLAUSE = re.compile(r"[にで].")
TOPIC = re.compile(r"(?:^[一-鿿]|[^\s、「」]{2})[はがも](?![、」う])|[えけせてねべめれ]ば|なら|ので")


# What may stand before a deed: 捨てて、通知, not 別キュー、通知.
GOES_BEFORE = re.compile(r"(?<!だけ)(?:[てでしりきみいちえけせねべめはもにをがらばとず]|ため|場合|時|とき)$")


def stands(text: str, kind: Form) -> bool:
    """Whether it makes a sentence that nobody minds: a predicate, or a noun with its topic."""
    if kind is Form.NOUN:
        bare = noun(text)
        *_others, topic = [None, *TOPIC.finditer(bare)]
        if topic is None:
            happened = HAPPENED.search(bare) and CLAUSE.search(bare)
            return bool(happened or ONLY.search(bare) or BARE_DEED.fullmatch(bare))
        said = bare[topic.end() :]
        if bare.endswith("こと") and topic[0][-1] != "は":
            return False
        if topic[0][-1] not in "はがも":
            return "、" not in said and JAPANESE.search(said) is not None  # 消えるのでset leaves its verb out
        return not LEAVES_OUT.search(said)
    if kind is Form.DOING and "、" in text:
        return GOES_BEFORE.search(text.rpartition("、")[0]) is not None
    return kind in (*ENDED, Form.CAUSE, Form.DOING)


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
        return verbs.stem_to_plain(text) if verbs.is_stem(text) else text + "する"
    return quoted(text)


def nominal(text: str, kind: Form) -> str:
    """A noun phrase: 読む -> 読むこと."""
    if text.endswith("お話"):
        return text
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
SYSTEM = re.compile(r"[A-Za-z]{2}|系統?|[面台層段]|サーバ|キャッシュ|キュー|基盤|分離|分け|束ね")
MANNER = "(?:前提|ベース|中心|主体|[型式制]|専用|経由|任せ|優先|重視|併用|固定|分散|並列|同期)$"
PARTICLE = re.compile(
    r"^O\(|(?<=[\u3040-\u309f])\s|[をにがへも]|(?<!また)は|(?<=[A-Za-z0-9\u3040-\u30ff\u3400-\u9fff)])で|して|ずつ|たび|ごと|から|だけ|のみ|しながら"
)


def approach(text: str, kind: Form, word: str = "方法") -> str:
    """A noun phrase that names a way of doing: 辞書に入れる -> 辞書に入れる方法."""
    if kind is Form.NOUN:
        bare = noun(text)
        if APPROACH.search(bare):
            return bare
        if retried := re.search(rf"({VERBAL_NOUNS})(\d+回)$", bare):
            return f"{bare[: retried.start()]}{retried[2]}{retried[1]}する{word}"
        if re.search(r"[うくぐすつぬぶむる](?:だけ|のみ)$|" + MANNER, bare):
            return f"{bare}の{word}"
        return f"{quoted(bare)}という{word}" if PARTICLE.search(bare) else f"{bare}を用いる{word}"
    if kind is Form.VERB:
        return text + word
    if kind is Form.DOING and "、" not in text:
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


def names_way(text: str, kind: Form) -> bool:
    """Whether ``approach`` can do without quoting it."""
    return not approach(text, kind).startswith(quoted(noun(text)))


RUNS_ON = re.compile("[、：→]|[をにで].")


def polite(text: str, kind: Form, past: bool = False) -> str:
    """A polite sentence without its full stop."""
    return contrasted(_polite(text, kind, past))


BUT = re.compile(r"が(?:、|(?=[0-9A-Za-z\u30a0-\u9fff]))")


def contrasted(sentence: str) -> str:
    """The clauses before a が as polite as the end: 軽いが、手がかかります -> 軽いですが、手がかかります."""
    found, at = "", 0
    for but in BUT.finditer(sentence):
        clause = sentence[at : but.start()]
        kind = form(clause)
        if kind in (Form.VERB, Form.PAST, Form.ADJECTIVE) and not inside_brackets(sentence[: but.start()]):
            found, at = f"{found}{_polite(clause, kind, False)}が、", but.end()
    return found + sentence[at:]


def _polite(text: str, kind: Form, past: bool) -> str:
    match kind:
        case Form.POLITE:
            return POLITE_PAST.sub(lambda match: TO_PAST[match[0]], text) if past else text
        case Form.QUESTION:
            return text
        case Form.PAST:
            return verbs.polite_past(text)
        case Form.VERB:
            told = verbs.polite_verb(text)
            return told[:-1] + "した" if past and not is_outcome(text, kind) else told
        case Form.ADJECTIVE:
            if re.search(r"(?<!少)ない$", text):
                return verbs.polite_past(text[:-1] + "かった") if past else verbs.polite_negative(text)
            return text[:-1] + "かったです" if past and not text.endswith("いい") else text + "です"
        case Form.DOING:
            end = "ました" if past else "ます"
            return text + end if verbs.is_stem(text) else text + "し" + end
        case Form.CAUSE:
            return because(text)
        case Form.NOUN if BARE_DEED.fullmatch(text):
            return text + ("しました" if past else "します")
        case Form.NOUN if text.endswith("こと") or stands(text, kind) or not RUNS_ON.search(text):
            return _polite_noun(noun(text), past)
    return f"要点は{quoted(text)}です"


HAPPENED = re.compile(r"(?:失敗|障害|事故|不具合|遅延|停止|漏れ|エラー|バグ)$")
THEN_IS = re.compile(r"[いきしちりえけせてねめれっ]て、?[^、をがにで]+は[^は、]+$")  # 1つ立てて各サービスはRP


def _polite_noun(text: str, past: bool) -> str:
    bare = re.sub(r"こと$", "", text)
    if bare != text and verbs.is_verb(bare):
        return verbs.polite_verb(bare)
    text = re.sub(r"(?<=は)(?:ダメ|だめ|駄目|NG)$", "避けるべき", text)
    if past and HAPPENED.search(text):
        return text + "がありました"
    if THEN_IS.search(text):
        return text + "とします"
    if text.endswith(("べき", "はず")):
        return text + "です"
    if re.search(r"[がは][^がは]*から(?:約?\d[^から]*|O\([^()]*\))$", text):
        return text + ("になりました" if past else "になります")
    return text + ("でした" if past and not text.endswith(("こと", "もの")) else "です")


def because(text: str) -> str:
    """A polite sentence that gives a cause: 一意だから -> 一意であるためです."""
    core = cause(text)
    if POLITE.search(core):
        return core
    if core.endswith("な") or (core.endswith("だ") and not verbs.is_past(core)):
        core = core[:-1] + "である"
    return core + "ためです"


def continued(text: str, kind: Form) -> str:
    """The beginning of a longer sentence: 定数時間 -> 定数時間で、; 期限も書く -> 期限も書き、."""
    if BARE_DEED.fullmatch(text):
        return text + "し、"
    alone = ("こと", "もの", "時", "場合", "べき", "はず", "」", "）", ")")
    if kind is Form.NOUN and not text.endswith(alone):
        return noun(text) + "で、"
    if kind not in (Form.VERB, Form.DOING, Form.PAST):
        return ""
    told = polite(text, kind)
    stem = told.removesuffix("ました" if kind is Form.PAST else "ます")
    if stem == told:
        return ""
    if stem.endswith("てい"):
        return stem[:-1] + "おり、"
    return stem + "、" if re.search(r"[ぁ-ん]$", stem) and len(stem) > 2 else ""


OUTCOME = re.compile(
    r"(?:できる|解ける|済む|なる|いける|(?<![てで])いく|下がる|上がる|減る|増える|抑えられる|避けられる|防げる|書ける|引ける|[使追扱拾]える|[読組]める|[出返渡探話直示外残消試指移戻]せる|求まる|終わる|足りる|収まる|分かる|決まる"
    r"|見つかる|[かさたなまらわ]れる|られる|ている|ある|いる|変わる|保てる|速い|よい|良い|いい|ない)$"
)


def is_outcome(text: str, kind: Form) -> bool:
    """Whether a clause says what holds (1回で済む) and not what one does (辞書に入れる)."""
    return kind is Form.ADJECTIVE or (kind is Form.VERB and bool(OUTCOME.search(text)))


def reason(text: str, kind: Form) -> str:
    """A polite sentence that gives ``text`` as the reason, without its full stop."""
    if kind is Form.NOUN:
        bare = noun(text)
        return polite(text, kind) if PARTICLE.search(bare) else f"決め手は、{bare}です"
    if kind is Form.OPEN and any(of(text) for of in (verbs.is_verb, verbs.is_past, verbs.is_adjective)):
        return text + "ためです"
    if kind in (Form.OPEN, Form.FOREIGN):
        return f"理由は{quoted(text)}です"
    return polite(text, kind)
