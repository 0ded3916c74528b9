"""What was told in an interview as something to thank for: レビュー文化 -> レビュー文化のお話."""

from __future__ import annotations

import re

from workbook.mail.phrases import ja, ja_forms

OURS = re.compile("(?:^|[、はがもで])うち[のはもで]")  # said by one of them
SLASH = re.compile(r"(?<=[ぁ-鿿])\s?[/／]\s?(?=[ぁ-鿿])")
# What one did oneself, and was not told: 一緒に直した.
SHARED = re.compile(
    r"一緒に|見せられ|体験|議論[にをがし]|話し合|話し込|盛り上が|(?:分|時間)(?:ほど|くらい|近く|以上|も)?話した$|(?:見た|ていた|歩いた|回った|触った|触れた|解いた|動いた)$"
)
FACT = re.compile(r"(?:という)?(?:こと|事|ところ)(?=[（(][^（(）)]*[）)]$|$)")
KINDLY = re.compile(r"(?:くださった|くださっていた|いただいた|いただけた|伺えた|伺った|できた|見られた)$")
TALK = re.compile(
    r"(?:話|話題|議論|説明|指摘|質問|意見|紹介|一言|言葉|雑談|例|エピソード|助言|アドバイス|回答"
    r"|やり取り|やりとり|会話|対話|見学|デモ|(?<!\d)点)$"
)
# A clause that ends in a noun (順番が大事) is told; a noun with a clause (電波が切れる山間部) or の before it
# is talked about.
NOUN = r"(?:[一-鿿々ァ-ヶーA-Za-z0-9]+[きいりみしけえ]?){1,2}(?<!的)(?<!最中)(?<!途中)$"
DESCRIBED = re.compile(rf"[うくぐすつぬぶむるたいな]{NOUN}|という[^、はがを]+$|もの$|か$")
OWNED = re.compile(rf"^(?!.*が[^ぁ-ん]*の{NOUN})[^は]*の{NOUN}")  # but 打刻が1日の山
CLEFT = re.compile(rf"の[がは](?:[^、はがをにで]+の)?{NOUN}")  # 減らすのが最初の目標
BRACKETS = re.compile(r"[（(「『][^（(「『）)」』]*[）)」』]")
STATED = re.compile("(?<![様長方O])は「[^「」]*」$")  # 多い失敗は「家族の名で取る」
# What a reader did in plain words, and how it goes on.
BY_READER = re.compile(
    r"(?:様|先生|教授|[一-鿿ー]長)(?:が|は|も|自ら)、?[^、「」]*"
    r"(?:[っいきしちりみえけせてべめれ][たて]|[んい][だで])(?![だで])"
)
HONOURED = (
    (r"(?<=[ぁ-ん」）)])(?<!お)話(?=$|が|を|に|は|も|の$)", "お話"),
    (r"(?<![ごお])説明(?=$|が|を|に)", "ご説明"),
    (r"(?<![ごお])指摘(?=$|が|を|に)", "ご指摘"),
    (r"(?<![ごお問])質問(?=$|が|を|に)", "ご質問"),
    (r"(?<![ごお])意見(?=$|が|を|に)", "ご意見"),
    (r"(?<![ごお])紹介(?=$|が|を|に)", "ご紹介"),
    (r"(?<![ごお一ァ-ヶー一-鿿])言葉(?=$|が|を|に)", "お言葉"),
)


def talk(text: str) -> str:
    """What was told becomes a talk (レビュー文化 -> レビュー文化のお話); a deed stays one."""
    if text.endswith("」というお話"):
        return text
    if "→" in text or SLASH.search(text) or OURS.search(text):
        return ja.quoted(re.sub(r"(?:という|の)?お?話$", "", text)) + "というお話"
    if (said := re.search(r"(?<=\S)「([^「」]+)」$", text)) and ja_forms.is_predicate(said[1]):
        return ja.quoted(text) + "というお話" if STATED.search(text) else text + "とのお話"
    if (said := re.fullmatch("「([^「」]+)」", text)) and ja_forms.HOLDS.search(said[1]):
        return text + "というお話"
    kind = ja_forms.form(text)
    bare = BRACKETS.sub("", text)
    if kind is ja_forms.Form.NOUN and (predicate := FACT.sub("", bare)) != bare:
        return talk(FACT.sub("", text)) if ja_forms.is_predicate(predicate) else text
    if kind is ja_forms.Form.NOUN and not TALK.search(text):
        text, bare = (re.sub(r"(?<!も)[のをがは]$", "", each) for each in (text, bare))
        described = DESCRIBED.search(bare) and "のは" not in bare  # 混むのは翌朝
        named = described or (OWNED.search(bare) and not CLEFT.search(bare))
        if not ja_forms.HOLDS.search(bare) or (named and not ja_forms.is_telegram(bare)):
            return text + "のお話"
        return (ja.quoted(text) if re.search("[、はを]|様.*が", bare) else text) + "というお話"
    received = kind is ja_forms.Form.PAST and KINDLY.search(text)
    stated, _comma, _shown = text.rpartition("、")
    told = ja_forms.HOLDS.search(stated) and ja_forms.form(stated) is ja_forms.Form.NOUN
    if received and told and ja_forms.is_telegram(bare):
        return talk(stated)  # ボタンは必須、実際に触らせてくださった
    *halves, last = bare.split("、")
    runs_on = not last.startswith("と") and any(ja_forms.form(half) in ja_forms.ENDED for half in halves)
    if kind in ja_forms.ENDED and (runs_on or ja_forms.is_telegram(bare)) and not received:
        return ja.quoted(text) + "というお話"
    if kind is ja_forms.Form.DOING and DESCRIBED.search(bare):
        return text + "のお話"  # 重ねて出せるデバッグ表示
    if kind in (ja_forms.Form.VERB, ja_forms.Form.ADJECTIVE, ja_forms.Form.DOING):
        return ja.plain(text, kind) + "というお話"
    if kind is ja_forms.Form.PAST and not received:
        if re.search("[ただ]、", text):
            return ja.quoted(text) + "というお話"
        return text + ("こと" if SHARED.search(text) else "というお話")
    if kind in (ja_forms.Form.OPEN, ja_forms.Form.CAUSE, ja_forms.Form.QUESTION) and not TALK.search(text):
        return ja.quoted(text) + "というお話"
    for pattern, honoured in HONOURED:
        text = re.sub(pattern, honoured, text)
    return text


def as_noted(told: str) -> str:
    """Plain words for what a reader did stay in quotation marks."""
    done = re.sub(r"(?:という)?お話$|な?こと$", "", told)
    raised = done.endswith("いらした") or KINDLY.search(done)
    if told.startswith("「") or done == told or raised or SHARED.search(done):
        return told
    return ja.quoted(done) + "というお話" if BY_READER.search(done) else told
