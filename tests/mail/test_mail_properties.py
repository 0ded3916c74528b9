"""For thousands of ragged records: the mail is there, holds the question, keeps the limit and reads whole."""

import re
from datetime import datetime, timedelta
from unicodedata import normalize
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from workbook.lint import check_mail
from workbook.mail import draft_mail
from workbook.mail.compose import RULE
from workbook.mail.figures import change
from workbook.mail.phrases.clean import visible
from workbook.model import Agent, Figure, Interview, Person, Profile, Question
from workbook.text import characters, without_code, words

START = datetime(2026, 11, 20, 15, 0, tzinfo=ZoneInfo("Asia/Tokyo"))

JA_CORE = [
    "配列をソート", "二重ループで全部比べた", "見た値を辞書に入れる",
    "優先度付きキュー", "平均O(1)で引けるから", "読み取りが速い",
    "キャッシュに置いておく", "書き込みが重くなる", "1回見るだけで済む",
    "IDは採番サーバで払い出す", "整合性より可用性だ", "非同期でキューに積みます",
    "端から順に併合していった", "use a heap instead", "ﾊｯｼｭで引く",
    "ロックは要らない", "結果をキャッシュして", "表を先に絞って結合",
    "夜間バッチを並列化した", "３台に分散", "木の高さはlog nで済んだ",
    "索引が効くのは先頭の列だけ", "再送しても同じ結果になるように", "手順書を作って訓練した",
]  # fmt: skip
EN_CORE = [
    "used two nested "
    "loops", "keep a hash map of seen values", "hash map", "each lookup is constant time", "sorting first",
    "because the heap never grows past "
    "k", "writes go through a queue", "compared all pairs", "fail open with a local bucket",
    "one pass, "
    "O(n)", "should have used a set", "reads may be stale for a minute", "token bucket per user in redis",
    "moved the report to a nightly "
    "job", "we cut the retries", "stores each value once", "partition by user id",
]  # fmt: skip
PROMPTS = {
    "ja": ["LRUキャッシュ{}", "索引{}が効かないのはいつ？", "{}つの和を求めて", "・キャッシュ{}の設計。"],
    "en": ["LRU cache {}", "What is a B{}-tree?", "find {} sums", "- design cache {}."],
}
MUTTER = [
    "緊張した(泣)",
    "時間切れ",
    "やばい",
    "たぶん合ってる？",
    "面接官が怖かった",
    "ugh, so nervous",
    "maybe wrong?",
    "〇〇",
    "TODO",
]
BEFORE = ["", "・", "- ", "→", "⇒ ", "A. ", "回答: ", "1. ", "better: ", "  "]
AFTER = ["", "。", "!!", "...", "(泣)", "（笑）", " 😭", "…", "\n", "、", "（）", "『", "。。"]
ODD = st.text(
    alphabet=st.sampled_from(
        "あ漢カaZ9 \u3000。、.,!?「」（）()[]{}<>%$\\*#_-~\u200f\u0000\ud800😀\ue000\n\t`'\""
    ),
    max_size=40,
)


def ragged(core):
    said = st.builds(
        lambda b, c, a: b + c + a, st.sampled_from(BEFORE), st.sampled_from(core), st.sampled_from(AFTER)
    )
    many = st.lists(st.one_of(said, st.sampled_from(MUTTER)), max_size=3).map("\n".join)
    return st.one_of(said, st.builds(lambda s, rest: s + "\n" + rest, said, many))


def optional(strategy):
    return st.one_of(st.just(""), strategy, ODD, st.just("あ" * 5000), st.sampled_from(MUTTER))


@st.composite
def questions(draw, language, number):
    core = JA_CORE if language == "ja" else EN_CORE
    needed, extra = ragged(core), optional(ragged(core))
    kind = draw(st.sampled_from(["coding", "design", "behavioural", "knowledge"]))
    fields = {
        "id": f"q{number}",
        "kind": kind,
        "prompt": draw(st.sampled_from(PROMPTS[language])).format(number),
        "rating": draw(st.sampled_from([None, 1, 2, 3, 4, 5])),
        "hint": draw(extra),
        "answer": draw(extra),
        "better_answer": draw(extra),
    }
    if kind == "coding":
        fields |= {
            "approach_before": draw(needed),
            "approach_after": draw(needed),
            "complexity_before": draw(st.sampled_from(["", "O(n^2)", "Ｏ（ｎ）", "?", "遅い"])),
            "complexity_after": draw(st.sampled_from(["", "O(n)", "O(n log n)", "O(n^2)"])),
            "reason": draw(extra),
            "code": draw(
                st.sampled_from(
                    [
                        "",
                        "x = 1",
                        "def f(x):\n    # 足す\n    return x + 1",
                        "a\n" * 8,
                        "b # c\n" * 30,
                        "```python\nx\n```",
                    ]
                )
            ),
            "code_language": draw(st.sampled_from(["", "python", "C++", "<b>\n"])),
        }
    elif kind == "design":
        fields |= {
            "overview": draw(needed),
            "decisions": draw(st.lists(extra, max_size=5)),
            "trade_off": draw(extra),
        }
    elif kind == "behavioural":
        pair = draw(
            st.sampled_from(
                [
                    ("450", "120", "ms"),
                    ("1,200円", "900円", ""),
                    ("5%", "3%", ""),
                    ("0", "3", "件"),
                    ("速い", "もっと", ""),
                ]
            )
        )
        what = "応答時間" if language == "ja" else "latency"
        unit = pair[2] if language == "ja" or not re.search(r"[ぁ-鿿]", "".join(pair)) else ""
        before, after = (pair[0], pair[1]) if language == "ja" or pair[0].isascii() else ("450", "120")
        fields |= {
            "episode": draw(needed),
            "figures": [Figure(what=what, before=before, after=after, unit=unit)],
        }
    else:
        fields["better_answer"] = draw(needed)
    return Question(**fields)


