"""A memo that keeps to no one form loses no question."""

import pytest

from workbook.memo import read_memo
from workbook.model import Kind

SERIES = {
    "numbers, then a Q": (
        "1. 志望動機 3/5\n2. 楽観ロックとは？ 2/5\nQ3 キャッシュの設計 4/5\n",
        [("志望動機", 3), ("楽観ロックとは？", 2), ("キャッシュの設計", 4)],
    ),
    "two ways to number, then a Q": (
        "1) 志望動機 ○\n2) 楽観ロックとは？ 2/5\n3. 回文を判定して 1/5\nQ4 キャッシュの設計 ★★★\n",
        [("志望動機", 4), ("楽観ロックとは？", 2), ("回文を判定して", 1), ("キャッシュの設計", 3)],
    ),
    "a Q without number among numbers": (
        "1. 志望動機\n2. 楽観ロックとは\nQ: 回文を判定して\n4. キャッシュの設計\n",
        [("志望動機", None), ("楽観ロックとは", None), ("回文を判定して", None), ("キャッシュの設計", None)],
    ),
    "a bullet in the place of a number": (
        "1) 志望動機 ○\n3. 楽観ロックとは 2/5\n・回文の判定 △\n5. キャッシュの設計\n７　失敗談 3/5\n",
        [
            ("志望動機", 4),
            ("楽観ロックとは", 2),
            ("回文の判定", 3),
            ("キャッシュの設計", None),
            ("失敗談", 3),
        ],
    ),
    "rated on the line like the labelled": (
        "Q: What is a trie? 3/5\n- mutex or semaphore 2/5\n* biggest failure ○\nQ: Explain vacuum ★\n",
        [("What is a trie?", 3), ("mutex or semaphore", 2), ("biggest failure", 4), ("Explain vacuum", 1)],
    ),
    "one of a list said to be a question": (
        "- why us 3/5\n- Q: What is a trie? A: prefixes\n- mutex or semaphore\n- vacuum\n- biggest failure\n",
        [
            ("why us", 3),
            ("What is a trie?", None),
            ("mutex or semaphore", None),
            ("vacuum", None),
            ("biggest failure", None),
        ],
    ),
}

NO_SERIES = {
    "points of an answer, numbered": (
        "Q1. トライ木とは\nA. 接頭辞の木\n1) 挿入\n2) 検索\nQ2. 楽観ロックとは\nA. 版番号\n",
        ["トライ木とは", "楽観ロックとは"],
    ),
    "numbered again under each": (
        "Q: What is a mutex?\n1. a lock\n2. one owner\nQ: What is a trie?\n1. prefixes\n2. a tree\n",
        ["What is a mutex?", "What is a trie?"],
    ),
    "bullets with no number left out": (
        "1) What is a mutex?\n- a lock\n2. What is a trie?\n- prefixes\nQ3 What is vacuum?\n- clean-up\n",
        ["What is a mutex?", "What is a trie?", "What is vacuum?"],
    ),
}


@pytest.mark.parametrize(("memo", "wanted"), SERIES.values(), ids=SERIES)
def test_one_list_goes_on_through_different_markers(memo, wanted):
    """A number that runs on, a number left out and a rating on the line tell which lines are questions."""
    assert [(question.prompt, question.rating) for question in read_memo(memo).questions] == wanted


@pytest.mark.parametrize(("memo", "wanted"), NO_SERIES.values(), ids=NO_SERIES)
def test_what_is_listed_under_a_question_is_none(memo, wanted):
    """Numbers that start again, and bullets that no number is missing for, are what was answered."""
    assert [question.prompt for question in read_memo(memo).questions] == wanted


@pytest.mark.parametrize("before", ["", "・", "1. ", "Q1 "])
def test_what_an_arrow_leads_to_is_never_the_question(before):
    """What was said to an answer is told in the words of a question, and is none."""
    (question,) = read_memo(f"{before}注文の索引はどう張る？ → 列が逆と言われた\n").questions
    assert (question.prompt, question.answer) == ("注文の索引はどう張る？", "列が逆と言われた")


