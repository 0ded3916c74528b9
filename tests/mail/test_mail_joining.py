"""Sentences of a mail hang together, and what does not add up is asked."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from workbook.mail import draft_mail
from workbook.mail.phrases import JapanesePhrase, en, en_forms
from workbook.mail.phrases.run_on import pairs
from workbook.model import Figure, Finding, Interview, Profile, Question, Severity

START = datetime(2026, 11, 20, 15, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
PROFILE = Profile(family_name="青木", given_name="誠", email="aoki@example.org", phone="090-0000-0000")


def record(**fields):
    return Interview(
        id="20261120-join", company="株式会社ミドリ", started_at=START, ended_at=START + timedelta(hours=1),
        highlights=["索引の設計の話が面白かった"], **fields,
    )  # fmt: skip


def test_short_sentences_become_one():
    """A short statement leads into the next; a third one stands alone."""
    parts = [JapanesePhrase(text) for text in ("再帰はやめる", "深さは数える", "1行ずつ読める")]
    told = [(str(lead.continued) if lead else "") + str(part.polite) for lead, part in pairs(parts)]
    assert told == ["再帰はやめ、深さは数えます", "1行ずつ読めます"]


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("got 4 teams onto it, sat with each", "I got 4 teams onto it and sat with each"),
        ("Postgres stays, the index is fed from it", "Postgres stays; the index is fed from it"),
        ("if the cache is cold, reads go to disk", "If the cache is cold, reads go to disk"),
        ("good for random reads", "It is good for random reads"),
    ],
)  # fmt: skip
def test_no_comma_splice(note, told):
    """Two deeds are joined by and, two sentences by a semicolon, a subordinate clause keeps its comma."""
    assert en.sentence(note, en_forms.form(note)) == told


def test_contradicting_change_is_asked_about():
    """A recorded change that before and after do not give stays out and becomes a question."""
    figure = Figure(what="応答", before="450ms", after="120ms", change="90%減")
    question = Question(id="q1", kind="behavioural", prompt="改善の経験", figures=[figure])
    draft = draft_mail(record(questions=[question]), PROFILE, START + timedelta(hours=3))
    assert "90%" not in draft.mail.body
    assert [item.field for item in draft.missing if "90%減" in item.ask] == ["figures"]


def test_too_little_is_asked_and_not_sent():
    """Where a checker finds too little in the mail, the draft asks for more instead."""
    question = Question(id="q1", kind="knowledge", prompt="集合とは", better_answer="ハッシュで引く")
    found = Finding(rule="supplement-missing", severity=Severity.ERROR, message="x")
    now = START + timedelta(hours=3)
    draft = draft_mail(record(questions=[question]), PROFILE, now, checker=lambda _mail: [found])
    assert draft.mail is None and draft.missing[0].field == "better_answer"
    assert [left.question_id for left in draft.left_out] == ["q1"]
