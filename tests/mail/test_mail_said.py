"""What the other side asked and hinted is quoted whole, and in their words."""

import pytest

from workbook.mail import said
from workbook.mail.phrases import Notes
from workbook.model import Question


def asked(prompt):
    return said.label(Question(id="q1", kind="knowledge", prompt=prompt), Notes("ja"), None).text


@pytest.mark.parametrize(
    ("noted", "quoted"),
    [
        ("画面が遅い。原因と直し方", "画面が遅い。原因と直し方"),
        ("夜に送る。間に合わない日はどうしますか", "夜に送る。間に合わない日はどうしますか"),
        ("検索が重い。どこを見る？", "検索が重い。どこを見る？"),
        ("漢字では何が違いますか→消すほうなら変わらない", "漢字では何が違いますか"),
        ("表の並べ替えを書いて。同点は先着順", "表の並べ替えを書いてください。同点は先着順"),
        ("「千円以上で無料。併用可」の観点をあげて", "「千円以上で無料。併用可」の観点をあげてください"),
        ("どの値を見る？(小木曽さん)", "どの値を見る？"),
        ("台帳が別の場所にあるのが気になる、と", "台帳が別の場所にあるのが気になる"),
        ("「一番遅い便で11バイト」と教えてもらった", "一番遅い便で11バイト"),
        ("索引とは。緊張して頭が真っ白", "索引とは"),
        ("在庫の設計。うまく言えず焦る", "在庫の設計"),
        ("在庫の引き当て。" + "品目と倉庫と棚の組を時刻の順に並べて、" * 4, "在庫の引き当て"),
    ],
)
def test_a_question_is_quoted_whole(noted, quoted):
    """With what follows its first sentence, but for what is one's own and what is too long to quote."""
    assert asked(noted) == quoted


def test_a_question_is_shortened_before_the_answer_is():
    """Where there is no room its first sentence stands for it."""
    label = said.label(
        Question(id="q1", kind="coding", prompt="表を並べる。同点は先着順"), Notes("ja"), None
    )
    assert label.brief.text == "表を並べる"
    whole = said.label(Question(id="q1", kind="coding", prompt="「無料。併用可」の試験"), Notes("ja"), None)
    assert whole.brief.text == whole.text
