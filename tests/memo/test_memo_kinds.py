"""The kind of a question, from the few words of a note."""

import pytest

from workbook.memo.kinds import guess_kind, named_kind
from workbook.model import Kind

NOTED = {
    Kind.BEHAVIOURAL: [
        "自己紹介", "前の現場で一番しんどかったこと", "チームでの立ち位置",
        "why leave your job", "biggest regret??",
    ],
    Kind.CODING: [
        "文字列の逆順", "予定の重なりを除く", "given n words, print the most frequent",
        "valid parens", "島の数",
    ],
    Kind.DESIGN: [
        "URL短縮サービス", "通知を大量に送る仕組み", "セッションをどこに持つか",
        "how to scale writes", "chat app",
    ],
    Kind.KNOWLEDGE: [
        "TCPとUDP", "テストコードのメリット", "HTTPステータスコードの違い", "what is SQL injection", "CORS",
    ],
}  # fmt: skip


@pytest.mark.parametrize("kind", NOTED)
def test_a_few_words_are_enough(kind):
    """A note says what a question was about, not how it was put."""
    assert {prompt: guess_kind(prompt) for prompt in NOTED[kind]} == dict.fromkeys(NOTED[kind], kind)


def test_code_in_the_answer_tells_and_what_says_nothing_follows_the_question_before():
    """Unless its own words say otherwise."""
    assert guess_kind("それで？", "```\nreturn 1\n```") == Kind.CODING
    assert guess_kind("もっと速く", before=Kind.CODING) == Kind.CODING
    assert guess_kind("志望動機", before=Kind.CODING) == Kind.BEHAVIOURAL
    assert guess_kind("") == Kind.KNOWLEDGE


def test_a_kind_is_named_in_both_languages():
    """In a label or a table cell; any other word names none."""
    assert named_kind("設計") == named_kind("System design") == Kind.DESIGN
    assert named_kind("雑談") is None
