"""Japanese notes as they are typed on the train become a mail that its reader would take for careful."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from workbook.mail import draft_mail
from workbook.mail.kinds import read_question
from workbook.mail.phrases import Notes, ja, ja_forms, ja_written
from workbook.model import Figure, Interview, Person, Profile, Question

START = datetime(2026, 11, 20, 15, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
PROFILE = Profile(family_name="青木", given_name="誠", email="aoki@example.org")


def body(*questions, highlight="索引の設計の話が面白かった", **fields):
    record = Interview(
        id="20261120-ja", company="株式会社ミドリ", started_at=START, ended_at=START + timedelta(hours=1),
        highlights=[highlight], questions=list(questions), **fields,
    )  # fmt: skip
    return draft_mail(record, PROFILE, START + timedelta(hours=3)).mail.body


def coding(**fields):
    told = {"approach_before": "全件を比較", "approach_after": "辞書に入れる"} | fields
    return Question(id="q1", kind="coding", prompt="重複を探す", **told)


def design(**fields):
    return Question(id="q1", kind="design", prompt="予約の仕組み", **fields)


def read(note):
    return [phrase.text for phrase in Notes("ja").read(note, "answer")]


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ('"([)]" や ()[]{} を試す', ['"([)]" や ()[]{} を試す']),
        ("sorted()[:k] と next_page() を使う", ["sorted()[:k] と next_page() を使う"]),
        ("正規表現で [] を剥がす", ["正規表現で角括弧を剥がす"]),
        ("表に○×をつける", ["表に〇×をつける"]),
        ("countを++/-- ←競合するやつ", ["countを++/--"]),
        ("先頭は割込み,末尾は本体が書く,数は持たない", ["先頭は割込み、末尾は本体が書く", "数は持たない"]),
        ("区分(1,2,8)で分岐", ["区分(1,2,8)で分岐"]),
        ("東京=主/大阪=待機", ["東京は主、大阪は待機"]),
        ("希望を登録→抽選にする", ["希望を登録→抽選にする"]),
        ("中身が違う→409", ["中身が違う→409"]),
        ("画面は形だけ、と見せた＋名前は出さない", ["画面は形だけ、と見せた", "名前は出さない"]),
    ],
)  # fmt: skip
def test_marks_of_haste_are_read_as_meant(note, told):
    """Brackets that are the matter stay, remarks go, commas and signs are read as a Japanese writer does."""
    assert read(note) == told


@pytest.mark.parametrize(
    ("note", "written"),
    [
        ("比べる必要なかった", "比べる必要がなかった"),
        ("誤差たまる", "誤差がたまる"),
        ("アラート残した", "アラートを残した"),
        ("画面を全部見て探す", "画面をすべて見て探す"),
        ("エラー返ったら再試行", "エラーが返ったら再試行"),
        ("直したらテスト回してpush", "直したらテストを回してpush"),
        ("日ごとにWidget並べて渡す", "日ごとにWidgetを並べて渡す"),
        ("予算を使い切ったらリリース止める", "予算を使い切ったらリリースを止める"),
        ("10台並べて毎日ビルド流す", "10台並べて毎日ビルドを流す"),
        ("チャットとか課金はTCP", "チャットや課金などはTCP"),
        ("社内に勉強会ある", "社内に勉強会がある"),
        ("古いの捨てる", "古いのを捨てる"),
        ("更新1件あたり800ns切る", "更新1件あたり800nsを切る"),
        ("画面を触ってPR出す", "画面を触ってPRを出す"),
        ("1時間遅れる", "1時間遅れる"),
        ("毎回増える", "毎回増える"),
        ("毎フレーム呼ぶ", "毎フレーム呼ぶ"),
        ("面接後見直す", "面接後見直す"),
        ("読んでない", "読んでいない"),
        ("開始順にソートしといて調べる", "開始順にソートしておいて調べる"),
        ("遅いといった話", "遅いといった話"),
        ("並んでて遅い", "並んでいて遅い"),
        ("動いてるPodはそのまま", "動いているPodはそのまま"),
        ("再帰いらん", "再帰がいらない"),
        ("計算し直さなくていい", "計算し直さなくて済む"),
        ("1枚に分けてから、表にまとめ", "1枚に分けてから、表にまとめる"),
    ],
)
def test_spoken_notes_get_their_particles(note, written):
    """What speech leaves out is written, and what is there already is not written twice."""
    assert ja_written.smoothed(note) == written


@pytest.mark.parametrize(
    ("note", "written"),
    [
        ("キーの偏りで1台だけ死ぬ", "キーの偏りで1台だけ落ちる"),
        ("処理が途中で死んで戻らない", "処理が途中で落ちて戻らない"),
        ("索引が死ぬ", "索引が使えなくなる"),
        ("死んだ行を回収する", "死んだ行を回収する"),
        ("GPUは暇", "GPUには余裕がある"),
        ("待ちは全部タイムアウト付き", "待ちはすべてタイムアウト付き"),
        ("スクショを比べる", "スクリーンショットを比べる"),
        ("それでもダメなら電源を落とす", "それでもうまくいかない場合は電源を落とす"),
        ("訓練を月1で回した", "訓練を月に1回行った"),
    ],
)
def test_words_among_friends_are_those_for_another_house(note, written):
    """What one says to a colleague is written as one writes it to the other side."""
    assert ja_written.smoothed(note) == written


@pytest.mark.parametrize(
    ("note", "polite"),
    [
        ("OTelで呼び出し", "OTelで呼び出します"),
        ("更新時に切り替え", "更新時に切り替えます"),
        ("版を後回し", "版を後回しします"),
        ("ボタンの非活性は補助", "ボタンの非活性は補助です"),
        ("APIで網羅を重視", "APIで網羅を重視します"),
        ("割込みで蹴るのはNG", "割込みで蹴るのは避けるべきです"),
        ("宛先ごとに1回触るだけ", "宛先ごとに1回触るだけです"),
    ],
)
def test_a_noun_for_a_deed_becomes_its_verb(note, polite):
    """A stem is its own verb, another noun takes する, and one that says what something is takes です."""
    assert ja.polite(note, ja_forms.form(note)) == polite


@pytest.mark.parametrize(
    ("note", "written"),
    [
        ("ただし寄与は原因でないので断定しない", "ただし寄与は原因でないので断定しない"),
        ("ただ手順が要る", "ただし、手順が要る"),
        ("ただの配列で足りる", "ただの配列で足りる"),
        ("先に読む、を約束にする", "先に読むことを約束にする"),
        ("少しずつ、を選ぶ", "少しずつ、を選ぶ"),
        ("8回進める必要、時間も要る", "8回進める必要があり、時間も要る"),
        ("pingは成功、大きい証明書で止まる", "pingは成功し、大きい証明書で止まる"),
        ("3か月気付けない", "3か月気付けない"),
        ("速さより順番が大事と言われて納得", "速さより順番が大事"),
        ("遠い組は見いひん", "遠い組は見ない"),
        ("線分で判定せなあかん", "線分で判定する必要がある"),
        ("列が長いと頭打ち", "列が長いと頭打ち"),
        ("端末の幅で縮小、状態は行に置く", "端末の幅で縮小し、状態は行に置く"),
        ("読了率で学習、見出しが勝つ", "読了率で学習、見出しが勝つ"),
        ("読み直している事", "読み直していること"),
        ("差分なら口座単位で再取り込み", "差分なら口座単位で再取り込み"),
        ("あとから再送する", "あとから再送する"),
        ("正直に伝える", "正直に伝える"),
        ("全画面の比較を組んだが捨てた", "全画面の比較を組んだが捨てた"),
        ("取り込むんだけど遅い", "取り込むのだが遅い"),
        ("出し方はカナリア+自動切り戻し", "出し方はカナリア+自動切り戻し"),
        ("障害時に自動で切り戻し", "障害時に自動で切り戻す"),
    ],
)
def test_rewriting_breaks_no_word(note, written):
    """A conjunction is taken out whole or not at all, a past stays one, a noun in a row stays a noun."""
    assert ja_written.smoothed(note) == written


def test_what_one_should_have_done_is_no_statement():
    """Beside a reason or in an episode a regret stays out; as the better answer it is what is better."""
    for field in ("reason", "episode", "trade_off", "approach_before"):
        for regret in ("先に計測すると言うべき", "もっと早く行くべきだった", "先に聞けばよかった"):
            assert Notes("ja").read(regret, f"questions.q1.{field}") == []
    better = Notes("ja").read("差を取っておくべきだった", "questions.q1.approach_after")
    assert [phrase.text for phrase in better] == ["差を取っておく"]


@pytest.mark.parametrize(
    "remark",
    [
        "そこは言えた", "これが出なくて5分止まった", "そこを逆に答えた", "業務で毎日書いてるのになぜ出ない",
        "説明が長くなりすぎた", "np使えと言われた気が", "ずれてないか疑え＞自分",
        "途中で間に合わないと言われ黙る", "コードは間に合わず", "これ、去年も同じのやった",
        "言い方きつかった自分も悪い", "二度とやりたくない", "質問を聞き返した",
    ],
)  # fmt: skip
def test_how_the_talk_went_stays_out(remark):
    """What a note says of the talk itself, and to oneself, is no answer."""
    assert Notes("ja").read(remark, "questions.q1.reason") == []


def test_what_was_said_is_told_without_the_saying():
    """A trade-off that was named in the room is told as it is, and nobody's face is."""
    told = design(
        overview="予約は端末の表に貯めて後で送る", trade_off="1台1人なので同時編集は対象外と最初に断った",
        decisions=["西田さん腕組みのまま無言だった", "写真は両方残す"],
    )  # fmt: skip
    text = body(told, people=[Person(name="西田 一郎")])
    assert "断" not in text and "対象外" in text and "腕組み" not in text


