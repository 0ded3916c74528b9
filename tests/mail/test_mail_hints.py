"""A hint of the interviewers stands in the mail where something told answers it."""

from datetime import timedelta

import pytest
from interviews import PROFILE, START, body, coding, design, record

from workbook.mail import draft_mail
from workbook.mail.hinted import takes_up
from workbook.mail.kinds import read_question
from workbook.mail.phrases import Notes
from workbook.model import Question


@pytest.mark.parametrize(
    ("hint", "text", "does"),
    [
        ("同じ棚を2人が数えたら？", "同じ棚は先の人だけが数える", True),
        ("どう判断しますか", "判断は人がする", False),
        ("夜に止まったら？", "停止時は紙で受ける", True),
        ("一斉に送ってきませんか", "順に送信", False),
        ("キャッシュはどうなる？", "ハッシュで引く", False),
        ("what happens when the leader dies?", "a lease names the leader", True),
        ("what would happen then?", "then it happens again", False),
    ],
)
def test_what_takes_up_the_hint_shares_its_words(hint, text, does):
    """Words that stand in any question do not count."""
    assert takes_up(hint, text) is does


def test_a_question_is_no_remark():
    """What the interviewers asked is called so."""
    asked, said = (
        body(design(hint=hint, overview="札を出す", decisions=[]), id="20261120-h")
        for hint in ("札が無いときはどうしますか", "札は夜に見えませんよ")
    )
    assert "どうしますか」とのお問いかけ" in asked
    assert "見えませんよ」とのご指摘" in said


def test_what_was_good_in_the_room_is_not_thought_over():
    """Only set in order."""
    for hint in ("札が無いときはどうしますか", "札は夜に見えませんよ", ""):
        told = body(design(hint=hint, overview="札を出す", decisions=[], rating=4), id="20261120-h")
        assert "考え直し" not in told and "見直し" not in told


def test_a_question_keeps_its_arrow():
    """What was asked is quoted as it was noted."""
    assert "「2.0%→2.2%の検出」" in body(coding(prompt="2.0%→2.2%の検出"))


@pytest.mark.parametrize(("hint", "quoted"), [("同じ番号が2枚来たら？", True), ("雨の日は？", False)])
@pytest.mark.parametrize("kind", ["design", "knowledge"])
def test_a_hint_that_nothing_answers_is_not_quoted(kind, hint, quoted):
    """It would hold up a question of the interviewer and pass it by."""
    field = {"design": "overview", "knowledge": "better_answer"}[kind]
    question = Question(id="q1", kind=kind, prompt="受付票", hint=hint, **{field: "番号は端末で作る"})
    assert (f"「{hint}」" in body(question)) is quoted


def test_the_hint_goes_before_what_answers_it():
    """A hint that is quoted has its answer beside it, however short the mail must be."""
    noted = coding(hint="列は何の単位で数えますか", reason="列の単位は符号。文字で数えるとずれる")
    shorter = list(read_question(noted, Notes("ja"), None).shorter())
    assert all(facts.reason for facts in shorter if facts.hint)
    assert not all(facts.reason or facts.hint for facts in shorter)


def test_a_design_that_is_only_named_gives_way():
    """Neither does it answer the hint that speaks of it, nor go before what is told in sentences."""
    named = {"prompt": "腕の干渉", "overview": "棚を予約制に", "decisions": []}
    assert "止まった腕" not in body(design(**named, hint="予約を持ったまま止まった腕は？"))
    better = "優先度の逆転を疑う"
    told = Question(id="q2", kind="knowledge", prompt="割り込みの遅れ", better_answer=better, rating=2)
    draft = draft_mail(record(design(**named), told), PROFILE, START + timedelta(hours=3))
    assert draft.used[0].question_id == "q2"
