import json
import random
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbook as wb
from workbook.book.share import TEXTS, share
from workbook.book.share.leaks import Leak
from workbook.book.share.search import folded, letters, places
from workbook.model import InvalidValue

SECRETS = (
    "青空ソフト", "青空", "Aozora", "森", "健太", "もり けんた", "ken.mori", "aozora-soft", "八木", "Yagi",
    "haruka", "090-1234-5678", "20261110-k3mp", "Northwind", "ブルック", "msg-4711",
)  # fmt: skip
SPELLINGS = [
    ("青空ソフト", "青空 ソフト"),
    ("青空ソフト", "青空ｿﾌﾄ"),
    ("青空ソフト", "青空そふと"),
    ("Aozora", "ＡＯＺＯＲＡ"),
    ("Aozora", "a o z o r a"),
    ("Aozora", "Ao\u200bzora"),
    ("Aozora", "Aözora"),
    ("もりけんた", "モリ ケンタ"),
    ("もりけんた", "ﾓﾘ･ｹﾝﾀ"),
    ("バンドウ", "ﾊﾞﾝﾄﾞｳ"),
    ("森", "森さん"),
    ("みき", "ミキさん"),
    ("9012345678", "+81 (90) 1234-5678"),
    ("Li", "Mr. LI said"),
]


def interview(id_="20261110-k3mp", **more):
    people = [{"name": "森 健太", "role": "lead", "email": "ken.mori@aozora-soft.co.jp"}]
    agent = {"name": "ブルック様", "company": "Northwind Agents", "email": "a@nw-agents.example"}
    topics = ["two-pointers", "own-aozora-api"]
    question = {"id": "q1", "kind": "coding", "prompt": "Why?", "rating": 2, "topics": topics}
    mail = {"to": "ken.mori@aozora-soft.co.jp", "subject": "青空ソフト", "body": "森様\n有難う"}
    return {
        "id": id_,
        "company": "株式会社青空ソフト",
        "position": "Backend",
        "started_at": "2026-11-10T19:00:00+09:00",
        "ended_at": "2026-11-10T20:00:00+09:00",
        "people": people,
        "agent": agent,
        "route": "agent",
        "reply_to": {"subject": "青空ソフト 面接", "message_id": "<msg-4711@aozora-soft.co.jp>"},
        "memo": "森さん, 青空ソフト",
        "questions": [question, {"id": "q2", "prompt": "secret", "confidential": True}],
        "follow_up": {
            "state": "sent",
            "mails": [{"mail": mail, "sent_at": "2026-11-11T09:00:00+09:00"}],
        },
        **more,
    }


@pytest.fixture
def book(tmp_path):
    with wb.open(tmp_path / "book") as book:
        own = {"family_name": "八木", "given_name": "遥", "reading": "やぎ はるか"}
        own |= {"latin_name": "Haruka Yagi"}
        own |= {"email": "haruka@example.com", "phone": "090-1234-5678", "own_employer": "Aozora"}
        for field, value in own.items():
            book.save_profile(field, value)
        book.add(interview())
        yield book


def copy(book, path, keep=(), seed=1):
    share(book, path, keep, random.Random(seed))
    return json.loads(path.read_text("utf-8"))


def test_the_copy_holds_what_teaches_and_nothing_that_names(book, tmp_path):
    """Ratings, kinds, topics, result stay; names, free text, ids and confidential questions do not."""
    copied = copy(book, tmp_path / "copy.json")
    text = json.dumps(copied, ensure_ascii=False)
    assert [secret for secret in SECRETS if secret in text] == []
    one = copied["interviews"][0]
    assert [question["rating"] for question in one["questions"]] == [2]
    assert one["questions"][0]["topics"] == ["two-pointers", "own-1"]
    assert one["company"] == "Company 1"
    assert one["memo"] == one["position"] == one["questions"][0]["prompt"] == ""
    assert copied["profile"]["email"] == "" and one["reply_to"] is None
    assert len(one["follow_up"]["mails"][0]["mail"]["body"]) == len("森様\n有難う")


def test_the_copy_is_an_export_that_can_be_taken_in(book, tmp_path):
    """Another workbook imports it, and finds as many rated questions as the copy says."""
    copy(book, tmp_path / "copy.json")
    with wb.open(tmp_path / "school") as school:
        assert len(school.import_json(tmp_path / "copy.json").added) == 1
        assert school.answers()["rating"].dropna().tolist() == [2, 2]


