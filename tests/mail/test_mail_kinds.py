"""What a mail tells of each kind of question, and how much of it."""

from datetime import timedelta

import pytest
from interviews import PROFILE, START, body, coding, design, record

from workbook.mail import draft_mail
from workbook.mail.kinds.taking import as_said
from workbook.mail.phrases import Notes
from workbook.model import Language, Question


@pytest.mark.parametrize(
    ("field", "note", "told"),
    [
        ("approach_before", "replaceで () と [] を消す、ってやった", ["replaceで () と [] を消す"]),
        ("reason", "並べておけば隣とだけ比べればいい", ["並べておけば隣とだけ比べればいい"]),
        ("reason", "順位で書けるの、習ったのに出てこなかった", []),
        ("reason", "SELECT ... FOR UPDATEで行もロック", ["SELECT FOR UPDATEで行もロック"]),
        ("decisions.0", "2回使用済み→○、3回使用済み→×", ["2回使用済み→〇、3回使用済み→×"]),
        ("decisions.0", "番号は端末で作る→2回送っても1件", ["番号は端末で作る→2回送っても1件"]),
    ],
)
def test_marks_that_are_matter_stay(field, note, told):
    """Brackets, arrows, circles and the dots of code are kept; what one says to oneself takes along the half
    sentence that leads into it."""
    phrases = Notes(Language.JA).read(note, f"questions.q1.{field}")
    assert [as_said(phrase).text for phrase in phrases] == told


def test_a_solution_is_listed_as_noted():
    """Then, now, why and what it costs stand under labels, in the words and signs of the note."""
    reason = "順番のずれ→1件消える"
    text = body(coding(reason=reason, approach_before="全件sort、毎回", complexity_after="O(n)"))
    assert "：全件sort、毎回。\n・" in text
    assert f"：辞書に入れる。\n・理由：{reason}。\n・計算量：O(n)。" in text


def test_what_was_said_is_not_told_as_done():
    """An answer in the room that only said what one would do stays something said."""
    text = body(coding(approach_before="キャッシュを入れます、と言ってしまった"))
    assert "：「キャッシュを入れます」と申し上げた。" in text


def test_a_reason_half_said_to_oneself_is_left_out():
    """What is left of such a note goes in only where it says something by itself."""
    assert "頼りすぎ" not in body(coding(reason="すっかり忘れてた…普段部品に頼りすぎ"))
    assert "・理由：一度見れば足りる。\n" in body(coding(reason="一度見れば足りる。悔しい"))


def test_a_line_of_a_design_is_a_whole_entry():
    """Five lines: overview, decisions with what more they say, and price; an entry too many goes whole, and
    never the one that takes up the hint."""
    noted = ["鍵は毎年替える。古い鍵は一年残す", "写しは3か所", "時刻はUTC", "通知は夜だけ。朝にまとめる"]
    text = body(design(decisions=noted[:3], trade_off="書き込みが遅い"))
    assert "・鍵は毎年替える。古い鍵は一年残す。\n・写しは3か所。\n・時刻はUTC。" in text
    text = body(design(decisions=noted, trade_off="書き込みが遅い", hint="通知が多すぎたら？"))
    assert "・通知は夜だけ" in text and "朝にまとめ" in text and "時刻はUTC" not in text


def test_an_overview_of_two_sentences_is_one_line():
    """Beside decisions it stands whole as the first item."""
    text = body(design(overview="受付と処理を分ける。受付は番号を返すだけ", decisions=["鍵は毎年替える"]))
    assert "・全体：受付と処理を分ける。受付は番号を返すだけ。\n・鍵は毎年替える。" in text


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("数秒遅れる。でも結果は失われない", "数秒遅れる。しかし、結果は失われない。"),
        ("片方は消える。履歴を残して戻す", "片方は消える。履歴を残して戻す。"),
        ("保持は30日。長いほど表が太る", "保持は30日。長いほど表が太る。"),
    ],
)
def test_a_price_is_told_with_what_makes_it_acceptable(noted, told):
    """In one line, as noted."""
    assert f"・トレードオフ：{told}" in body(design(trade_off=noted))