@pytest.mark.parametrize(
    "memo",
    [
        "1. 志望動機 3/5\n2. 楽観ロックとは 2/5\n3. 逆質問\n",
        "1) 志望動機 3/5\n2. 楽観ロックとは 2/5\n3 逆質問\n",
        "Q1 志望動機 3/5\nQ2 楽観ロックとは 2/5\nQ3 逆質問\n",
        "・志望動機 3/5\n・楽観ロックとは 2/5\n逆質問\n・残業は？\n・チームは何人？\n",
        "■ 志望動機 3/5\n■ 楽観ロックとは 2/5\n■ 逆質問\n  - 残業は？\n",
        "Q. 志望動機 3/5\nQ. 楽観ロックとは 2/5\n逆質問：残業は？\n",
    ],
)
def test_what_the_candidate_asked_is_no_question_of_the_interview(memo):
    """It stays among the unread."""
    read = read_memo(memo)
    assert [question.prompt for question in read.questions] == ["志望動機", "楽観ロックとは"]
    assert "逆質問" in "".join(read.unread)


@pytest.mark.parametrize("prompt", ["isolation levels??", "slow query", "isolation level", "実行計画"])
def test_a_term_alone_is_a_question_of_knowledge(prompt):
    """Even behind a question of design."""
    memo = read_memo(f"- Design a rate limiter 3/5\n- {prompt} 2/5\n")
    assert [question.kind for question in memo.questions] == [Kind.DESIGN, Kind.KNOWLEDGE]


def test_each_unread_line_is_a_piece():
    """Lines that stand together are not joined, and keep their order."""
    memo = read_memo("started late\nbad line\n\nQ: What is a mutex?\nA: a lock\nvibe: cold\nmood: tired\n")
    assert memo.unread == ["started late", "bad line", "vibe: cold", "mood: tired"]


RATED_INSIDE = {
    "a remark behind it": (
        "1. 回文を判定して（実装）。空文字で落ちた。 2/5 ヒントもらった\n2. 志望動機 4/5\n",
        ("回文を判定して（実装）", "空文字で落ちた。", 2, "ヒントもらった"),
    ),
    "a remark, nothing else": (
        "- 楽観ロックとは 2/5 ヒントあり\n- 志望動機 4/5\n",
        ("楽観ロックとは", "", 2, "ヒントあり"),
    ),
    "a sign": ("1. 失敗談 △ 長すぎた\n2. 志望動機 ○\n", ("失敗談", "長すぎた", 3, "")),
    "in the answer": (
        "Q. What is vacuum?\nclean-up 3/5 with a hint\n",
        ("What is vacuum?", "clean-up", 3, "with a hint"),
    ),
    "a count in the answer": (
        "Q: Write tests\nA: only 4/5 with help\nrating: 2/5\n",
        ("Write tests", "only 4/5 with help", 2, ""),
    ),
}


@pytest.mark.parametrize(("memo", "wanted"), RATED_INSIDE.values(), ids=RATED_INSIDE)
def test_a_rating_with_a_remark_behind_it(memo, wanted):
    """It is read, and what it says of help is the hint."""
    question = read_memo(memo).questions[0]
    assert (question.prompt, question.answer, question.rating, question.hint) == wanted


def test_letters_figures_and_words_rate_where_lines_end_in_them():
    """Any of them counts once most of the questions are rated at the end of their line."""
    memo = read_memo(
        "- intro, fine. A\n- vacuum internals, explain. 4\n- bloom filters: ok\n"
        "- Q: ring buffer? A: two indices. hint: what when it is full? B-\n- release w/ sales: good\n"
        "- read skew??\n- cold cache\n- design a booking site. C\n"
    )
    assert [question.rating for question in memo.questions] == [5, 4, 3, 4, 4, None, None, 3]
    assert [question.prompt for question in memo.questions][2:5] == [
        "bloom filters",
        "ring buffer?",
        "release w/ sales",
    ]
    assert memo.questions[3].hint == "what when it is full?"


def test_a_figure_at_the_end_is_no_rating_where_nothing_else_is():
    """A lone figure or letter belongs to what it stands in."""
    memo = read_memo("- compare HTTP 1, 2\n- explain vacuum\n- vitamins, A\n- biggest failure?\n")
    assert [question.rating for question in memo.questions] == [None] * 4
