"""Joins Japanese note fragments: decides from the end of a fragment how it becomes a sentence, a noun
phrase or a modifier. What no rule knows is quoted, which is grammatical whatever it is."""

from __future__ import annotations

import re

from workbook.mail.phrases import ja_verbs as verbs
from workbook.mail.phrases.ja_forms import (
    BARE_DEED,
    HAPPENED,
    POLITE,
    Form,
    cause,
    form,
    is_outcome,
    noun,
    stands,
)
from workbook.mail.phrases.ja_marks import inside_brackets

TO_PAST = {"ます": "ました", "ません": "ませんでした", "です": "でした"}
POLITE_PAST = re.compile(r"(?:ます|ません|(?<![かいない])です)$")


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
    if text.endswith(("お話", "ご説明", "ご紹介", "ご指摘", "ご質問", "ご意見")):
        return text
    if kind is Form.NOUN:
        return noun(text)
    if kind in (Form.VERB, Form.PAST, Form.ADJECTIVE):
        return text if re.search(r"こと$", text) else text + "こと"
    if kind is Form.DOING:
        return text + "すること"
    return quoted(text)


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
        inside = inside_brackets(sentence[: but.start()])
        if clause.endswith("だ") and form(clause) is Form.NOUN and not inside:
            found, at = f"{found}{clause[:-1]}ですが、", but.end()
            continue
        kind = form(clause)
        if kind in (Form.VERB, Form.PAST, Form.ADJECTIVE) and not inside:
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
