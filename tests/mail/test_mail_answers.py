"""What a mail tells of a corrected answer."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from workbook.mail import draft_mail
from workbook.mail.phrases import Notes
from workbook.model import Interview, Profile, Question

START = datetime(2026, 11, 20, 15, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
PROFILE = Profile(family_name="青木", given_name="誠", email="aoki@example.org")


def body(better_answer, prompt="索引とは", hint="", highlight="索引の設計の話が面白かった", **fields):
    told = {"kind": "knowledge", "better_answer": better_answer} | fields
    interview = Interview(
        id="20261120-ab2c", company="株式会社ミドリ", started_at=START,
        highlights=[highlight],
        questions=[Question(id="q1", prompt=prompt, hint=hint, **told)],
    )  # fmt: skip
    return draft_mail(interview, PROFILE, START + timedelta(hours=4)).mail.body


LONG = "木で引く。範囲も引ける。書き込みは遅くなる。表を小さい方から読む。空きは詰める。順も持つ。"


def test_what_answers_the_hint_is_told():
    """However late in the answer it was noted."""
    assert "・結合の順番は計画が決める。" in body(f"{LONG}結合の順番は計画が決める", hint="結合の順番は？")


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("30日で43分まで止まれる。ただ全部止めるんじゃなくて例外を置く",
         "43分まで止まれます。ただし、すべて止めるのではなく例外を置きます"),
        ("焦って忘れた。でも索引で足りる", "索引で足ります"),
        ("率が上がった。が、数は変わらず、返品が増えた", "上がりました。しかし、数は変わらず、返品が増え"),
        ("配列で足りる。でも木の方が速い", "配列で足ります。しかし、木の方が速いです"),
    ],
)  # fmt: skip
def test_what_stands_against_a_statement_says_so(noted, told):
    """Where that is told: no answer begins with a but."""
    text = body(noted)
    assert told in text and "しかし、索引" not in text


def test_a_task_in_its_joining_form_is_a_request():
    """A short verb is none of the words that only quote."""
    prompt = "置き場を作って。溢れたら古い順に捨てる"
    assert "「置き場を作ってください。溢れたら" in body("表で足りる", prompt=prompt)
    assert "「索引の種類」" in body("木とハッシュがある", prompt="索引の種類って")


@pytest.mark.parametrize(
    ("noted", "kept"),
    [
        ("木で引く。穴あきと答えたが、製品により違い、答えとしては弱い", ["木で引く"]),
        ("木で引く。増設から答えたのは順序が悪い", ["木で引く"]),
        ("木で引く。誰が決めるかを言い落とす", ["木で引く"]),
        ("木で引く。錠前という用語が出なかった", ["木で引く"]),
        ("木で引く。割合と呼んだら本当に割合ですかと突っ込まれた", ["木で引く"]),
        ("木で引く。落ちたら別の台が作り直す", ["木で引く", "落ちたら別の台が作り直す"]),
        ("木で引く。一様な表なら記憶域にも優しい", ["木で引く", "一様な表なら記憶域にも優しい"]),
        ("対策：1)受付を止める 2)期限切れは消す", ["対策：①受付を止める ②期限切れは消す"]),
        ("対策：①受付を止める。②期限切れは消す", ["対策", "受付を止める", "期限切れは消す"]),
        ("遅れるので①②で先に気付く", ["遅れるので①②で先に気付く"]),
        ("監視は3段：①入力の欠損、②出力 ③適合率", ["監視は3段：①入力の欠損、②出力 ③適合率"]),
        ("木で引く。文字列の比較と最初に言ったのは失点", ["木で引く"]),
        ("木で引く。手で書くと答えましたが古い知識でした", ["木で引く"]),
        ("range(0, 5)で回し、座標(0, 1)を見る", ["range(0, 5)で回し、座標(0, 1)を見る"]),
        ("焦った、索引で足りる", ["索引で足りる"]),
        ("木で引く、ここが抜けていた", ["木で引く"]),
        ("消さない、より戻せる方を選ぶ", ["消さない、より戻せる方を選ぶ"]),
        ("表を順に塗りつぶし", ["表を順に塗りつぶし"]),
        ("夜中に起きても何もできないものは鳴らさない", ["夜中に起きても何もできないものは鳴らさない"]),
        ("SELECT COUNT(*) WHERE score > 自分", ["SELECT COUNT(*) WHERE score > 自分"]),
        ("volatileでは足りない、と最初気づけず orz", ["volatileでは足りない"]),
        ("WHERE id IN (...) で引く", ["WHERE id IN (...) で引く"]),
        ("当たってるだけなら 題名の側で 重みを上げる", ["当たっているだけなら 題名の側で重みを上げる"]),
        ("木で引く。資料を先に読む、を毎回忘れる", ["木で引く"]),
        ("木で引く。見本を見ずに書き始めた", ["木で引く"]),
        ("木で引く。調べて行けよ私", ["木で引く"]),
        ("0.3秒で位置決め", ["0.3秒で位置決め"]),
        ("2本、4本…とまとめる", ["2本、4本とまとめる"]),
        ("誤りは「数字だけ」みたいに直し方を書く", ["誤りは「数字だけ」のように直し方を書く"]),
        ("木で引く。「送り過ぎでは」しか出なかった×", ["木で引く"]),
        ("木で引く。前職が無作為分割だったの黙ってた", ["木で引く"]),
        ("木で引く。表を書きかけて止められた", ["木で引く"]),
        ("札が3枚しか出なかった日も数える", ["札が3枚しか出なかった日も数える"]),
        ("SQLiteでは同じ文に書けない→鍵を取る（後で気付いた）", ["SQLiteでは同じ文に書けない", "鍵を取る"]),
        ("木で引く。式は0.5を引く、と後から思い出す…", ["木で引く", "式は0.5を引く"]),
        ("落ちた試験全部に理由の札を付ける", ["落ちた試験全部に理由の札を付ける"]),
        ("1,2,4,8…と飛ばし、片方がすごく長い", ["1,2,4,8...と飛ばし、片方が非常に長い"]),
        ("同じのが来たら登録しない", ["同じものが来たら登録しない"]),
        ("いちばん怪しいのは応答の遅れ", ["いちばん怪しいのは応答の遅れ"]),
        ("先に全角半角と「丁目/-」をそろえる", ["先に全角半角と「丁目/-」をそろえる"]),
        ("入力列から ↓↘→+P を見つける", ["入力列から ↓↘→+P を見つける"]),
        ("先に測らないとダメ", ["先に測らないといけない"]),
        ("読んで電波が届かんで送り直す", ["読んで電波が届かなくて送り直す"]),
        ("止める、しか言えなかった。再送されたら意味がない", ["再送されたら意味がない"]),
        ("欠測が漏れる、は聞かれる前に気付けず", ["欠測が漏れる"]),
        ("言えない。守れるのは偶発故障", ["言えない", "守れるのは偶発故障"]),
        ("木で引く。うまく言えない", ["木で引く"]),
        ("後で直す手もあるが、読み手が疲れる", ["後で直す手もあるが、読み手が疲れる"]),
        ("並べれば速い手もあるが、数字で言えず", ["並べれば速い手もある"]),
        ("一度で引く（無理なら分ける、※空なら止める）", ["一度で引く（無理なら分ける、※空なら止める）"]),
        ("合計 = 縦*横 なので木と同じ", ["合計は縦*横 なので木と同じ"]),
    ],
)
def test_what_is_said_of_the_first_answer_goes_whole(noted, kept):
    """With the rest of its sentence; matter that sounds like it stays."""
    read = Notes("ja").read(noted, "questions.q1.better_answer")
    assert [phrase.text for phrase in read] == kept


def test_what_was_computed_is_no_label():
    """A sum says something by itself."""
    assert "48：" not in body("8*6=48。組で見れば足りる")


@pytest.mark.parametrize(
    ("last", "quoted"), [("名前の違いは対応表で吸収する", True), ("画面は利用者ごとに変える", False)]
)
def test_a_hint_is_quoted_where_the_answer_to_it_may_be_told(last, quoted):
    """Where a part of the answer stays out and nothing told speaks of the hint, no mail says it was met."""
    noted = f"{LONG}番号も見る。{last}"
    assert ("名前の違いは？" in body(noted, hint="名前の違いは？")) is quoted


def test_all_there_is_breaks_off_nowhere():
    """すべて ends no joining form."""
    assert "帯域がすべて" in body("演算は無いので帯域が全部。計算量は同じである")


def test_what_is_done_else_stands_with_its_condition():
    """A case at the end of a deed is no statement of its own."""
    told = {"approach_before": "分岐を足した", "approach_after": "順に見て文字をつなげる、空なら数字"}
    assert "つなげる、空なら数字" in body("", kind="coding", **told)


def test_a_reason_goes_with_what_limits_it():
    """Told without its condition it would be wrong."""
    why = "変わるのは4本の辺だけ。ただし距離が対称の時に限る"
    told = {"kind": "coding", "approach_before": "全長を" + "毎回" * 60 + "計算する",
            "approach_after": "差分だけ" + "順に" * 60 + "計算する", "reason": why}  # fmt: skip
    text = body("", **told)
    assert ("4本の辺だけ" in text) == ("対称の時" in text)


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("端は読む。なので①まず並べる②次に端から見る", "なので"),
        ("境界は [from, to) で半分だけ開く", None),
        ("古い方から捨てる、まで言ったが、鍵を先に配る、が抜けた", "まで言"),
    ],
)
def test_nothing_is_torn(noted, told):
    """No link stands alone, half-open intervals are kept, and what was only said so far is told."""
    text = body(noted)
    assert "[from, to)" in text if told is None else told not in text
    assert "・なので" not in text


def test_what_answers_the_hint_best_is_told():
    """Of several statements that hold its words."""
    noted = "先に広がり方を見る。次に通信の割合。通信が多いなら回数を減らす。桁も見る。偏りは待ち時間で見える"
    assert "待ち時間で見え" in body(noted, hint="通信なのか、待っているだけなのか、どう見分けますか")


def test_what_one_forgot_to_say_is_said():
    """It is right, and the forgetting stays out."""
    text = body("木で引く。辞書を更新したら作り直すのを言い忘れ")
    assert "作り直" in text and "忘れ" not in text


def test_a_series_goes_on():
    """Its dots are no pause, and a product with an arrow is a rule."""
    text = body("下から行けば1+2+3+…も1回で畳める。x*0→0は整数の時だけに限る")
    assert "1+2+3+…も1回" in text and "x*0→0" in text


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("1請求書ごとに端数処理1回、を最初に言うべきだった", "1請求書ごとに端数処理1回。"),
        ("期限を8時間→1時間、番地は/22に広げる", "・期限を8時間→1時間、番地は/22に広げる。"),
        ("明細ごとか合計かで丸めを分ける", "明細ごとか合計かで"),
        ("正答が62→79%だったので入れる", "・正答が62→79%だったので入れる。"),
        ("順序にはならないし、番号も保証されない", "順序にはならず、番号も保証されません"),
        ("--は読みと書きの2手なので1個消える", "--は読みと書きの2手"),
        ("理由は全体の遅れではなく割り込み", "割り込み"),
        ("まとめる、を変化がなくなるまで", "まとめる、を変化がなくなるまで"),
        ("出来上がったものだけ渡す", "出来上がったものだけ"),
        ("境目は前後とマイナス（返品）", "マイナス（返品）"),
        ("下限はmax(w)、上限はsum(w)で探す", "下限はmax(w)、上限はsum(w)"),
        ("同時刻は先に(-1)、区間は[開始,終了)とする", "[開始,終了)"),
        ("S→Gまで曲がる回数を数える", "S→Gまで"),
        ("1. 頻度を数える 2. 多い順に並べる 3. 1つ飛ばしで置く", "。多い順に並べます。"),
        ("せやからJSONは捨てる。番号をつけとかんと困る", "番号をつけておかないと困"),
        ("送り先は /tile/{z}/{x}/{y}.png にする", "/tile/{z}/{x}/{y}.png"),
    ],
)
def test_words_stay_words(noted, told):
    """Neither particle, bracket nor ending tears what belongs together."""
    assert told in body(noted)


def test_a_procedure_is_told_to_its_end():
    """Its steps work together; what refers to a step by its number is none."""
    steps = "①列を足す②既定値を置く③既存を埋める④制約を足す⑤制約を確かめる。"
    text = body(steps + "②の説明が途中で止まり、2つしか言えず")
    assert "制約を確かめ" in text and "説明が途中" not in text


def test_a_policy_of_others_is_no_apology():
    """What a house gives its customers is subject matter."""
    text = body("木で引く", highlight="お詫び石より延長しない準備にお金を使う方針")
    assert "お詫び石" in text


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("基準を合わせて値を品種別に", "基準を合わせて値を品種別にしました"),
        ("訓練を月1回、手順書どおりに行かない筋書きで", "筋書きで行った。"),
        ("精度は出ていたのに止められた。列が伸びたため", "止められました。列が伸びたためです"),
    ],
)
def test_a_story_is_told_whole(noted, told):
    """Its deeds end in their verbs or are listed as noted, and a thing is no deed."""
    story = "バーコード認証。現場の列が止まった。" + noted
    text = body("", "苦労した話", kind="behavioural", episode=story, rating=2)
    assert told in text and "認証し" not in text


def test_half_a_sentence_is_no_sentence():
    """Where only its end could be made polite it is listed."""
    assert "・原寸は1枚48MB、容量は増えない。" in body("原寸は1枚48MB、容量は増えない。縮めて読む")
