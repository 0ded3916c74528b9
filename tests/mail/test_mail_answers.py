"""What a mail tells of a corrected answer."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from workbook.mail import draft_mail
from workbook.model import Interview, Profile, Question

START = datetime(2026, 11, 20, 15, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
PROFILE = Profile(family_name="青木", given_name="誠", email="aoki@example.org")


def body(better_answer, prompt="索引とは", hint="", **fields):
    told = {"kind": "knowledge", "better_answer": better_answer} | fields
    interview = Interview(
        id="20261120-ab2c", company="株式会社ミドリ", started_at=START,
        highlights=["索引の設計の話が面白かった"],
        questions=[Question(id="q1", prompt=prompt, hint=hint, **told)],
    )  # fmt: skip
    return draft_mail(interview, PROFILE, START + timedelta(hours=4)).mail.body


def test_what_answers_the_hint_is_told():
    """However late in the answer it was noted."""
    noted = "木で引く。範囲も引ける。書き込みは遅くなる。表を小さい方から読む。結合の順番は計画が決める"
    assert "結合の順番は計画が決めます" in body(noted, hint="結合の順番は？")


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("30日で43分まで止まれる。ただ全部止めるんじゃなくて例外を置く",
         "43分まで止まれます。ただし、すべて止めるのではなく例外を置きます"),
        ("焦って忘れた。でも索引で足りる", "索引で足ります"),
        ("配列で足りる。でも木の方が速い", "配列で足ります。しかし、木の方が速いです"),
    ],
)  # fmt: skip
def test_what_stands_against_a_statement_says_so(noted, told):
    """Where that is told: no answer begins with a but."""
    text = body(noted)
    assert told in text and "しかし、索引" not in text


def test_a_task_in_its_joining_form_is_a_request():
    """A short verb is none of the words that only quote."""
    assert "「置き場を作ってください」" in body("表で足りる", prompt="置き場を作って。溢れたら古い順に捨てる")
    assert "「索引の種類」" in body("木とハッシュがある", prompt="索引の種類って")


def test_what_was_computed_is_no_label():
    """A sum says something by itself."""
    assert "48：" not in body("8*6=48。組で見れば足りる")
