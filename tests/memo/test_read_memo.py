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
    memo = read_memo("Round 2 with Larkfield Labs, Nov 3\n* What is a mutex? - a lock\n* Why us? - pay\n")
    assert (memo.company, memo.date, memo.round) == ("Larkfield Labs", "--11-03", "Round 2")


def test_text_without_questions_is_unread_word_for_word():
    """Nothing is made into a question that is none, and nothing is lost: a piece for each line."""
    memo = read_memo("買い物\n牛乳、卵\n")
    assert memo.questions == []
    assert memo.unread == ["買い物", "牛乳、卵"]


TOLD = {
    "Japanese": (
        "最初に自己紹介をお願いしますと言われた。長く話しすぎた。次は「分散ロックを説明してください」。"
        "期限の話はできた。「時計がずれたら？」とヒントをもらった。番号を付けると言えばよかった。",
        ["自己紹介をお願いします", "分散ロックを説明してください"],
        ("時計がずれたら?", "番号を付けると言えばよかった。"),
    ),
    "English, dictated": (
        "so first they asked me about my last project and I said the billing one then they asked me "
        "to explain a distributed lock and I said leases. the hint was to think of clocks. "
        "I should have mentioned fencing tokens.",
        ["my last project", "explain a distributed lock"],
        ("think of clocks", "I should have mentioned fencing tokens."),
    ),
}


@pytest.mark.parametrize(("memo", "prompts", "last"), TOLD.values(), ids=TOLD)
def test_what_is_told_in_sentences_is_read_by_its_wording(memo, prompts, last):
    """Without any marks, the words around a question, a hint and a regret give them away."""
    questions = read_memo(memo).questions
    assert [question.prompt for question in questions] == prompts
    assert (questions[-1].hint.replace("？", "?"), questions[-1].better_answer) == last


def test_what_an_interviewer_says_to_somebody_stuck_is_a_hint():
    """In a conversation a new question opens a row; a push does not, and small talk is kept aside."""
    memo = read_memo(
        "Interviewer: How would you store a tree?\nMe: hmm, not sure\n"
        "Interviewer: What about one row a node?\nMe: a parent column\n"
        "Interviewer: Thanks.\nInterviewer: What is a trie?\nMe: a tree of prefixes\n"
    )
    read = [(question.prompt, question.hint) for question in memo.questions]
    assert read == [("How would you store a tree?", "What about one row a node?"), ("What is a trie?", "")]
    assert memo.unread == ["Interviewer: Thanks."]


def test_a_table_is_read_by_its_headings():
    """Columns are known by their headings, wherever they stand and whatever else there is."""
    table = (
        "No\t評価\t聞かれたこと\t自分の答え\tもらったヒント\n"
        "1\t4/5\tTLSとは\t暗号化\t\n2\t2/5\tDNSとは\t名前\t再帰は？\n"
    )
    read = [
        (question.prompt, question.answer, question.rating, question.hint)
        for question in read_memo(table).questions
    ]
    assert read == [("TLSとは", "暗号化", 4, ""), ("DNSとは", "名前", 2, "再帰は？")]


def test_words_of_their_own_are_learnt_from_the_memo():
    """Who speaks under which name, and what a repeated word marks, is worked out from the lines."""
    memo = read_memo(
        "高井さん：キャッシュとは何ですか？\nわし：写しを置くこと\n高井さん：いつ消しますか？\nわし：期限が来たとき\n"
    )
    read = [(question.prompt, question.answer) for question in memo.questions]
    assert read == [("キャッシュとは何ですか？", "写しを置くこと"), ("いつ消しますか？", "期限が来たとき")]


def test_code_stays_in_the_answer_as_it_was_typed():
    """A fenced block is part of the answer, indentation and all."""
    code = "```python\ndef f(x):\n    return x  # Q: not a question\n```"
    question = read_memo(f"Q. 書いてください\nA. こう書いた\n{code}\n評価: 4/5\n").questions[0]
    assert question.answer == f"こう書いた\n{code}"
    assert question.rating == 4
