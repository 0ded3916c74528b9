"""Nothing of a memo is lost, nothing is invented, whatever it holds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from workbook.memo import read_memo

TEXTS = ("prompt", "answer", "hint", "better_answer", "next_time")
PIECES = [
    "Q. ",
    "A: ",
    "質問：",
    "ヒント",
    "ヒント「",
    "」",
    "「",
    "（",
    "）",
    "\n",
    "\n\n",
    "  ",
    "　",
    "- ",
    "1. ",
    "→",
    "⇒",
    "4/5",
    "★★",
    "○",
    "|",
    "\t",
    ";",
    "聞かれた",
    "と聞かれて",
    "asked ",
    "should have",
    "the hint was ",
    "```\n",
    ":",
    "？",
    "?",
    "。",
    ". ",
    "foo",
    "設計",
    "12",
    "\r\n",
    "\r",
    "10/5",
    "【",
    "】",
    "<img onerror=alert(1)>",
    "\u202e",
    "\ud800",
    "\x00",
    "Me:",
    "次は",
    "***",
    "**",
    "面接官「",
    "👍",
    "会社：",
    "0006年1月1日",
    "$600",
    "> ",
    "ᾳ",
    "İ",
]
ROUGH = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.text(st.characters(categories=["Cs", "So", "Lu", "Nd"]), max_size=60),
)


@given(ROUGH)
@settings(max_examples=400)
def test_every_letter_lies_in_one_source(text):
    """Each letter and digit of the memo is in exactly one of the sources, which stand in its order."""
    at = 0
    for source in read_memo(text).sources:
        assert at <= source.start < source.end <= len(text)
        assert not any(character.isalnum() for character in text[at : source.start])
        at = source.end
    assert not any(character.isalnum() for character in text[at:])


@given(ROUGH)
@settings(max_examples=400)
def test_fields_hold_what_their_sources_hold(text):
    """A field says what stands in the memo, word for word; what was not placed is unread, word for word."""
    memo = read_memo(text)
    for question in memo.questions:
        for field in TEXTS:
            value = getattr(question, field)
            named = {field, "next_time"} if field == "better_answer" else {field}
            spans = [one for one in memo.sources if one.question_id == question.id and one.field in named]
            assert not value or "".join(value.split()) in "".join(
                "".join(text[one.start : one.end].split()) for one in spans
            )
    unread = [text[one.start : one.end] for one in memo.sources if one.field == "unread"]
    assert memo.unread == unread


@given(ROUGH)
@settings(max_examples=200)
def test_a_memo_without_questions_is_unread_as_it_stands(text):
    """Where no question is found, all but company, date and round is unread."""
    memo = read_memo(text)
    if not memo.questions:
        assert {one.field for one in memo.sources} <= {"unread", "label", "company", "date", "round"}


def test_empty_and_blank_memos_are_empty():
    """Nothing in, nothing out."""
    for text in ("", " ", "\n\n", "\u3000\r\n\t"):
        memo = read_memo(text)
        assert (memo.questions, memo.unread, memo.sources) == ([], [], [])


def test_the_unread_line_knows_the_question_it_stood_by():
    """What is kept but not placed stands beside its question."""
    memo = read_memo("Q: What is a mutex?\nA: a lock\nvibe: cold room\nQ: And a semaphore?\nA: a counter\n")
    (unread,) = [one for one in memo.sources if one.field == "unread"]
    assert unread.question_id == memo.questions[0].id
    assert memo.unread == ["vibe: cold room"]
