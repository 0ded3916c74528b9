"""Plain Japanese predicate endings -> their polite forms, by rule.

Verbs in the dictionary form tell their class by their last syllables, but for a few; the past of う-, つ-
and る-verbs looks alike (買った, 立った, 切った) and is told apart by the stem.
"""

from __future__ import annotations

import re

KANJI = r"[\u3400-\u9fff々]"
I_ROW, A_ROW = "いきぎしちにびみり", "わかがさたなばまら"
U_TO_I = dict(zip("うくぐすつぬぶむる", "いきぎしちにびみり", strict=True))
I_TO_U = {i: u for u, i in U_TO_I.items()}
A_TO_I = dict(zip(A_ROW, "いきぎしちにびみり", strict=True))
E_TO_U = dict(zip("えけげせてねべめれ", "うくぐすつぬぶむる", strict=True))
I_OR_E = "いきぎしじちにひびみりえけげせぜてでねへべめれ"
KATAKANA_E = "ケゲセゼテデネベメレ"  # ズレる

ICHIDAN_KANJI = "見得着寝経出来似煮居診観"  # one kanji and る: 見る, 得る …
GODAN_IN_I_E = re.compile(
    r"(?:混じ|交じ|弄|いじ|はい|はし|しき|仕切|握り|しゃべ|減|へ|滑|すべ|参|まい|かえ(?=る$)|照|要)$"
)
U_STEMS = "使言思扱払洗迷失違買会合問行担伴補習従追奪笑救狙願賄競囲構誘負覆疑争装養償味向沿添請"
TSU_STEMS = "持待立打勝保断絶育経放"
BU_STEMS = "学選呼並運結飛遊喜及転叫浮尊"
KARU_STEMS = re.compile(r"(?:分|わ|掛|見つ|みつ|助|預|ぶつ|儲|遠ざ|受|漬|引っ掛|引っか|か)$")
ADVERB_KU = re.compile(
    r"(?:近|多|遅|早|速|深|広|長|高|低|古|全|し|らし|にく|やす|おそら|しばら|よ|うま|な|大き|小さ|細か|安|強|弱|短|軽|重|新し)く$"
)
NOT_A_VERB = re.compile(
    r"(?:です|ます|よう|ほう|ふう|そう|どう|こう|とう|という|ずつ|すぐ|[\d一二三四五六七八九十いく]つ|かつ|まず|はず|ひとつ|ふたつ|いくつ)$"
)
PAST = re.compile(
    rf"(?:[いきぎしじちにびみりえけげせぜてでねべめれっ]た|[{KATAKANA_E}]た|[んい]だ|(?:{KANJI})(?<=[{ICHIDAN_KANJI}])た)$"
)
NOT_PAST = re.compile(r"(?:あなた|かた|また|ふた|うた|みた|った形|いた形)$(?<!試みた)(?<!てみた)(?<!かみた)")
ADJECTIVE = re.compile(
    r"(?:しい|たい|ない|よい|良い|いい|やすい|にくい|づらい|高い|低い|速い|早い|遅い|重い|軽い|多い|少ない|大きい|小さい|長い|短い|強い|弱い|濃い|鋭い|緩い|怖い|痛い|若い"
    r"|深い|広い|狭い|近い|遠い|古い|安い|悪い|白い|うまい|薄い|厚い|細かい|細い|太い|かたい|固い|堅い|暗い|明るい|丸い)$"
)


def is_verb(text: str) -> bool:
    """Whether ``text`` ends in a verb's dictionary form."""
    ends = rf"(?:{KANJI}|[ぁ-ん])[うくぐすつぬぶむる]$|[ァ-ヶー]る$"
    if not re.search(ends, text) or NOT_A_VERB.search(text):
        return False
    return not ADVERB_KU.search(text)


def is_past(text: str) -> bool:
    return bool(PAST.search(text)) and not NOT_PAST.search(text)


def is_adjective(text: str) -> bool:
    return bool(ADJECTIVE.search(text))


def polite_verb(text: str) -> str:
    """読む -> 読みます."""
    stem, last = text[:-1], text[-1]
    if text.endswith("うる") and text[-3:-2] in I_ROW:
        return text[:-2] + "えます"
    if text.endswith("する"):
        return text[:-2] + "します"
    if text.endswith("くる") and not stem.endswith(("つく", "おく", "めく", "まく")):
        return text[:-2] + "きます"
    if last == "る" and _ichidan(stem):
        return stem + "ます"
    return stem + U_TO_I[last] + "ます"


def _ichidan(stem: str) -> bool:
    if not stem or GODAN_IN_I_E.search(stem):
        return False
    return stem[-1] in I_OR_E + KATAKANA_E + ICHIDAN_KANJI