def test_a_price_half_said_to_oneself_is_left_out():
    """What is left may praise the very way that was rejected."""
    assert "上書き" not in body(design(trade_off="上書きなら簡単だけど、消えるのは一番やっちゃだめ"))


def test_half_a_further_answer_is_not_told():
    """A second question goes in with more than half of its statements, or waits with a reason."""
    once = "つめの理由は、読み取りが一か所に集まらず全体が遅くならないためです。"
    better = "".join(f"{number}{once}" for number in "1234")
    other = Question(id="q2", kind="knowledge", prompt="区画の分け方", better_answer=better, rating=2)
    reason = "並べ替えた後は隣とだけ比べれば足りるため、全体を何度も見直す必要がない。" * 2
    draft = draft_mail(record(coding(reason=reason), other), PROFILE, START + timedelta(hours=3))
    told = sum(f"{number}つめ" in draft.mail.body for number in "1234")
    assert told in (0, 3, 4)
    assert told or any(left.question_id == "q2" and left.reason for left in draft.left_out)


@pytest.mark.parametrize(
    ("highlight", "told"),
    [
        ("実機が机の上で回っていた", "実機が机の上で回っていたこと"),
        ("審査の対応は当番制らしい", "「審査の対応は当番制」というお話"),
        ("夜勤の控えを直している話、理由（朝困る）まで聞けた", "夜勤の控えを直しているお話"),
        ("去年のハウスで苺が全滅。通知は「鳴る」ことが全て、と", "「通知は『鳴る』ことが全て」というお話"),
        ("圏外→2日後に届くデータの話", "「圏外→2日後に届くデータ」というお話"),
    ],
)
def test_a_highlight_is_thanked_for_as_what_it_was(highlight, told):
    """Something seen, something told, or the words of a note; what is sad is not thanked for where there is
    else."""
    assert told in body(coding(), highlights=[highlight])


def test_a_deed_that_breaks_off_was_done():
    """A joining form at the end of the first answer is the past."""
    text = body(coding(approach_before="自己結合で前の行を探して…", complexity_before="O(n²)、表2回"))
    assert "自己結合で前の行を探した。" in text


def test_what_they_said_to_it_is_no_part_of_the_answer():
    """A quotation with its と言われる goes."""
    text = body(coding(approach_before="列と鍵で書いて『動くのは分かります』と言われる"))
    assert "動くのは" not in text and "：列と鍵で書いた。" in text


@pytest.mark.parametrize(
    ("before", "after"),
    [("更新ごとにO(n)", "一度だけO(n)"), ("O(33)/検索 メモリO(n)", "O(32)/検索"), ("O(n)、表2回", "O(1)")],
)
def test_a_complexity_of_more_than_one_value_is_listed(before, after):
    """A running sentence would read one measure into the other."""
    text = body(coding(complexity_before=before, complexity_after=after))
    assert f"{before} → {after}" in text or f"）：{before}。" in text


def test_a_position_is_joined_as_it_ends():
    """専門職員 is a position already."""
    roles = {
        role: "".join(
            body(coding(), position=role, id=f"20261120-{at}")
            for at in range(8)
        )
        for role in ("専門職員", "SRE")
    }
    assert "SRE職の" in roles["SRE"] and "専門職員の" in roles["専門職員"]
    assert "職員職" not in roles["専門職員"]


def test_what_is_decided_is_no_discovery():
    """What one does not do is not found out, and a noun with its owner is no deed."""
    text = body(coding(approach_after="書くのは片側だけにし、数は持たない"))
    assert "数は持たない。" in text and "持たないと" not in text
    answer = "残るのはJVMの独自キャッシュ"
    told = Question(id="q1", kind="knowledge", prompt="なぜ古い側に来るか", better_answer=answer)
    assert "キャッシュします" not in body(told)


def test_each_measure_is_named_once():
    """更新 O(log n) and 更新 O(1) are 更新 from O(log n) to O(1)."""
    text = body(coding(complexity_before="更新 O(log n)", complexity_after="更新 ほぼO(1)"))
    assert "・更新：O(log n) → ほぼO(1)。" in text


