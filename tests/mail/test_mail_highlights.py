"""What stayed from a Japanese interview, as a careful writer thanks for it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from workbook.mail.highlights import read_highlights
from workbook.mail.phrases import Notes
from workbook.model import Interview


def told(note):
    """What a mail that has only this note thanks for."""
    interview = Interview(
        id="20261120-talk", company="株式会社ミドリ", language="ja", people=[{"name": "佐波"}],
        started_at=datetime(2026, 11, 20, 15, 0, tzinfo=ZoneInfo("Asia/Tokyo")), highlights=[note],
    )  # fmt: skip
    return read_highlights(interview, Notes("ja"))[0].nominal.text


@pytest.mark.parametrize(
    ("note", "quoted"),
    [
        ("佐波さんが点検で幅を測ってきた話", "佐波様が点検で幅を測ってきた"),
        ("佐波さんが自分で道具を作って使ってる", "佐波様がご自身で道具を作って使っていらっしゃる"),
        ("停電の年に室長が自分で手紙を書いた話", "停電の年に室長がご自身で手紙を書いた"),
        ("先生が、古い問題の会を年1回やっている話", "先生が、古い問題の会を年1回やっている"),
        ("先生が昔書いた道具がまだ現役なこと", "先生が昔書いた道具がまだ現役"),
    ],
)
def test_what_a_reader_did_stays_as_noted(note, quoted):
    """Plain words about those who read the mail stand in quotation marks, whole."""
    assert told(note) == f"「{quoted}」というお話"


@pytest.mark.parametrize(
    ("note", "named"),
    [
        ("端末の3割が古いという話、開発機もわざと古い", "端末の3割が古いというお話"),
        ("朝に電話が70本来るという話から始まった", "朝に電話が70本来るというお話"),
        ("自動生成に変えたが、説明に長くかかった事", "自動生成に変えたが、説明に長くかかったというお話"),
        ("全員で見守る会にしてるとこ(夜食つき)", "全員で見守る会にしている(夜食つき)というお話"),
        ("手袋なのでボタンは必須、触らせてもらった", "「手袋なのでボタンは必須」というお話"),
        (
            "入金を変えるまでの話、締めが消えて全員で集まった話",
            "入金を変えるまでの経緯について、締めが消えて全員で集まったお話",
        ),
        ("全文を公開、CTOが「恥は速さ」と言ってた", "全文を公開し、CTOが「恥は速さ」とおっしゃっていたこと"),
        ("佐波さんの「遅いほど嘘をつく」という言葉", "佐波様の「遅いほど嘘をつく」というお言葉"),
        ("試聴室。佐波さんの「耳で変なら変」", "佐波様の「耳で変なら変」のお話"),
        ("審査の方が同席。三つの理由では話せない、と具体的", "三つの理由では話せないというお話"),
        (
            "担当が朝に見る、だから8時まで、とはっきり決まっていたこと",
            "担当が朝に見る、だから8時まで、とはっきり決まっていたこと",
        ),
        ("止める、を次の機体に載せる予定", "止める仕組みを次の機体に載せる予定のお話"),
        ("窓口さんは片手で打つとのことでした", "窓口の方は片手で打つというお話"),
        ("佐波さんが、色より音で聞き分けるとおっしゃったこと", "佐波様が、色より音で聞き分けるというお話"),
        ("毎週全員宛に出している（最初は嫌がられたらしい）", "毎週全員宛に出しているというお話"),
        ("一番多い失敗は「家族の名で取る」", "「一番多い失敗は『家族の名で取る』」というお話"),
        ("車輪を2個壊す→手触りが価値、と佐波さん", "佐波様の「車輪を2個壊す→手触りが価値」というお話"),
        ("床材を20種類集めた佐波さん", "佐波様の「床材を20種類集めた」というお話"),
        ("佐波さん自身が配達に同乗", "「佐波様ご自身が配達に同乗」というお話"),
        ("「怪しいメールを見た人を褒める」を広めた話", "「怪しいメールを見た人を褒める」を広めたお話"),
        ("試奏させてもらった！弦の鳴り方に1年掛けたとのこと", "弦の鳴り方に1年掛けたというお話"),
        ("波形を保全の人が毎朝自分で見ている事", "波形を保全の方が毎朝ご自身で見ているというお話"),
        ("図が裏を指していた、口を測り直した", "「図が裏を指していた、口を測り直した」というお話"),
        ("位置を重ねて出せる表示、めっちゃ欲しい", "位置を重ねて出せる表示のお話"),
        ("部屋が借りれない夜は外で録った", "部屋が借りられない夜は外で録ったというお話"),
        ("苦情→原因は設定、を経て表ができたらしい", "「『苦情→原因は設定』を経て表ができた」というお話"),
        ("最初に作った画面を見せてくれた", "最初に作った画面を見せてくださったこと"),
    ],
)
def test_a_talk_is_named_once_and_whole(note, named):
    """As the talk that it was, without what was felt and without half of a sentence."""
    assert told(note) == named


@pytest.mark.parametrize(
    ("note", "thanked"),
    [
        (
            "逆質問で今後を聞いたら「まずは捨てるところから」と言われて笑った",
            "今後についての「まずは捨てるところから」というお言葉",
        ),
        (
            "佐波さんが最後に「設計の引き出しを見たかった」と",
            "佐波様の「設計の引き出しを見たかった」というお言葉",
        ),
        ("佐波課長から「紙のほうが早い」と聞かされる", "佐波様の「紙のほうが早い」というお言葉"),
        (
            "逆に「なぜ今までやらなかったの？」と聞かれてドキッとした",
            "「なぜ今までやらなかったの？」というご質問",
        ),
        (
            "佐波さんの「テストは手紙である」っての、ちょっと泣けた",
            "佐波様の「テストは手紙である」というお言葉",
        ),
        (
            "佐波さん、医師の「いつもの」を構造化するのが仕事だと",
            "佐波様の「医師の『いつもの』を構造化するのが仕事」というお話",
        ),
    ],
)  # fmt: skip
def test_the_words_of_the_other_side_are_thanked_for(note, thanked):
    """What was said is quoted, with who said it; how one felt about it stays out."""
    assert told(note) == thanked


@pytest.mark.parametrize(
    ("note", "whole"),
    [
        ("リリースは金曜でもやる、その代わり戻すのが1分", "リリースは金曜でもやる、その代わり戻すのが1分"),
        ("人格を褒めない/責めない、というのを徹底している", "人格を褒めない/責めないというのを徹底している"),
        (
            "移行に2年かかった、途中でやめた方が良かったかも、と率直",
            "移行に2年かかった、途中でやめた方が良かったかも",
        ),
    ],
)
def test_a_note_in_two_halves_is_quoted_whole(note, whole):
    """Half of what was told may say something else."""
    assert told(note) == f"「{whole}」というお話"


@pytest.mark.parametrize(
    ("note", "matter"),
    [
        (
            "佐波さんがCOBOLまだ3割残ってるって正直に言ってくれたの好感",
            "佐波様がCOBOLまだ3割残っていると正直に言ってくださったこと",
        ),
        ("それでも止めなかった配信の話 → 胸熱", "それでも止めなかった配信のお話"),
        ("障害報告書を全社に公開してるとか、風通し良すぎ", "障害報告書を全社に公開しているというお話"),
        ("夜に呼ばれるって聞いて正直びびったけど、手順書見せてもらって納得", "手順書を見せてくださったこと"),
        ("設計の話より刺さった。予約一覧が紙になかったそうです", "予約一覧が紙になかったというお話"),
        ("前処理が9割、という現実的な話", "前処理が9割という現実的なお話"),
        ("3分止まった事件の裏側が聞けた", "3分止まった事件の裏側を伺えたこと"),
    ],
)  # fmt: skip
def test_feelings_stay_out(note, matter):
    """What one felt is no part of what was told, wherever it stands."""
    assert told(note) == matter