def test_what_no_sentence_bears_is_listed():
    """Where one fragment makes no sentence, everything is listed as noted, and none is lost for it."""
    after = "句点で割る。500字で\n前の2文を重ねる"
    text = body(coding(approach_before="[]で毎回min", approach_after=after))
    assert "：角括弧で毎回min。\n・" in text
    assert "：句点で割る。500字で。前の2文を重ねる。" in text
    kept = ["夜間は朝7時まで保留", "まとめは1分で"]
    listed = body(design(overview="受付→まとめ→送信の3段", decisions=kept))
    assert "・全体：受付→まとめ→送信の3段。\n・夜間は朝7時まで保留。\n・まとめは1分で。" in listed


def test_a_bare_deed_is_done():
    """In sentences it is told; in a list it stays as noted."""
    question = Question(id="q1", kind="knowledge", prompt="過学習", better_answer="正則化、データを増やす")
    assert "正則化します。データを増やします。" in body(question)
    text = body(design(overview="受付と処理を分ける", decisions=["本人確認は番号カード", "受付は続く"]))
    assert "・本人確認は番号カード。\n・受付は続く。" in text


@pytest.mark.parametrize(
    ("highlight", "told"),
    [
        ("「電源を抜いても合う」と工場長が笑いながら、でも目は本気", "「電源を抜いても合う」というお話"),
        ("夜に流すようにしたから、との事", "「夜に流すようにしたから」というお話"),
        ("朝の打刻が1日の山", "朝の打刻が1日の山というお話"),
        ("画面のボタンは3つまで、という決まり", "画面のボタンは3つまでという決まりのお話"),
        ("連携を整理したいとのこと", "連携を整理したいというお話"),
        ("紙のほうが速いと正直に言ってた", "紙のほうが速いというお話"),
        ("24時間以内に返信、って決めてる", "24時間以内に返信と決めているというお話"),
        ("ペアプロを週2回やってるところが良かった", "ペアプロを週2回やっているというお話"),
        ("列に必ず名前、ない列は半年で消す", "「列に必ず名前、ない列は半年で消す」というお話"),
        ("相談が1日20件、減らすのが最初の目標", "「相談が1日20件、減らすのが最初の目標」というお話"),
        ("自社サービスへ移る時に捨てたもの", "自社サービスへ移る時に捨てたもののお話"),
        ("物件(同じ部屋が5社から出る)の名寄せ", "物件(同じ部屋が5社から出る)の名寄せのお話"),
        ("手当より「翌日は午前休」の方を自慢された", "「翌日は午前休」のお話"),
        ("移行、社内の反対を3年かけて潰した話", "移行のお話"),
        ("警告を誰も読んでない、と正直に言ってた", "警告を誰も読んでいないというお話"),
        ("点検は朝夕の二本立てだそう", "点検は朝夕の二本立てだというお話"),
        ("初日は職員さんが手で数えたそう", "初日は職員の方が手で数えたというお話"),
        ("まず夜の警告を減らしてほしい的な話", "「まず夜の警告を減らしてほしい」というお話"),
        ("倉庫を移した時の苦労話", "倉庫を移した時の苦労話"),
        ("倉庫を移してる最中", "「倉庫を移している最中」というお話"),
        ("圏外でも見れるようにしてる話おもろかった", "圏外でも見られるようにしているお話"),
        ("師長さんから「戻り方を誰も覚えていない」と", "師長様の「戻り方を誰も覚えていない」とのお話"),
        ("工場を見学させてもらう", "工場を見学させていただいたこと"),
        ("混むのは発売の日ではなく、放送の翌朝", "「混むのは発売の日ではなく、放送の翌朝」というお話"),
        ("部品の終息の方が不具合より怖い", "部品の終息の方が不具合より怖いというお話"),
        ("原因は後でいい", "原因は後でよいというお話"),
        ("報告に「運が良かった点」の欄がある", "報告に「運が良かった点」の欄があるというお話"),
        ("様式を1枚に減らしたら報告が増えた", "様式を1枚に減らしたら報告が増えたというお話"),
        ("一緒に波形を直した", "一緒に波形を直したこと"),
        ("窓口の人が自分で表を直す", "窓口の方がご自身で表を直すというお話"),
        ("新人が初日に必ず触るってやつw", "新人が初日に必ず触るというお話"),
        ("夕方まとめて届く", "夕方まとめて届くというお話"),
    ],
)
def test_a_highlight_is_named_as_a_talk(highlight, told):
    """Whatever form it was noted in, it can be given thanks for; what was done together is no talk."""
    assert told in body(coding(), highlight=highlight)


