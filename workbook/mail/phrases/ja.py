"""Joins Japanese note fragments: decides from the end of a fragment how it becomes a sentence, a noun
phrase or a modifier. What no rule knows is quoted, which is grammatical whatever it is."""

from __future__ import annotations

import re
from enum import StrEnum

from workbook.mail.phrases import ja_verbs as verbs
from workbook.mail.phrases.clean import JAPANESE


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
OPEN = re.compile(
    r"(?:[^\s](?:って|して|いて|えて|けて|んで|きて|めて|れて|べて|せて|にて)|ながら|つつ|けど|けれど|たら|れば|なら|ので|のに|とか|から|まで|より"
    r"|という|ず|[をにへはがも]|(?<!こ)と|(?<=[A-Za-z0-9)\u30a0-\u9fff])で|くらい|ぐらい|しく|なく|ように|よう)$"
)
CAUSE = re.compile(r"(?:から|ので|ため|んで|からだ|からです|ためだ|ためです|なので|だから)$")
DOING = (
    "使用|利用|活用|採用|導入|追加|削除|比較|探索|走査|検索|保存|保持|管理|分割|分散|分離|統合|移行|変更|改善|短縮|削減|実装|設計|構築|検証|確認|計算|"
    "更新|登録|記録|格納|取得|参照|送信|受信|通知|配信|処理|生成|作成|定義|設定|制限|制御|監視|集約|集計|退避|再送|再試行|並列化|並べ替え|整列|置換|"
    "置き換え|切り替え|書き込み|読み込み|振り分け|担当|対応|調整|説明|提案|共有|整理|優先|許容|排除|除外|固定|限定|統一|同期|複製|圧縮|展開|変換|適用|"
    "評価|解決|回避|防止|抑制|検出|判定|回答|選択|選定|配置|展開|集中|分担|合意|決定|実施|運用|測定|計測|改修|修正|補正|推定|予測|訓練|学習|自動化|"
    "最適化|高速化|標準化|正規化|非正規化|初期化|無効化|可視化|共通化|簡略化|効率化|安定化|ソート|キャッシュ|ロック|リトライ|マージ|シャーディング|スキャン|"
    "ハッシュ|フィルタ|フィルタリング|レビュー|リファクタリング|テスト|デプロイ|リリース|カウント|メモ化|バッチ化|キュー|ループ|インクリメント|ロールバック|"
    "レプリケーション|パーティション|バッファ|プール|フォールバック|フェイルオーバー"
)
DOES = re.compile(rf"[をにへとで].*(?:{DOING}|{verbs.KANJI}{{1,4}}化)$")
CASUAL = (
    (
        r"って(?:言|い)うか|なんか|めっちゃ|めちゃくちゃ|すっごく|すごく|すごい(?=[速早遅重多]|便利|大事)|やっぱり|やっぱ|とりあえず|けっこう|結構|まあ|えっと|ちょっと(?=[\u3040-\u9fff])",
        "",
    ),
    (r"じゃない", "ではない"),
    (r"じゃなく", "ではなく"),
    (r"じゃ(?=[、だめ])", "では"),
    (r"(?<=[\u3040-\u9fffA-Za-z）)」])っていう", "という"),
    (r"だけど|けれども|けれど|けど", "が"),
    (r"((?:っ|し|れ|け|め|べ|き|い)て)(る|た)$", r"\1い\2"),
    (r"んで(る|た)$", r"んでい\1"),
    (r"てしまった$|ちゃった$", "た"),
    (r"でしまった$|じゃった$", "だ"),
    (r"てしまう$|ちゃう$", "てしまう"),
    (r"やつ$", "もの"),
    (r"感じ$", "形"),
    (r"(?:とか|など)(?:を)?$", "など"),
    (r"ヤバい|やばい", "大きい"),
    (r"んだ(?=けど|が)|んだよ$", "のだ"),
    (r"でかい", "大きい"),
    (r"ちっちゃい|ちいさい", "小さい"),
    (r"(?<=[るいただな])(?:よ|ね|よね|な|なあ|わ|ぞ|さ)$(?<!かな)(?<!ような)", ""),
    (r"(?<=だ)[なね]$", ""),
    (r"って(?=話|こと|点|感じ|ところ|のが|いう)", "という"),
    (r"(?<=[いしっえけめれべせき])てて(?=も)", "ていて"),
    (
        r"^(?:でも|けど|で|あと|ちなみに|要は|要するに|つまり|正直|とにかく|ただ)[、\s]*(?=\S{4})(?!も|き|は|の|す|あ|な)",
        "",
    ),
    (r"御社", "貴社"),
    (r"見れ(?=る|た|な|ま)", "見られ"),
    (r"食べれ(?=る|た|な|ま)", "食べられ"),
    (r"来れ(?=る|た|な|ま)", "来られ"),
    (r"O\s?\(\s*([nmk])\s*(?:\^|\*\*)\s*2\s*\)", r"O(\1²)"),
    (r"O\s?\(\s*([nmk])\s*(?:\^|\*\*)\s*3\s*\)", r"O(\1³)"),
    (r"(必要|可能性|影響|効果|リスク|問題|余地)(?:が|の)?(?:あり|有り)$", r"\1がある"),
    (r"(必要|影響|効果|問題)(?:は|が)?なし$", r"\1はない"),
    (r"(?:だ|である|です)(?:と(?:答えた|言った|回答|説明した))$", ""),
)
CASUAL_RULES = tuple((re.compile(pattern), to) for pattern, to in CASUAL if to is not None)


VERBAL_NOUN = re.compile(
    r"を(?:[^をはが]*[にへとで])?[\u4e00-\u9fff\u30a1-\u30f6ー々]+(?:し|り|え|け|め|げ|み|ち|き|び|直し|出し|替え|換え|分け|付け)?$"
)


def smoothed(text: str) -> str:
    """``text`` with spoken forms in their written ones and regrets as what is better."""
    for pattern, to in CASUAL_RULES:
        text = pattern.sub(to, text)
    return verbs.regret_to_plain(text).strip(" 、")


ENDED = (Form.VERB, Form.PAST, Form.ADJECTIVE, Form.POLITE)
JOINT = re.compile(r"([、，]|\s*[/／]\s*|(?<=[\u3040-\u9fff」』）)])\s+(?=[\u3040-\u9fff「『（(])|\u3000+)")


def parts(statement: str) -> list[str]:
    """The statements that a comma, slash or space runs together: 速い、軽い -> 速い / 軽い. A plain verb before
    a comma ends a statement, for inside one it would stand in its joining form. Brackets stay whole."""
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
PARTICLE = re.compile(r"[をにがはへ]|(?<=[\u3040-\u30ff\u3400-\u9fff)])で|から|だけ|のみ|しながら")


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
        case Form.POLITE | Form.QUESTION:
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
        return noun(text) + "とします"
    if kind in (Form.OPEN, Form.FOREIGN, Form.QUESTION):
        return quoted(text) + "とします"
    return polite(text, kind)