@settings(max_examples=15)
@given(seed=st.integers(0, 10_000))
def test_dates_move_together_by_whole_weeks(book, tmp_path, seed):
    """Weekday, hour and every interval are as before; the day is not."""
    before, after = interview(), copy(book, tmp_path / "copy.json", seed=seed)["interviews"][0]

    def moments(record):
        sent = record["follow_up"]["mails"][0]["sent_at"]
        return [datetime.fromisoformat(text) for text in (record["started_at"], record["ended_at"], sent)]

    moved = {then - now for now, then in zip(moments(before), moments(after), strict=True)}
    assert len(moved) == 1 and moved.pop().days % 7 == 0 and after["started_at"] != before["started_at"]


def test_one_name_is_one_name_throughout(book, tmp_path):
    """A company and a person spelled in two ways have one pseudonym; different ones have different ones."""
    book.add(interview("20261117-aaaa", company="青空ｿﾌﾄ（株）", people=[{"name": "森健太様"}]))
    book.add(interview("20261118-bbbb", company="Brookfield Labs", people=[{"name": "Jane Roe"}]))
    records = copy(book, tmp_path / "copy.json")["interviews"]
    assert len({record["company"] for record in records}) == 2
    assert len({record["people"][0]["name"] for record in records}) == 2


def test_text_that_stays_names_nobody(book, tmp_path):
    """Names in an allowed field are replaced as elsewhere, also those in the bin and of former spellings."""
    book.add(interview("20261001-cccc", company="ソラバト計測 Sorabato", people=[]))
    book.remove_interview("20261001-cccc")
    book.save_field("20261110-k3mp", "company", "Nimbus Works")
    said = "森さん（青空ｿﾌﾄ）asked; NIMBUS and Sorabato, ｿﾗﾊﾞﾄ too. 2026年11月10日, 090 1234 5678, "
    said += "x@y.example 木を探す"
    book.save_field("20261110-k3mp", "prompt", said, question_id="q1")
    one = copy(book, tmp_path / "copy.json", ["prompt"])["interviews"][0]
    prompt = one["questions"][0]["prompt"]
    for private in ("森", "青空", "NIMBUS", "Sorabato", "ｿﾗﾊﾞﾄ", "11月", "1234", "@"):
        assert private not in prompt
    assert one["company"] in prompt and one["people"][0]["name"] in prompt and prompt.endswith("木を探す")


def test_a_leak_is_named_and_nothing_is_written(book, tmp_path):
    """A name grown into another word is not replaced by halves: the copy is refused, with the place."""
    book.save_field("20261110-k3mp", "prompt", "the AozoraCloud outage", question_id="q1")
    with pytest.raises(Leak, match=r"Aozora.*interviews\[0\]\.questions\[0\]\.prompt"):
        book.share(tmp_path / "copy.json", ["prompt"])
    assert not (tmp_path / "copy.json").exists()


@pytest.mark.parametrize("name, spelling", SPELLINGS)
def test_a_name_is_found_in_every_spelling(name, spelling):
    """Width, case, kana, accents, spaces and hidden characters make no difference."""
    assert list(places(folded(f"…{spelling}。"), letters(name)))


WORDS = [("森", "森林"), ("木", "二分木を"), ("Ann", "annotation"), ("あい", "あいて")]


@pytest.mark.parametrize("name, text", WORDS)
def test_a_word_that_holds_a_short_name_is_not_the_name(name, text):
    """Short names are looked for as words of their own."""
    assert list(places(folded(text), letters(name))) == []


@given(st.text(), st.text(max_size=8))
def test_searching_never_fails(text, name):
    """Any text can be searched for any name; what is found lies inside the text."""
    if key := letters(name):
        assert all(0 <= start < end <= len(text) for start, end in places(folded(text), key))


def test_an_unknown_field_is_refused_with_the_names(book, tmp_path):
    """Only free-text fields can be allowed; the message lists them."""
    with pytest.raises(InvalidValue, match=r"company.*better_answer"):
        book.share(tmp_path / "copy.json", ["company"])
    assert "company" not in TEXTS