def test_a_question_is_quoted_by_its_matter():
    """An aside at its end names nothing, a request is quoted whole."""
    prompt = "UART受信のバッファを書いて（ホワイトボード、C）"
    assert "「UART受信のバッファを書いてください」" in body(coding().model_copy(update={"prompt": prompt}))


@pytest.mark.parametrize(
    "note", ["鍵を読めない→要求が作れない", "売上がずれる→定義が違った", "5秒→1秒になった"]
)
def test_an_arrow_says_what_it_says(note):
    """What leads to what stays in one statement, with its arrow; two figures stay together."""
    for field in ("better_answer", "reason"):
        read = Notes("ja").read(note, f"questions.q1.{field}")
        assert [str(phrase.note) for phrase in read] == [note]
    assert Notes("ja").read("応答は5秒→1秒かも", "questions.q1.reason") == []


def test_a_trade_off_keeps_its_remedy():
    """What is done about it is told with it."""
    text = body(design(overview="認証を1か所に置く", trade_off="止まると入れない→窓口は生かす"))
    assert "・トレードオフ：止まると入れない→窓口は生かす。" in text


def test_a_list_item_is_one_decision():
    """A comma inside an item of a list ends no item."""
    text = body(design(overview="受付を分ける", decisions=["電話も残す、受けた人が同じ画面に書く"]))
    assert "・電話も残す、受けた人が同じ画面に書く。" in text