@st.composite
def records(draw):
    language = draw(st.sampled_from(["ja", "en"]))
    route = draw(st.sampled_from(["direct", "agent"]))
    core = (
        ["索引の設計の話が面白かった", "障害対応の体験談を聞けた", "レビューは全員でやる"]
        if language == "ja"
        else ["the talk about indexes", "how they review code", "on-call is shared by all"]
    )
    numbers = range(draw(st.integers(1, 4)))
    return Interview(
        id=f"20261120-{draw(st.integers(0, 9999)):04d}",
        company=draw(st.sampled_from(["株式会社ミドリ" if language == "ja" else "Tarn Labs", "あ" * 5000])),
        organisation_type=draw(
            st.sampled_from(["company", "hospital", "bank", "school", "government", "other"])
        ),
        position=draw(st.sampled_from(["", "SRE", "あ" * 5000])),
        round=draw(st.sampled_from(["", "一次", "final", "?", "2次面接(技術)"])),
        people=[
            Person(name=draw(st.sampled_from(["西田さん", "Ann Lee", "不明", "", "北\nBcc: x"])))
            for _ in range(draw(st.integers(0, 5)))
        ],
        started_at=START,
        ended_at=START + timedelta(hours=1),
        language=language,
        route=route,
        agent=draw(
            st.sampled_from([None, Agent(name="東野さん", company="キャリア社", email="h@example.org")])
        )
        if route == "agent"
        else None,
        highlights=[*draw(st.lists(st.sampled_from(MUTTER), max_size=1)), draw(st.sampled_from(core))],
        questions=[draw(questions(language, number)) for number in numbers],
    )


PROFILE = Profile(
    family_name="青木",
    given_name="誠",
    latin_name="Makoto Aoki",
    email="aoki@example.org",
    phone="090-0000-0000",
)
BROKEN = re.compile(  # but Z() is a call
    r"。。|\.\.(?!\.)|、。|。、|、、|です[。]?です|ますます。|（\s*）|(?<![A-Za-z_])\(\s*\)|「\s*」|“\s*”|\[\s*\]"
    r"|\bNone\b|\{\{|〇〇|TODO|undefined|\ue000|[\x00-\x08]"
)
ENDS = re.compile(r"[。.？?！”」)）:]$")


def numbers(text):
    return set(re.findall(r"\d+", normalize("NFKC", text.replace(",", ""))))


def texts(value):
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts(item)]
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    return [visible(str(value))]


def recorded_numbers(interview):
    figures = [figure for question in interview.questions for figure in question.figures]
    recorded = [*texts(interview.model_dump()), *texts(PROFILE.model_dump())]
    recorded += [change(figure, interview.language) for figure in figures]
    return numbers(" ".join(recorded)) | {str(START.month), str(START.day)}


@settings(max_examples=150)
@given(records())
def test_mail_is_there_and_whole(interview):
    """Name, highlight and one question with what its kind needs are enough, however ragged."""
    draft = draft_mail(interview, PROFILE, START + timedelta(hours=3))
    assert draft.mail is not None and draft.used
    body, prose = draft.mail.body, without_code(draft.mail.body)
    assert characters(body) <= 1000 if interview.language == "ja" else words(body) <= 400
    for used in draft.used:
        assert interview.question(used.question_id).prompt.strip("・-。. ") in body
    assert not BROKEN.search(prose), BROKEN.search(prose)
    for sentence in draft.sentences:
        assert sentence.text and sentence.text in body
        is_frame = not sentence.sources or all(
            source.split(".")[0] in ("company", "people", "profile", "agent") for source in sentence.sources
        )
        assert is_frame or ENDS.search(sentence.text), sentence.text
    assert numbers(prose) <= recorded_numbers(interview)
    assert "\n" not in draft.mail.subject and draft.mail.subject


@settings(max_examples=30)
@given(records())
def test_same_record_same_mail(interview):
    """Drafting is a function of the record."""
    now = START + timedelta(hours=3)
    assert draft_mail(interview, PROFILE, now) == draft_mail(interview, PROFILE, now)


@settings(max_examples=50)
@given(records())
def test_every_question_is_accounted_for(interview):
    """A question is used or left out with a reason, never lost."""
    draft = draft_mail(interview, PROFILE, START + timedelta(hours=3))
    told = {used.question_id for used in draft.used} | {
        left.question_id for left in draft.left_out if left.reason
    }
    assert told >= {question.id for question in interview.questions}


@settings(max_examples=60)
@given(records())
def test_checked_draft_has_no_error(interview):
    """What a rule of severity error would flag does not go in; where too little is left, it is asked for."""

    def checker(mail):
        return check_mail(mail, interview=interview, profile=PROFILE)

    draft = draft_mail(interview, PROFILE, START + timedelta(hours=3), checker=checker)
    assert draft.mail or draft.missing[0].question_id
    assert [finding.rule for finding in draft.findings if finding.severity == "error"] == []
    if draft.mail and interview.language == "ja" and len(draft.used) > 1:
        read = draft.mail.body.split(RULE[draft.mail.language])
        assert characters(without_code(read[1] if len(read) > 2 else read[0]).strip()) <= 500
