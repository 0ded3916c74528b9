"""The one thing that stayed from the interview, as a noun phrase a thanks can be built on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from workbook.mail import highlights_en, names
from workbook.mail.phrases import Notes, Phrase, ja, ja_forms
from workbook.mail.phrases.clean import sparing
from workbook.mail.phrases.vocabulary import any_of
from workbook.mail.quotation import quotation
from workbook.model import Interview, Language

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
# 夜に呼ばれると聞いてびびったけど、手順書を見せてもらった
FELT_FIRST = re.compile(rf"^[^、「」]*(?:{REACTION})[^、]*?(?:けれど|けど|が)、(?=[^、]{{6,}})")
HEARD_FIRST = re.compile(r"^[^、「」]*(?:聞いた|伺った|教えてもらった)、(?=.{4,}話$)")
OURS = re.compile("(?:^|[、はがもで])うち[のはもで]")  # said by one of them
SLASH = re.compile(r"(?<=[ぁ-鿿])\s?[/／]\s?(?=[ぁ-鿿])")
QUOTED = re.compile("「[^「」]*」")
# What one did oneself, and was not told: 一緒に直した.
SHARED = re.compile(
    r"一緒に|見せられ|体験|議論[にをがし]|話し合|話し込|盛り上が|(?:分|時間)(?:ほど|くらい|近く|以上|も)?話した$|(?:見た|ていた|歩いた|回った|触った|触れた|解いた|動いた)$"
)
TORN = re.compile(r"[がをにはで](?![一-鿿])")
FACT = re.compile(r"(?:という)?(?:こと|事|ところ)(?=[（(][^（(）)]*[）)]$|$)")
KINDLY = re.compile(r"(?:くださった|いただいた|いただけた|伺えた|伺った|できた|見られた)$")
TALK = re.compile(
    r"(?:話|話題|議論|説明|指摘|質問|意見|紹介|一言|言葉|雑談|例|エピソード|助言|アドバイス|回答"
    r"|やり取り|やりとり|会話|対話|見学|デモ|(?<!\d)点)$"
)
OTHER_SIDE = re.compile(
    r"面接官(?:側|の方|の人|さん|様)?(?:の(?=[^\s、。]{1,8}さん)|[のはが、]|から(?:の)?)?"
)
SAID_PLAINLY = "([^「」]{6,}?|[^「」]*「[^「」]{1,5}」[^「」]+?)"  # 医師の「いつもの」を構造化するのが仕事
WAS_THERE = re.compile(
    "が(?:面接に)?(?:同席|参加|出席)(?:して(?:くれ|い)た)?$|^.{1,4}(?:せて)(?:もらった|くれた|いただいた)$"
)
COUNT = re.compile(r"[一-鿿ァ-ヶー]{1,5}\d[\d,.]*[万億]?[一-鿿]{1,2}")  # 店舗212店
PLACE = 4  # characters of where it was said
FELT_ONLY = re.compile(  # いいなあ; 地味だけど好き
    "[^、「」がはをにのでA-Za-z]{1,8}(?:い|かった)(?:な[あぁ]?|ね)?"
    "|面接(?:という|っていう|と(?:言|い)う)?より.*"
    rf"|[^はがを「」、]{{1,8}}より(?:{REACTION}).*"
    rf"|(?:[^はがをにの「」、]{{1,5}}(?:だが|だけど|けど)、?|(?:これ|それ|ここ|あれ)[はが]、?|個人的には?)*(?:{REACTION}).{{0,10}}"
)
# Of what is told roughly, or judges them, only the matter is named; else it stays in quotation marks.
ROUGH = re.compile(r"自慢|潰[しすさ]|つぶし|ぶっ[^、。]|殴|ゴリ押|ごり押|黙らせ|丸投げ|クソ|殺[しすさ]")
MATTER = re.compile(
    r"^[^、]*?(?P<named>「[^「」]+」)(?:の(?:方|ほう|こと))?を|^(?P<first>[^はがをにでと、。]{2,})(?:、|を)"
)
# What one does not thank for where there is anything else.
LAST = re.compile(
    r"手当|給[与料]|年収|賞与|ボーナス|残業|有給|待遇|福利厚生|全滅|亡くな|死亡|倒産|解雇|大赤字|全壊"
)
SPOKEN = (
    (r"(?<=[\u3040-\u9fff]) (?=[\u3040-\u9fff「『])", "、"),
    (r"^(「[^「」]{6,}」)と[^「」]*(?:笑|真顔|本気|言|仰|おっしゃ|話し|語)[^「」]*$", r"\1"),
    (r"^(?:だから|なので|それで(?!も))、?|、と$|(?<=[うくぐすつぬぶむるたい])件$", ""),
    (r"\s*\bvs\.?\s*|\s+対\s+", "と"),
    (r"だと(?=[、0-9一-鿿])(?![思言感考聞分知])", "では"),
    (r"→(?=[^→、]{1,8}[にへ][変替移切])", "から"),
    (r"(?<=[っいしんきちみりえけせてねべめれ][ただ])(?:そう(?:だ|です)?|らしい)$", "という話"),
    (r"(?<=[うくぐすつぬぶむるいた])(?:そう(?:だ|です)?|と)$|だそう(?:だ|です)?$|(?<=\S{4})らしい$", ""),
    (r"^([^「」、]{2,12}?)(?:さん|様)?から「([^「」]+)」と$", r"\1様の「\2」との話"),
    (r"^([^「」]{4,}?)(?:(?<![一-鿿])的|みたい)な(?=話$)", r"「\1」という"),
    (r"^([^「」]+)、(?=から[始作考生])", r"「\1」"),
    (r"(?<=[うくぐすつぬぶむる])、(?=を[^、]*(?:載せ|入れ|組み込|搭載|実装))", "仕組み"),
    (r"(?<=[うくぐすつぬぶむる])、(?=[をが])", "こと"),
    (r"(受付|事務|窓口|警備|清掃|総務|経理|営業|現場|運用|開発)さん", r"\1の方"),
    (r"(?<=[師店班所])長さん", "長様"),
    (r"(?<=[たるう])人(?=の話)|(?<=[\u3040-\u9fff]の)人(?=[がもにを]|は[^、]|と一緒|たち)", "方"),
    (r"(?<=[\u3040-\u9fff])\s?[+＋]\s?(?=[\u3040-\u9fff])", "と"),
    (r"^([^「」、]*[がは][^「」、]*[一-鿿ァ-ヶー])、(?=を)", r"「\1」"),
    (r"(?<=てい)るそうで、", "て、"),
    (r"、(?=と(?:[決言考思聞]|いう)|[がを][^、])", ""),
    (r"言って(?=い[たる])", "おっしゃって"),
)
SUBJECT = re.compile(
    r"^([^、「」はがをもでにへと\d]{3,16}(?<=[一-鿿ァ-ヶーA-Za-z0-9])(?<![日時頃際後前朝年月中度]))"
    r"、(?=.*(?:お?話|一言|議論)$)"
)
# A clause that ends in a noun (順番が大事) is told; a noun with a clause (電波が切れる山間部) or の before it
# is talked about.
NOUN = r"(?:[一-鿿々ァ-ヶーA-Za-z0-9]+[きいりみしけえ]?){1,2}(?<!的)(?<!最中)(?<!途中)$"
DESCRIBED = re.compile(rf"[うくぐすつぬぶむるたいな]{NOUN}|という[^、はがを]+$|もの$|か$")
OWNED = re.compile(rf"^(?!.*が[^ぁ-ん]*の{NOUN})[^は]*の{NOUN}")  # but 打刻が1日の山
CLEFT = re.compile(rf"の[がは](?:[^、はがをにで]+の)?{NOUN}")  # 減らすのが最初の目標
BRACKETS = re.compile(r"[（(「『][^（(「『）)」』]*[）)」』]")
# 減らしたいとのこと, 紙のほうが速いと正直に言っていた: what was told is what counts.
TOLD = re.compile(
    r"(?:、と(?:具体的|明確|率直|明快)(?:だった)?$|との(?:こと|話|お話)(?:でし?た|です)?|(?:と|って)(?:[^、とはがを]{1,6}に)?"
    r"(?:(?:言って|言い切って|断言して|仰って|おっしゃって|話して)い?た|おっしゃった|仰った)"
    r"(?:こと|の|点|ところ)?|(?:という|って(?:いう)?)の[がは][^、。がを]{2,8}|(?:という|(?<=[うくすつるたい]))(?:自虐|愚痴|本音|ぼやき|嘆き|自慢|武勇伝)"
    r"|(?:という|な|(?<=ている))形)$"
)
STATED = re.compile("(?<![様長方O])は「[^「」]*」$")  # 多い失敗は「家族の名で取る」
SPEAKER = re.compile("[がはの][「『][^」』]*[」』]$")  # CTOが「…」
# What a reader did in plain words, and how it goes on.
BY_READER = re.compile(
    r"(?:様|先生|教授|[一-鿿ー]長)(?:が|は|も|自ら)、?[^、「」]*"
    r"(?:[っいきしちりみえけせてべめれ][たて]|[んい][だで])(?![だで])"
)
OF_HOST = re.compile("(?:様|の方|先生|[一-鿿ー]長)が")
HONOURED = (
    (r"(?<=[ぁ-ん」）)])(?<!お)話(?=$|が|を|に|は|も|の$)", "お話"),
    (r"(?<![ごお])説明(?=$|が|を|に)", "ご説明"),
    (r"(?<![ごお])指摘(?=$|が|を|に)", "ご指摘"),
    (r"(?<![ごお問])質問(?=$|が|を|に)", "ご質問"),
    (r"(?<![ごお])意見(?=$|が|を|に)", "ご意見"),
    (r"(?<![ごお])紹介(?=$|が|を|に)", "ご紹介"),
    (r"(?<![ごお一ァ-ヶー一-鿿])言葉(?=$|が|を|に)", "お言葉"),
)
RECEIVED = (
    (r"してくれた$", "してくださった"),
    (r"(?<=せて)もらう$", "いただいた"),
    (r"て(?:くれた|もらった)$", "てくださった"),
    (r"でくれた$", "でくださった"),
    (r"が?(?:聞けた|きけた)$", "を伺えた"),
    (r"(?:聞いた|きいた)$", "伺った"),
    (r"(?:もらえた)$", "いただけた"),
    (r"(?:もらった|くれた)$", "いただいた"),
    (r"(?:見せて)(?=こと|$)", "見せて"),
    (r"(?:言われた|指摘された)$", "ご指摘いただいた"),
    (r"(?:教わった)$", "教えていただいた"),
)


def read_highlights(interview: Interview, notes: Notes) -> tuple[Phrase, Phrase]:
    """The first two highlights that can be used; empty where there are none."""
    told = [OTHER_SIDE.sub("", highlights_en.told(text)) for text in interview.highlights]
    people = [name.text for name in names.addressees(interview, notes.language)]
    people += [""] * len(names.nameless(interview, notes.language))
    noted = notes.read_all(told, "highlights")
    noted = _begun([phrase for phrase in noted if not FELT_ONLY.fullmatch(phrase.text)])
    read: list[Phrase] = (
        [_japanese(phrase, interview) for phrase in noted]
        if notes.language == Language.JA
        else [*highlights_en.read(noted, people)]
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
        len(phrase.text) <= PLACE and phrase.is_noun and SPEAKER.search(follows.text) is not None
    )


def _japanese(phrase: Phrase, interview: Interview) -> Phrase:
    text = HEARD_FIRST.sub("", FELT_FIRST.sub("", phrase.text))
    felt = VERDICT.sub("", text) if text.endswith(("た", "だ")) else text
    if told := quotation(felt, _parts_of_names(interview)):
        return replace(phrase, text=told)
    if len(text) > 8:
        for remark in (HEARD, FELT, GOES_ON):
            text = remark.sub(r"\1", text)
    talk, arrow, _remark = text.partition("→")
    text = talk if arrow and TALK.search(talk) else text
    said = TOLD.sub("", text)
    text = said if said and not SPEAKER.search(said) else text
    text = sparing(QUOTED, text, lambda told: VERDICT.sub("", told)).strip("、→ ") or text
    if text != phrase.text:
        text = re.sub(r"、?(?:という(?:の|こと)?|の|こと|とか|など)$", "", text)
        if match := re.search(r"[てで]$", text):
            text = text[: match.start()] + ("た" if match[0] == "て" else "だ")
    for pattern, honoured in RECEIVED:
        text = re.sub(pattern, honoured, text)
    for part in _parts_of_names(interview):
        text = _named(text, part)
    if ROUGH.search(text):
        if matter := MATTER.search(text):
            return replace(phrase, text=(matter["named"] or matter["first"]) + "のお話")
        return replace(phrase, text=ja.quoted(re.sub(r"の?話$", "", text)) + "というお話")
    for pattern, written in SPOKEN:
        text = re.sub(pattern, written, text)
    text = re.sub(r"(?<!ご)自分(?=[ので])", "ご自身", text) if OF_HOST.search(text) else text
    told = re.sub(r"(?<=まで)の話、(?=.*お話$)", "の経緯について、", _talk(text))
    told = re.sub(r"の話、(?=.*お話$)", "について、", told)
    return replace(phrase, text=_as_noted(SUBJECT.sub(r"\1について、", told)))


def _named(text: str, part: str) -> str:
    """A reader by the name that they are written to."""
    called = part.replace("\\", r"\\")  # a backslash of a name's is no escape
    text = re.sub(re.escape(part) + r"(?:さん|氏)(?:様)?", called + "様", text)
    text = re.sub(re.escape(part) + r"様[がの](?:、)?自分(?=[ので])", called + "様がご自身", text)
    text = re.sub(rf"^{re.escape(part)}(?:様|先生)の?(?=「)", called + "様の", text)
    text = re.sub(rf"^{re.escape(part)}様[：:]\s*", called + "様の、", text)
    text = re.sub(rf"^{re.escape(part)}様、(?=.*くださった)", called + "様が", text)
    text = re.sub(rf"^({re.escape(part)}様[がは].*[てで])いる$", r"\1いらっしゃる", text)
    text = re.sub(rf"^({re.escape(part)}様[がは].*[てで])いた$", r"\1いらした", text)
    quoted = rf"{called}様の「\1」というお話"
    text = re.sub(rf"^([^「」]{{4,}}?)(?:、?と|(?<=[ただ])){re.escape(part)}様$", quoted, text)
    if told := re.match(rf"{re.escape(part)}様[、は]\s*{SAID_PLAINLY}だ?、?と$", text):
        text = f"{part}様の{ja.quoted(told[1])}というお話"
    text = re.sub(rf"({re.escape(part)}様)自身(?=[がは])", r"\1ご自身", text)
    return text


def _parts_of_names(interview: Interview) -> list[str]:
    named = [person.text.removesuffix(names.DOCTOR) for person in names.addressees(interview, Language.JA)]
    return [part for name in named for part in re.split("[ ・]", name) if part]


def _as_noted(told: str) -> str:
    """Plain words for what a reader did stay in quotation marks."""
    done = re.sub(r"(?:という)?お話$|な?こと$", "", told)
    raised = done.endswith("いらした") or KINDLY.search(done)
    if told.startswith("「") or done == told or raised or SHARED.search(done):
        return told
    return ja.quoted(done) + "というお話" if BY_READER.search(done) else told


def _talk(text: str) -> str:
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
        return _talk(FACT.sub("", text)) if ja_forms.is_predicate(predicate) else text
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
        return _talk(stated)  # ボタンは必須、実際に触らせてくださった
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