def test_a_question_is_quoted_up_to_its_mark():
    """What leads up to it and what it offers belong to the question."""
    prompt = {"prompt": "本番で落ちた。何が足りない？"}
    told = prompt | {"hint": "SDAは今High？Low？", "approach_after": "SDAを見張り、SCLを9回振る"}
    text = body(coding().model_copy(update=told))
    assert "「本番で落ちた。何が足りない？」" in text and "「SDAは今High？Low？」" in text


def test_a_frame_claims_no_more_than_the_notes():
    """A 面談 stays one, what is counted is named, and no talk is claimed that is not recorded."""
    text = body(coding(complexity_before="Widget約1000個", complexity_after="1個"), round="カジュアル面談")
    assert "・Widgetの数：約1000個 → 1個。" in text and "面接" not in text and "議論" not in text
    figure = Figure(what="起動失敗", before="5", after="1", unit="件")
    told = Question(
        id="q1", kind="behavioural", prompt="迷った話", figures=[figure], episode="起動失敗が前日に見つかった"
    )
    assert "お話しした" not in body(told)


@pytest.mark.parametrize(
    ("note", "polite"),
    [
        ("取り出した時点で距離確定", "取り出した時点で距離が確定します"),
        ("何度でも上書き可", "何度でも上書きできます"),
        ("subPathは反映なし", "subPathは反映されません"),
        ("書き込みは不可", "書き込みは不可です"),
        ("IdPを1つ立てて各サービスはRP", "IdPを1つ立てて各サービスはRPとします"),
    ],
)
def test_shorthand_for_a_deed_becomes_its_verb(note, polite):
    """A noun for an action takes its verb where です would make a thing of it."""
    text = ja_written.smoothed(note)
    assert ja.polite(text, ja_forms.form(text)) == polite