def test_a_katakana_verb_is_one():
    """ズレる is told as one."""
    told = Question(id="q1", kind="knowledge", prompt="順位", better_answer="順位が1秒ズレる")
    assert "順位が1秒ズレます。" in body(told)


def test_a_word_of_blame_about_the_matter_is_matter():
    """What was taught outweighs a word list where it is sure."""
    source = "questions.q1.better_answer"
    read = Notes(Language.JA).read("URLの文字列チェックだけではダメ。自分の準備がダメ", source)
    assert [phrase.text for phrase in read] == ["URLの文字列チェックだけではダメ"]


def test_a_statement_goes_on_after_its_hesitation():
    """Dots behind a particle part nothing; a hint that trails off keeps its question mark."""
    source = "questions.q1.better_answer"
    read = Notes(Language.JA).read("権限の検査は…検索の前に置く", source)
    assert [phrase.text for phrase in read] == ["権限の検査は検索の前に置く"]
    assert "「検索の前か後かは？」" in body(design(overview="検索の前に置く", hint="検索の前か後かは…？"))


def test_a_firm_is_written_in_full():
    """㈱ and (株) are 株式会社."""
    assert body(coding(), company="ミドリ計測㈱").startswith("ミドリ計測株式会社\n")


@pytest.mark.parametrize(
    ("price", "told"),
    [
        ("枠のぶん数が減る(体感1%くらい?要実験)", "：枠のぶん数が減る。"),
        ("二重は防げるけど緊張して忘れた。実験が要る", ""),
        ("端末が切れると宙に浮く。実験で取り上げる、でも後から来たら？", ""),
        ("端末が切れると宙に浮く。30分で取り上げる。後の分は人が見る。実験で決めた", "。実験で決めた。"),
    ],
)
def test_a_price_is_told_whole(price, told):
    """A guess in brackets goes alone; a half would say nothing, or tell of a flaw without its remedy."""
    text = body(design(trade_off=price))
    assert told in text if told else "トレードオフ" not in text


def test_a_price_too_long_for_the_mail_goes_whole():
    """Rather than its remedy alone."""
    price = "端末が切れると宙に浮く" + "。取り上げた後に来た分は棚卸しに回して人が見る" * 16
    text = body(design(overview="端末に作業分を持たせて、順に送る", trade_off=price))
    assert "宙に浮く" not in text and "順に送る" in text


def test_what_points_to_a_number_needs_its_item():
    """Where the item is told without its number, or not at all, nothing points to it."""
    copies = "①同室に1時間毎 ②別棟へ日次 ③別の会社へ週次"
    assert "③" not in body(design(overview=copies, trade_off="③が週次なので1週間分は入れ直し"))
    told = body(design(overview=f"写しは3本：{copies}", trade_off="③が週次なので1週間分は入れ直し"))
    assert "③が週次" in told and "③別の会社" in told


def test_an_entry_is_told_whole():
    """A third statement may be what the first needs."""
    entry = "装置には何も入れない。2台は測定後に運ぶ。二重取込は番号で防ぐ"
    assert f"・{entry}。" in body(design(decisions=[entry, "元の値は消さない"]))


def test_two_things_are_no_one_way():
    """Two notes that a comma joins are listed."""
    assert "という方法" not in body(coding(approach_after="遅延の一覧、定数をつける"))
    assert "・" in body(coding(approach_after="遅延の一覧、定数をつける"))


def test_a_query_is_not_cut_at_its_question_mark():
    """id = ? asks nothing."""
    text = body(design(overview="確定時に UPDATE t SET n=n-1 WHERE id=? AND n>=1 の更新件数で判定"))
    assert "WHERE id=? AND n>=1 の更新件数で判定" in text


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("共有の数を両側で増減。割込み禁止で囲った", "割込み禁止で囲った。"),
        ("毎回数え直す。これ出したの黒歴史", ""),
        ("毎回数え直す。終わりを見落とした", ""),
    ],
)
def test_a_list_tells_the_first_answer_whole(before, told):
    """But for what one says of oneself, and what went wrong."""
    text = body(coding(approach_before=before, complexity_before="O(n)、表2回", complexity_after="O(1)"))
    item = next(line for line in text.split("\n") if "数" in line and line.startswith("・"))
    assert item.endswith(told) and item.count("。") == 1 + bool(told)