def polite_past(text: str) -> str:
    """読んだ -> 読みました; 速かった -> 速かったです."""
    if text.endswith(("だった", "であった")):
        return re.sub(r"(?:だった|であった)$", "でした", text)
    if text.endswith("なかった"):
        return _polite_negative(text[:-4], "ませんでした", "なかったです")
    stem = text[:-2]
    if text.endswith("かった") and not KARU_STEMS.search(stem[:-1]):
        return text + "です"
    if text.endswith(("ていった", "でいった")):
        return stem[:-1] + "いきました"
    if text.endswith("った"):
        return stem + _doubled(stem) + "ました"
    if text.endswith("んだ"):
        return stem + ("び" if stem[-1:] in BU_STEMS else "に" if stem[-1:] == "死" else "み") + "ました"
    if text.endswith("いだ"):
        return stem + "ぎました"
    if text.endswith("いた"):
        return (
            stem
            + ("い" if stem[-1:] in ("て", "で", "用", "率", "強", "老", "悔", "報", "") else "き")
            + "ました"
        )
    return text[:-1] + "ました"


def _doubled(stem: str) -> str:
    """The syllable that った stands for after ``stem``."""
    if re.search(r"(?:しま|もら|(?<![見みぶ])つか|おこな|ともな|ちが|おも|そろ|まよ|したが|はら|い)$", stem):
        return "い"
    if stem.endswith(("行", "向か")):
        return "い"
    if stem[-1:] in U_STEMS:
        return "い"
    if stem[-1:] in TSU_STEMS or (
        stem.endswith(("も", "ま", "う", "たも"))
        and stem[-2:]
        not in (
            "止ま",
            "決ま",
            "始ま",
            "詰ま",
            "とま",
            "きま",
            "溜ま",
            "高ま",
            "集ま",
            "収ま",
            "埋ま",
            "たま",
            "ちま",
            "縮ま",
            "深ま",
            "固ま",
            "広ま",
            "早ま",
            "速ま",
            "絡ま",
            "つま",
            "じま",
            "あつま",
            "まと",
        )
    ):
        return "ち"
    return "り"


def polite_negative(text: str) -> str:
    """読まない -> 読みません; 速くない -> 速くありません."""
    return _polite_negative(text[:-2], "ません", "ないです")


def _polite_negative(stem: str, ending: str, otherwise: str) -> str:
    if (
        re.search(r"(?:くは?|では|じゃ|必要が|必要は|必要|関係|問題|問題が|問題は|[がはも])$", stem)
        or not stem
    ):
        return stem.replace("じゃ", "では") + "あり" + ending
    if stem[-1:] in A_TO_I and not re.search(r"(?:少|足|危|切|つま|くだら|きたな)$", stem):
        return stem[:-1] + A_TO_I[stem[-1]] + ending
    if stem[-1:] in I_OR_E or stem[-1:] in ICHIDAN_KANJI:
        return stem + ending
    return stem + otherwise


STEM = re.compile(
    rf"(?:を(?:[^を]*[にへとでら])?{KANJI}+|(?:[にへとで]|から|だけ)[^、。「」]*(?:{KANJI}|[きしちりいえけせてねめれみ])"
    r"(?:出|直|分|替|換|付|込|上|下|切|抜|戻|返|消|流|足|渡|回|落と|飛ば|合わ|集|寄|止|留|始|終|続|広|並|加|捨|控|押さ|抑))"
    r"[いきぎしちびみりえけげせてねべめれ]$"
    r"|[をにで]まとめ$"
)


NOT_A_STEM = re.compile(
    r"(?<![もこ])の(?!たび|とき|[時間後前際]|まま|ため)[^をにへとでがはも、 ]+$"
    r"|という[^をにへとでがはも、 ]+$|[+＋・／/][^をにへとでがはも、 ]+$"
    r"|(?:違い|扱い|[な無]し|次第|前倒し|後回し|使い回し|[上下手]書き|棚卸し|値引き|締め切り|引き?換え|頭打ち|位置決め|場合分け"
    r"|(?:ではなく|のは)[^をにへとでがはも、 ]+"
    r"|再[^をにへとでがはも、 ]+)$"
)


def is_stem(text: str) -> bool:
    """Whether a noun for a deed is the stem of its verb: 切り替え, not 後回し."""
    return bool(re.search(rf"{KANJI}[いきしちにみりえけせてねべめれ]$", text)) and not NOT_A_STEM.search(text)


def stem_to_plain(text: str) -> str:
    """端から読み出し -> 端から読み出す: a note that breaks off in a verb's stem."""
    if not STEM.search(text) or NOT_A_STEM.search(text):
        return text
    return text[:-1] + I_TO_U[text[-1]] if text[-1] in I_TO_U else text + "る"


REGRET = re.compile(r"(?:べき(?:だった|でした|だ)?|[えけげせねべめれ]ば(?:よかった|良かった))(?:のか)?$")


def regret_to_plain(text: str) -> str:
    """書けばよかった, 書くべきだった -> 書く: what should have been done is what is better."""
    if match := re.search(r"([えけげせてねべめれ])ば(?:よかった|良かった)(?:のか)?$", text):
        return text[: match.start()] + E_TO_U[match[1]]
    text = re.sub(r"す(?:る)?べき(?:だった|でした|だ)?$", "する", text)
    return re.sub(r"(?<=[うくぐすつぬぶむる])べき(?:だった|でした|だ)?$", "", text)
