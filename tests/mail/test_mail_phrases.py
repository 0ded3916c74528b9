"""Fragments of notes become polite sentences, noun phrases and ways of doing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.mail.highlights import english
from workbook.mail.phrases import EnglishPhrase, Notes, en, en_forms, en_words, ja, ja_forms, ja_written
from workbook.mail.phrases.clean import statements
from workbook.mail.phrases.private import private

TABLE = (Path(__file__).parent / "polite.txt").read_text("utf-8")
POLITE = [line.split(" -> ") for line in TABLE.splitlines()]


@pytest.mark.parametrize(("plain", "polite"), POLITE)
def test_plain_endings_become_polite(plain, polite):
    """A plain, noun or connective ending becomes です or ます, once."""
    text = ja_written.smoothed(plain)
    assert ja.polite(text, ja_forms.form(text)) == polite


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("used two loops", "I used two loops"),
        ("use a heap", "I would use a heap"),
        ("should have kept a set", "I would keep a set"),
        ("keeps equal keys in order", "It keeps equal keys in order"),
        ("we cut the retries", "We cut the retries"),
        ("writes go to a queue", "Writes go to a queue"),
        ("no boundary cases", "There are no boundary cases"),
        ("no need to sort", "There is no need to sort"),
        ("kept sorted list", "I kept a sorted list"),
        ("stored ids in hash set", "I stored ids in a hash set"),
        ("teachers get features first", "Teachers get features first"),
        ("if redis is down allow traffic", "If Redis is down, allow traffic"),
        ("its bounded by k", "It is bounded by k"),
        ("split breaks on quotes", "Split breaks on quotes"),
        ("saves reads for keys that dont exist", "It saves reads for keys that don't exist"),
        ("takes it out when slow, puts it back", "It takes it out when slow and puts it back"),
        ("since then we rehearse", "Since then we rehearse"),
        ("so i built a page", "I built a page"),
    ],
)
def test_english_fragments_become_sentences(note, told):
    """The first words decide what is put before a fragment."""
    text = en_words.smoothed(note)
    assert en.sentence(text, en_forms.form(text)) == told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("he showed me their debug overlay", "“their debug overlay”"),
        ("she explained really well how they page", "your explanation of “how they page”"),
        ("asked a lot abt month end batch", "your questions about “month end batch”"),
        ("they asked why i wrote it by hand", "your question why I wrote it by hand"),
        ("saw the arm test rig", "the arm test rig"),
        ("discussion on keys - they keep theirs", "our conversation about “keys - they keep theirs”"),
        ("how they let teams pick their own rota", "“how they let teams pick their own rota”"),
        ("Bo asked why there are no tests", "Bo's question why there are no tests"),
        ("Sanjay asked why there are no tests", "“Sanjay asked why there are no tests”"),
        ("went thru my solution line by line", "“went through my solution line by line”"),
        ("Carla: 'a flaky test is a bug'", "Carla's remark “a flaky test is a bug”"),
        ("Bo's remark: 'no locks'", "Bo's remark “no locks”"),
        ("Bo's rule: no locks", "Bo's rule “no locks”"),
        ("Bo: no locks", "Bo's remark “no locks”"),
        ("Bo - it all comes down to locks", "Bo's point that it all comes down to locks"),
        ("Bo: flats have no signal and it hurts", "Bo's point that flats have no signal and it hurts"),
        ("Bo: 90 alerts a week and on call muted it", "Bo's remark “90 alerts a week and on call muted it”"),
        ("Bo: 28th of the month is the peak", "Bo's remark “28th of the month is the peak”"),
        ("Bo: bills go out in March, so no change", "Bo's remark “bills go out in March, so no change”"),
        ("Bo said the bug is in how they book rooms", "“the bug is in how they book rooms”"),
        ("Bo keeps a log", "“Bo keeps a log”"),
        ("Kit keeps a log in his desk", "“Kit keeps a log in his desk”"),
        ("her question whether I'd ship", "your question “whether I'd ship”"),
        ("Bo's story of a full queue", "Bo's story about a full queue"),
        ("her story about a job that booked twice", "your story about a job that booked twice"),
        ("Bo showed me the rig", "the rig"),
        ("Bo walked me through the rig", "the rig"),
        ("Bo showed the test wall, 40 controllers clicking", "“the test wall, 40 controllers clicking”"),
        ("Bo's question about promo weeks", "Bo's question about promo weeks"),
        ("the map of buoys that stop sending", "“the map of buoys that stop sending”"),
        ("the wards silence it", "“the wards silence it”"),
        ("replays double as their tests", "“replays double as their tests”"),
        ("Bo explained that x fits and that y fits", "Bo's remark “x fits and that y fits”"),
        ("Ma'am told they have 40 shops", "“they have 40 shops”"),
        ("mail and chat + one log", "“mail and chat + one log”"),
    ],
)
def test_a_highlight_reads_on_or_is_quoted_as_noted(note, told):
    """A thing without a verb and a whole clause that somebody said stand in running text; anything else is in
    quotation marks, in the words of the note."""
    (found,) = english.read(Notes("en").read(note, "highlights"), ["Carla Diaz", "Bo Lind"])
    assert found.text == told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Dr. Aken keeps a van", "you keep a van"),
        ("Aken: no locks", "your remark “no locks”"),
        ("Jo's rule: no locks", "your rule “no locks”"),
        ("jo explained how it boots", "your explanation of how it boots"),
        ("Jo van Aken's rig", "“Jo van Aken's rig”"),
        ("the rig of Jo", "“the rig of Jo”"),
        ("the Akens of this world", "“the Akens of this world”"),
    ],
)
def test_what_the_one_interviewer_said_is_yours(note, told):
    """Who reads a mail alone is not told of by name, but in a note that is quoted."""
    (found,) = english.read(Notes("en").read(note, "highlights"), ["Dr. Jo van Aken"])
    assert found.text == told


@pytest.mark.parametrize(
    ("note", "is_whole"),
    [
        ("compared every pair", True),
        ("argued against Kafka, lost, then wrote the runbook for it", True),
        ("served three sizes and lazy loaded below the fold", True),
        ("most tickets were password resets", True),
        ("threads share memory", True),
        ("support tickets showed why", True),
        ("tickets closed by hand", False),
        ("the heap never holds more than k items", True),
        ("no second pass and it's stable", True),
        ("counting once is enough", True),
        ("correlated subquery with MAX(ts) per row", False),
        ("was slow because of the index", False),
        ("wanted to rewrite it in one go", False),
        ("queue filled up because a consumer was stuck", False),
        ("after a bad deploy I tried them, rollback took seconds", False),
        ("precision: how much of what we flagged is right", False),
        ("a gap between end and next start = free slot", False),
        ("counts cannot tell it from", False),
        ("rejects bad months early", False),
        ("moved the writes and a report to the queue", True),
        ("failed open and a local bucket", False),
        ("sorted by start then single pass", False),
        ("sorted everything and took the first", True),
        ("kept a heap and a map", True),
    ],
)
def test_running_text_is_made_of_whole_sentences_only(note, is_whole):
    """A note whose subject, articles or clauses would need mending goes into a list."""
    assert EnglishPhrase(en_words.smoothed(note), told=True).is_predicate == is_whole


@pytest.mark.parametrize(
    "mutter",
    [
        "緊張して頭が真っ白", "時間が足りなかった", "うまく説明できず", "たぶん合ってる",
        "面接官が怖かった", "アホすぎる", "悔しい", "普段なら書ける",
        "これ先週やったのに", "I was so nervous", "ran out of time", "maybe wrong?",
        "i guess", "ugh", "they seemed bored", "TODO", "asked about compensation",
    ],
)  # fmt: skip
def test_what_is_said_to_oneself_stays_out(mutter):
    """Excuses, self-scolding, doubts and remarks are kept out."""
    assert private(mutter)


@pytest.mark.parametrize(
    "fact",
    [
        "緊張感のある議論", "溜めたぶんの突発を許す", "回線が切れたら端末に保存する",
        "毎回線形探索する", "メモリを圧迫しない", "ロックは何も要らない",
        "見た値を覚えておく", "在庫を確認する", "ひらがなで検索",
        "最悪計算量はO(n²)", "ブラックリストと照合", "給与計算の締め処理",
        "rate limits under memory pressure", "one script to check and decrement", "skips blank lines",
        "stress test at night", "lag compensation: the server rewinds",
    ],
)  # fmt: skip
def test_facts_of_the_trade_stay_in(fact):
    """The same words as terms of the trade are facts."""
    assert private(fact) is None


@pytest.mark.parametrize(
    "remark",
    [
        "2/5 ヒントもらった", "二重ループで書いた 2/5", "ヒント貰って解けた", "ヒントを1回もらい気づいた",
        "7/10くらい", "60点", "出来は60%", "70%の出来", "自己評価: 3", "星3つ", "併合で書いた ×",
        "B-", "3/5", "50%", "2", "got a hint", "needed two hints", "sorted it, 3/5", "rating: 3",
        "I'd give it 6 out of 10", "got a B-", "誘導されて気づいた", "2/5、境界で詰まった",
    ],
)  # fmt: skip
def test_ratings_and_hints_received_stay_out(remark):
    """How well it went, and with whose help, is between the person and the record."""
    for language in ("ja", "en"):
        assert Notes(language).read(remark, "answer") == []


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("二重ループで書いた★2", ["二重ループで書いた"]),
        ("二重ループで書いた ★★☆☆☆", ["二重ループで書いた"]),
        ("二重ループで書いた 3★", ["二重ループで書いた"]),
        ("二重ループで書いた（2/5）", ["二重ループで書いた"]),
        ("二重ループで書いた、2/5 ヒントもらった", ["二重ループで書いた"]),
    ],
)
def test_what_was_done_stays_beside_a_rating(note, told):
    """A rating set apart goes alone."""
    assert [phrase.text for phrase in Notes("ja").read(note, "answer")] == told


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("索引が使える、3/5", ["索引が使える"]),
        ("端から併合、寝不足、たぶんO(n)？", ["端から併合"]),
        ("O(n)で解ける、たぶん", []),
        ("端から併合 ;", ["端から併合"]),
        ("時間がなくて、二重ループで書いた", []),
    ],
)
def test_what_was_done_stays_before_an_aside(note, kept):
    """An aside at the end goes alone; an excuse that leads in takes its statement along."""
    assert [phrase.text for phrase in Notes("ja").read(note, "answer")] == kept


@pytest.mark.parametrize(
    "fact",
    [
        "応答時間が1/10になった", "3/5の台数で過半数", "エラー率が5%減った", "判断の根拠は2点",
        "スコアが60点から90点に上がった", "行列A × Bを掛ける", "索引ヒント句を外した", "C++で書く",
        "cut latency to 1/10", "3/5 nodes form a quorum", "3 out of 5 replicas answer",
        "the rating service caches averages", "cut errors by 40%",
    ],
)  # fmt: skip
def test_figures_of_the_trade_are_no_ratings(fact):
    """Ratios, shares and hints of a planner are facts."""
    assert private(fact) is None


@pytest.mark.parametrize(
    ("language", "note", "told"),
    [
        ("ja", "対象を抽出→キュー→送信", ["対象を抽出→キュー→送信"]),
        ("ja", "全部試す→終わらない", ["すべて試す→終わらない"]),
        ("ja", "消す順は更新→削除。鍵は期限つき", ["消す順は更新→削除", "鍵は期限つき"]),
        ("ja", "木か格子→密度が均一なら格子で十分", ["木か格子→密度が均一なら格子で十分"]),
        ("ja", "追加メモリがO(n)→O(1)", ["追加メモリがO(n)→O(1)"]),
        ("ja", "端から併合、、・隣だけ比べる", ["端から併合", "隣だけ比べる"]),
        ("en", "mqtt -> kafka -> store", ["MQTT → Kafka → store"]),
        ("en", "we cut the retries -> p99 fell", ["we cut the retries → p99 fell"]),
        ("en", "3 copies would be 3x -> 52 PB", ["3 copies would be 3x → 52 PB"]),
        ("en", "deploys took 2 days -> 30 min", ["deploys took 2 days → 30 min"]),
        ("en", "two slots -> the old one boots", ["two slots → the old one boots"]),
        ("en", "ignore steps back (captured -> authorized)", ["ignore steps back (captured → authorized)"]),
        ("en", "parent <-> pupil, a <=> b -> sign", ["parent <-> pupil, a <=> b → sign"]),
        ("en", "sliding window, ok i think", []),
        ("en", "replicate to 3 nodes; quorum of 2, TODO", ["replicate to 3 nodes; quorum of 2"]),
        ("en", "should've known this. use a set", ["use a set"]),
        ("en", "roll out 1% -> 10% -> all", ["roll out 1% → 10% → all"]),
        ("en", "cut p99 900ms -> 200ms", ["cut p99 900ms → 200ms"]),
        ("en", "64 KB chunks（hash each）", ["64 KB chunks (hash each)"]),
        ("en", "retry on 429 / 5xx / timeouts", ["retry on 429 / 5xx / timeouts"]),
        ("en", "deploys on mondays use more cpus", ["deploys on Mondays use more CPUs"]),
        ("en", "ttl is cache.ttl, see redis-cli -o json", ["TTL is cache.ttl, see redis-cli -o json"]),
        ("en", "one writer per index (no lock / barrier...)", ["one writer per index (no lock / barrier)"]),
        ("en", "no locks needed ww", ["no locks needed"]),
    ],
)
def test_an_arrow_between_words_is_a_chain(language, note, told):
    """An arrow stays as noted, between figures too."""
    assert [phrase.text for phrase in Notes(language).read(note, "overview")] == told


@pytest.mark.parametrize("laugh", [", lol", " / haha", " tbh"])
def test_a_laugh_at_its_end_takes_no_note_along(laugh):
    """What is only a laugh or a shrug goes, what stands before it stays."""
    read = Notes("en").read("reads can be stale" + laugh, "questions.q.better_answer")
    assert [phrase.text for phrase in read] == ["reads can be stale"]


def test_words_of_others_are_not_rewritten():
    """A question or a hint is quoted as it was noted."""
    said = Notes("ja").read("RESTの使い分けって、せっかく並んでるのに？", "hint", said=True)
    assert [phrase.text for phrase in said] == ["RESTの使い分けって、せっかく並んでるのに？"]


def test_notes_are_split_into_statements():
    """Bullets, labels, arrows, asides and full stops go; what an arrow parts is told one after another."""
    note = "・回答: 片方を辞書に入れる（泣）\n→ 1回で済む!!\n応答が450ms→120ms。(たぶん)"
    assert statements(note) == ["片方を辞書に入れる", "1回で済む", "応答が450ms", "120ms"]


def test_what_goes_never_joins_figures():
    """A bracket or aside that is taken out leaves figures apart, and words of one phrase together."""
    assert statements("7[]7") == statements("7()「」7") == ["7 7"]
    assert statements("7[」7") == ["7 7"]
    assert statements("9)9 と 8(泣)8、二重ループ(泣)で書いた") == ["9 9 と 8 8、二重ループで書いた"]


def test_a_comma_after_a_plain_verb_ends_the_statement():
    """Run-on notes become sentences; brackets and nouns stay whole."""
    notes = Notes("ja")
    run_on = [phrase.text for phrase in notes.read("作り直しが要る、表示は外に頼る", "reason")]
    assert run_on == ["作り直しが要る", "表示は外に頼る"]
    whole = "表（速い、軽い）と木"
    assert [phrase.text for phrase in notes.read(whole, "reason")] == [whole]


@given(st.text(max_size=80), st.sampled_from(["ja", "en"]))
def test_any_text_gives_whole_phrases(text, language):
    """Whatever is typed: no crash, no line end, no bracket without its partner, nothing empty."""
    for phrase in Notes(language).read(text, "reason"):
        assert phrase.text.strip() and "\n" not in phrase.text
        assert all(phrase.text.count(left) == phrase.text.count(right) for left, right in ("「」", "（）"))
        shown = phrase.polite if language == "ja" else phrase.sentence
        assert shown.text and not shown.text.endswith("。")
