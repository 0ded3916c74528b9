"""What stayed from the interview, noted in Japanese, as a noun phrase a thanks can be built on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbook.mail.highlights import feelings
from workbook.mail.highlights.quotation import quotation
from workbook.mail.highlights.talks import TALK, as_noted, talk
from workbook.mail.phrases import ja

SAID_PLAINLY = "([^「」]{6,}?|[^「」]*「[^「」]{1,5}」[^「」]+?)"  # 医師の「いつもの」を構造化するのが仕事
# Of what is told roughly, or judges them, only the matter is named; else it stays in quotation marks.
ROUGH = re.compile(r"自慢|潰[しすさ]|つぶし|ぶっ[^、。]|殴|ゴリ押|ごり押|黙らせ|丸投げ|クソ|殺[しすさ]")
MATTER = re.compile(
    r"^[^、]*?(?P<named>「[^「」]+」)(?:の(?:方|ほう|こと))?を|^(?P<first>[^はがをにでと、。]{2,})(?:、|を)"
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
    (r"(?<=[説紹話][明介])(?:が|も)?(?:あり|あった|有り)$", ""),
)
SUBJECT = re.compile(
    r"^(?!.*より.*より)([^、「」はがをもでにへと\d]{3,16}(?<=[一-鿿ァ-ヶーA-Za-z0-9])(?<![日時頃際後前朝年月中度]))"
    r"、(?=.*(?:お?話|一言|議論)$)"
)
# 減らしたいとのこと, 紙のほうが速いと正直に言っていた: what was told is what counts.
TOLD = re.compile(
    r"(?:、と(?:具体的|明確|率直|明快)(?:だった)?$|との(?:こと|話|お話)(?:でし?た|です)?|(?:と|って)(?:[^、とはがを]{1,6}に)?"
    r"(?:(?:言って|言い切って|断言して|仰って|おっしゃって|話して)い?た|おっしゃった|仰った|打ち明け(?:られ|てくれ)た|聞かされた)"
    r"(?:こと|の|点|ところ)?|(?:という|って(?:いう)?)の[がは][^、。がを]{2,8}|(?:という|(?<=[うくすつるたい]))(?:自虐|愚痴|本音|ぼやき|嘆き|自慢|武勇伝)"
    r"|(?:という|な|(?<=ている))形)$"
)
OF_HOST = re.compile("(?:様|の方|先生|[一-鿿ー]長)が")
RECEIVED = (
    (r"してくれた$", "してくださった"),
    (r"(?<=せて)もらう$", "いただいた"),
    (r"て(?:くれた|もらった)$", "てくださった"),
    (r"でくれた$", "でくださった"),
    (r"(?<=[てで])くれて(?=い[たる]$)", "くださって"),
    (r"が?(?:聞けた|きけた)$", "を伺えた"),
    (r"(?:聞いた|きいた)$", "伺った"),
    (r"(?:もらえた)$", "いただけた"),
    (r"(?:もらった|くれた)$", "いただいた"),
    (r"(?:見せて)(?=こと|$)", "見せて"),
    (r"(?:言われた|指摘された)$", "ご指摘いただいた"),
    (r"(?:教わった)$", "教えていただいた"),
)
SPEAKER = re.compile("[がはの][「『][^」』]*[」』]$")  # CTOが「…」


def told(text: str, people: Sequence[str]) -> str:
    """``people``: the names of the readers, each part of them by itself."""
    typed = text
    text = feelings.without_lead(text)
    felt = feelings.VERDICT.sub("", text) if text.endswith(("た", "だ")) else text
    if words := quotation(felt, people):
        return words
    text = _without_frame(text)
    if text != typed:
        text = re.sub(r"、?(?:という(?:の|こと)?|の|こと|とか|など)$", "", text)
        if match := re.search(r"[てで]$", text):
            text = text[: match.start()] + ("た" if match[0] == "て" else "だ")
    for pattern, honoured in RECEIVED:
        text = re.sub(pattern, honoured, text)
    for part in people:
        text = _named(text, part)
    if ROUGH.search(text):
        if matter := MATTER.search(text):
            return (matter["named"] or matter["first"]) + "のお話"
        return ja.quoted(re.sub(r"の?話$", "", text)) + "というお話"
    for pattern, written in SPOKEN:
        text = re.sub(pattern, written, text)
    text = re.sub(r"(?<!ご)自分(?=[ので])", "ご自身", text) if OF_HOST.search(text) else text
    text = re.sub(r"(?<=まで)の話、(?=.*お話$)", "の経緯について、", talk(text))
    text = re.sub(r"の話、(?=.*お話$)", "について、", text)
    return as_noted(SUBJECT.sub(r"\1について、", text))


def _without_frame(text: str) -> str:
    """What was told without the telling, and without what one thought of it."""
    if len(text) > 8:
        text = feelings.without_remark(text)
    topic, arrow, _remark = text.partition("→")
    text = topic if arrow and TALK.search(topic) else text
    said = TOLD.sub("", text)
    text = said if said and not SPEAKER.search(said) else text
    return feelings.without_verdict(text) or text


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
    heard = rf"[、は]\s*{SAID_PLAINLY}だ?、?と|から{SAID_PLAINLY}だ?、?と(?:聞いた|伺った)"
    if told := re.fullmatch(rf"{re.escape(part)}様(?:{heard})", text):
        text = f"{part}様の{ja.quoted(told[1] or told[2])}というお話"
    text = re.sub(rf"({re.escape(part)}様)自身(?=[がは])", r"\1ご自身", text)
    return text