def test_a_chain_of_figures_stays_one():
    """5% → 25% → 100% has three steps."""
    assert "5%→25%→100%" in body(design(decisions=["先に5%→25%→100%で広げる"]))


def test_pay_is_not_what_one_thanks_for():
    """Where there is anything else."""
    highlights = ["手当は月1万", "当番表を全員で決めている"]
    assert "当番表を全員で決めているというお話" in body(coding(), highlights=highlights)


def test_what_was_scolded_is_no_part_of_the_answer():
    """A deed of the room goes with the word one has for it; what holds stays."""
    source = "questions.q1.better_answer"
    read = Notes(Language.JA).read("境界だけ言って満足してしまった、あほ", source)
    assert read == []
    assert [phrase.text for phrase in Notes(Language.JA).read("表なら速い、悔しい", source)] == ["表なら速い"]


def test_a_decision_is_an_item_as_it_was_noted():
    """What a comma or an arrow joins in one entry of the list stays joined."""
    noted = ["時間切れなら再送しない、照会して確定させる", "金額が違う→エラーで返す"]
    text = body(design(decisions=noted))
    assert "・時間切れなら再送しない、照会して確定させる。\n・金額が違う→エラーで返す。" in text


def test_the_first_answer_is_the_first_noted():
    """However short its name is."""
    assert "総当たり" in body(coding(approach_before="総当たり。60万回/フレーム"))


def test_what_speaks_against_a_solution_is_no_reason():
    """Nor is how the readers took it."""
    assert "理由" not in body(coding(reason="ただ件数は普通5なので配列で十分、と付け足したら笑ってくれた"))
    limited = coding(reason="件数が多い。ただ普通は配列で足りる", complexity_after="O(n)")
    assert "理由：件数が多い。ただし、普通は配列で足りる。" in body(limited)


def test_what_was_said_of_a_design_is_told():
    """Without the saying: it is no slip."""
    noted = "先着を待つ人からは不満が出る。でも抽選の方が公平、と答えた"
    assert "不満が出る。しかし、抽選の方が公平。" in body(design(trade_off=noted))


def test_a_system_that_stood_still_is_no_silence_of_ones_own():
    """A question names how long."""
    assert "「受付が30分止まったらどうしますか」" in body(coding(prompt="受付が30分止まったらどうしますか"))


def test_a_slash_parts_what_stands_alone():
    """Between words it gives another."""
    text = body(design(overview="注文は受付の列に溜めて後から流す／窓口には写し"))
    assert "後から流す。窓口には写し" in text


def test_a_reaction_is_no_highlight():
    """However it is put."""
    text = body(coding(), highlights=["数を毎月表彰しているらしい。いいなあ"])
    assert "いいというお話" not in text


def test_one_list_has_one_pair_of_names():
    """For what was then and what is better now, wherever they stand."""
    text = body(coding(complexity_before="O(n²)、表も", complexity_after="O(n)", reason="並べるとき"))
    assert "計算量（" in text
    assert ("・当日：" in text) == ("（当日）" in text) and ("・改善案：" in text) == ("（改善案）" in text)


def test_what_is_counted_is_named_where_both_are():
    """A figure of something else stays with its name."""
    told = body(coding(complexity_before="加算器15個", complexity_after="減算器2個"))
    assert "計算量：加算器15個 → 減算器2個。" in told
    told = body(coding(complexity_before="加算器15個", complexity_after="2個"))
    assert "加算器の数：15個 → 2個。" in told


def test_two_measures_keep_their_names():
    """Time and space stand side by side as noted."""
    told = body(coding(complexity_before="時間O(nm) 空間O(nm)", complexity_after="時間O(nm) 空間O(m)"))
    assert "空間O(nm)" in told and "空間O(m)" in told
