"""What a rough memo is read as."""

import pytest

from workbook.memo import read_memo

MARKED = {
    "lines with Q and A": (
        "Q: What is a mutex?\nA: a lock\nrating: 3/5\n\nQ: Explain DNS\nA: names to addresses\nrating: 4/5\n"
    ),
    "a numbered list": "1. What is a mutex?\n   a lock 3/5\n2. Explain DNS\n   names to addresses 4/5\n",
    "headings": "## What is a mutex?\na lock\n★★★☆☆\n\n## Explain DNS\nnames to addresses\n★★★★☆\n",
    "bullets": "- What is a mutex? (3/5)\n  - a lock\n- Explain DNS (4/5)\n  - names to addresses\n",
    "signs": "△ What is a mutex? → a lock\n○ Explain DNS → names to addresses\n",
}


@pytest.mark.parametrize("memo", MARKED.values(), ids=MARKED)
def test_usual_shapes_give_the_same_record(memo):
    """However the questions are marked, the record is the same."""
    read = [(question.prompt, question.answer, question.rating) for question in read_memo(memo).questions]
    assert read == [("What is a mutex?", "a lock", 3), ("Explain DNS", "names to addresses", 4)]


def test_next_time_is_the_better_answer_unless_there_is_one():
    """What to say next time stands in for the better answer, and beside it where both are noted."""
    one = read_memo("質問：TLSとは\n答え：暗号化\n次回：鍵交換を言う").questions[0]
    assert (one.better_answer, one.next_time) == ("鍵交換を言う", "")
    two = read_memo(
        "質問：TLSとは\n答え：暗号化\n模範：証明書で相手を確かめる\n次回：鍵交換を言う"
    ).questions[0]
    assert (two.better_answer, two.next_time) == ("証明書で相手を確かめる", "鍵交換を言う")


def test_header_is_read_into_company_date_and_round():
    """The lines above the first question say where and when it was."""
    memo = read_memo("10/5 ひばり電算 二次\n○ TLSとは → 証明書の話\n")
    assert (memo.company, memo.date, memo.round) == ("ひばり電算", "--10-05", "二次")


def test_text_without_questions_is_unread_word_for_word():
    """Nothing is made into a question that is none, and nothing is lost."""
    memo = read_memo("買い物\n牛乳、卵\n")
    assert memo.questions == []
    assert memo.unread == ["買い物\n牛乳、卵"]