def test_complexity_stands_without_remarks():
    """A bound keeps what belongs to it and loses what is said about it."""
    after = "平均O(n)くらい（偏らなければ。偏ったときの話はしてない）"
    text = body(coding(complexity_before="O(n^2)", complexity_after=after))
    assert "O(n²) → 平均O(n)。" in text and "偏" not in text
    text = body(coding(complexity_before="O(n・m) mは件数", complexity_after="O(n)（偏りが一定以下なら）"))
    counted = "1問 O(c)（cは区間数、整列は1回）"
    assert counted in body(coding(complexity_after=counted))
    assert "O(n・m)（mは件数） → O(n)（偏りが一定以下なら）。" in text
    text = body(coding(complexity_before="メモリO(n)", complexity_after="メモリ O(1)"))
    assert "・メモリ：O(n) → O(1)。" in text


def test_rates_are_said_as_one_says_them():
    """What stands over a unit goes before the figure; days and hours are not compared."""
    figures = [
        Figure(what="通知", before="300", after="22", unit="件/週"),
        Figure(what="利用", before="7", after="31", unit="人/40人中"),
        Figure(what="試験", before="2日", after="3時間"),
    ]  # fmt: skip
    text = body(Question(id="q1", kind="behavioural", prompt="改善", episode="手順を直した", figures=figures))
    assert "週300件から週22件" in text and "40人中7人から40人中31人" in text
    assert "2日から3時間になりました。" in text


def test_a_figure_keeps_the_sentence_that_explains_it():
    """A share is said as one says it, beside the beginning that says what failed, however long the story."""
    story = "出荷前日に起動失敗が見つかった。" + "電源の順序を入れ替える回路を足した。" * 3
    figure = Figure(what="起動失敗", before="1/100", after="0/5000", unit="回")
    asked = Question(id="q1", kind="behavioural", prompt="迷った話", episode=story, figures=[figure])
    text = body(asked)
    assert "起動失敗が見つかりました。" in text and "100回中1回から5000回中0回に" in text
    facts = read_question(asked, Notes("ja"), None)
    assert [len(shorter.episode) for shorter in facts.shorter()][-1] == 1
    plain = facts.question.model_copy(update={"prompt": "起動失敗をどう直したか"})
    assert [len(shorter.episode) for shorter in read_question(plain, Notes("ja"), None).shorter()][-1] == 0


@pytest.mark.parametrize(
    ("episode", "told"),
    [
        ("自分で計測。原因を修正", "自分で計測し、原因を修正しました。"),
        ("索引を作った。自分で計測。修正", "索引を作りました。自分で計測し、修正しました。"),
        ("私が計測した。索引を作った", "私が計測しました。索引を作りました。"),
    ],
)
def test_two_deeds_of_ones_own_make_one_sentence(episode, told):
    """Short deeds run on, the bare one last of all; where one has a subject of its own, they stay apart."""
    assert told in body(Question(id="q1", kind="behavioural", prompt="改善の経験", episode=episode))


def test_the_agent_decides_in_plain_words():
    """The decision is left to the agent in a sentence that asks once."""
    for number in range(8):
        record = Interview(
            id=f"i{number}", company="株式会社ミドリ", started_at=START, route="agent", questions=[coding()],
            ended_at=START + timedelta(hours=1), highlights=["索引の話"],
        )  # fmt: skip
        text = draft_mail(record, PROFILE, START + timedelta(hours=3)).mail.body
        assert "ご判断" in text and "でしょうか" not in text
