"""The draft: there when it should be, from the record only, within the limit."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from workbook.mail import draft_mail
from workbook.mail.compose import RULE
from workbook.model import Agent, Finding, Interview, Outcome, Person, Profile, Question, ReplyTo
from workbook.text import characters

START = datetime(2026, 11, 20, 15, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
NOW = START + timedelta(hours=3)
PROFILE = Profile(family_name="青木", given_name="誠", latin_name="Makoto Aoki", email="aoki@example.org")
CODING = Question(
    id="q1",
    kind="coding",
    prompt="区間の併合",
    rating=2,
    approach_before="全部の組を比較した",
    approach_after="開始位置で並べ替えて端から併合する",
    complexity_before="O(n^2)",
    complexity_after="O(n log n)",
)
KNOWLEDGE = Question(
    id="q2", kind="knowledge", prompt="索引が効かないのはいつ？", better_answer="列に関数をかけると効かない"
)


def interview(**fields):
    given = {
        "id": "20261120-ab2c",
        "company": "株式会社ミドリ",
        "started_at": START,
        "ended_at": START + timedelta(hours=1),
        "people": [Person(name="西田さん")],
        "highlights": ["検索の仕組みの話が面白かった"],
        "questions": [CODING],
    }
    return Interview(**(given | fields))


def test_difference_is_told():
    """A coding supplement says what was done, what is better and what it buys."""
    body = draft_mail(interview(), PROFILE, NOW).mail.body
    for part in (
        "西田様",
        "すべての組を比較",
        "開始位置で並べ替えて端から併合する",
        "O(n²)",
        "O(n log n)",
        "検索の仕組みのお話",
        "青木 誠",
    ):
        assert part in body


@pytest.mark.parametrize(
    "fields", [{"no_contact": True}, {"outcome": Outcome.REJECTED}, {"outcome": Outcome.PASSED}]
)
def test_no_mail_where_none_should_go_out(fields):
    """A known result or an unwanted contact ends it, with the reason."""
    draft = draft_mail(interview(**fields), PROFILE, NOW)
    assert draft.mail is None and draft.advice


@pytest.mark.parametrize(
    ("fields", "profile", "field"),
    [
        ({}, Profile(), "profile.family_name"),
        ({"highlights": []}, PROFILE, "highlights"),
        ({"questions": []}, PROFILE, "questions"),
        (
            {"questions": [Question(id="q1", kind="coding", prompt="p", approach_before="x")]},
            PROFILE,
            "approach_after",
        ),
    ],
)
def test_gap_becomes_a_question(fields, profile, field):
    """Where name, highlight or the kind's facts are missing there is no mail, and the gap is asked for."""
    draft = draft_mail(interview(**fields), profile, NOW)
    assert draft.mail is None
    assert field in [asked.field for asked in draft.missing]


def test_a_question_waits_for_what_the_mail_lacks():
    """Without a name there is no mail, and a question that is ready says that it waits for it."""
    muttered = CODING.model_copy(update={"reason": "緊張して頭が真っ白だった。"})
    draft = draft_mail(interview(questions=[muttered]), Profile(), NOW)
    assert "asks for first" in next(left for left in draft.left_out if left.question_id == "q1").reason


def english(question, **fields):
    return interview(language="en", highlights=["how you run postmortems"], questions=[question], **fields)


@pytest.mark.parametrize(("hint", "called"), [("what if it dies?", "question"), ("two taps", "point")])
def test_english_hint_is_called_what_it_is(hint, called):
    """A hint that asks is a question, any other a point."""
    question = Question(id="q1", kind="design", prompt="limits", hint=hint, overview="it dies, taps go on")
    assert called in draft_mail(english(question), PROFILE, NOW).mail.body


def test_one_note_is_not_listed_alone():
    """A list holds two items at least; a single note follows its label."""
    question = Question(id="q1", kind="knowledge", prompt="what is a pause", better_answer="all threads stop")
    body = draft_mail(english(question), PROFILE, NOW).mail.body
    assert "all threads stop." in body.lower() and "\n- " not in body


@pytest.mark.parametrize("day", range(1, 8))
def test_english_subject_to_an_agent_is_short(day):
    """Where company, round, day and name are too much for a list of mails, the day goes."""
    question = Question(id="q1", kind="knowledge", prompt="what is a set", better_answer="a bag of keys")
    record = english(
        question, id=f"2026110{day}-ab2c", company="Hollis Freight Exchange", round="technical",
        route="agent", agent=Agent(name="Jo", company="Pike", email="j@example.org"),
    )  # fmt: skip
    assert len(draft_mail(record, PROFILE, NOW).mail.subject) <= 60


def test_english_design_stands_beside_what_was_said():
    """The design as told in the room and the better one of now make a difference, in a list."""
    question = Question(
        id="q1", kind="design", prompt="rate limiter", answer="token bucket in redis",
        overview="fail open and a local bucket",
    )  # fmt: skip
    body = draft_mail(english(question), PROFILE, NOW).mail.body
    assert ": token bucket in Redis.\n- " in body and ": fail open and a local bucket." in body


def test_confidential_stays_out_even_when_put_in():
    """What is confidential never goes in, whatever the person chose."""
    secret = CODING.model_copy(update={"id": "q9", "confidential": True, "prompt": "秘密の課題"})
    draft = draft_mail(interview(questions=[secret, KNOWLEDGE]), PROFILE, NOW, include=["q9"])
    assert [used.question_id for used in draft.used] == ["q2"]
    assert "秘密の課題" not in draft.model_dump_json()


def test_choice_can_be_overruled():
    """Taking a question out, or putting one in, changes what the mail is about."""
    record = interview(questions=[CODING, KNOWLEDGE])
    assert draft_mail(record, PROFILE, NOW).used[0].question_id == "q1"
    assert [u.question_id for u in draft_mail(record, PROFILE, NOW, exclude=["q1"]).used] == ["q2"]
    assert draft_mail(record, PROFILE, NOW, include=["q2"]).used[0].question_id == "q2"


def test_agent_route_leaves_the_decision():
    """Through an agent the text goes to the agent, who is asked to decide."""
    record = interview(route="agent", agent=Agent(name="東野", company="キャリア社", email="h@example.org"))
    mail = draft_mail(record, PROFILE, NOW).mail
    assert mail.to == "h@example.org" and "東野様" in mail.body and "ご判断" in mail.body


def test_straight_to_the_company_needs_the_agents_word():
    """On the agent route a mail to the company waits for the agent's agreement."""
    record = interview(route="agent", agent=Agent(name="東野"))
    assert draft_mail(record, PROFILE, NOW, route="direct").mail is None
    agreed = record.model_copy(update={"agent_agreed": True})
    assert draft_mail(agreed, PROFILE, NOW, route="direct").mail


def test_every_sentence_knows_its_source():
    """A sentence with something of the record in it names the field."""
    draft = draft_mail(interview(), PROFILE, NOW)
    told = next(sentence for sentence in draft.sentences if "併合する" in sentence.text)
    assert told.sources == ["questions.q1.approach_after"]


def test_flagged_statement_goes_and_is_asked_for():
    """What the checker finds an error in is drafted without, and asked for otherwise."""

    def checker(mail):
        at = mail.body.find("端から併合")
        if at < 0:
            return []
        return [Finding(rule="r", severity="error", start=at, end=at + 5, message="no")]

    told = CODING.model_copy(update={"reason": "端から併合すれば1回で済む"})
    told.approach_after = "開始位置で並べ替える"
    draft = draft_mail(interview(questions=[told]), PROFILE, NOW, checker=checker)
    assert "端から併合" not in draft.mail.body and draft.findings == []
    assert ("reason", "q1") in [(asked.field, asked.question_id) for asked in draft.missing]


def test_too_much_at_once_takes_the_least_question_out():
    """A finding over a whole stretch takes out the question that is worth least."""

    def checker(mail):
        end = len(mail.body)
        return (
            [Finding(rule="r", severity="error", start=0, end=end, message="no")]
            if "索引" in mail.body
            else []
        )

    draft = draft_mail(interview(questions=[CODING, KNOWLEDGE]), PROFILE, NOW, checker=checker)
    assert [used.question_id for used in draft.used] == ["q1"] and draft.findings == []


def test_too_much_of_one_takes_its_last_statement_out():
    """Where the only question says too much, its last statement goes, not the mail."""

    def checker(mail):
        many = mail.body.count("。") > 11
        return [Finding(rule="r", severity="error", start=0, end=len(mail.body), message="no")] * many

    told = CODING.model_copy(update={"reason": "端だけ比べる。前には戻らない。表が要らない"})
    draft = draft_mail(interview(questions=[told]), PROFILE, NOW, checker=checker)
    assert draft.mail and draft.findings == [] and any("flagged" in left.reason for left in draft.left_out)


@pytest.mark.parametrize(
    ("kind", "word"),
    [("hospital", "貴院の皆様"), ("bank", "貴行の皆様"), ("school", "貴校の皆様"), ("other", "ながら、皆様")],
)
def test_organisation_has_its_word(kind, word):
    """No mail calls a hospital, bank or school 貴社; some closing says the right word, or none where only the
    name of the house could say it."""
    bodies = [
        draft_mail(interview(id=f"i{number}", organisation_type=kind), PROFILE, NOW).mail.body
        for number in range(12)
    ]
    assert not any("貴社" in body for body in bodies) and any(word in body for body in bodies)


def test_two_mails_do_not_read_alike():
    """The same facts under other interviews are worded differently, each always the same way."""
    bodies = {draft_mail(interview(id=f"i{number}"), PROFILE, NOW).mail.body for number in range(12)}
    assert len(bodies) > 5


@pytest.mark.parametrize(
    ("old", "new"), [("面接の件", "Re: 面接の件"), ("RE: 日程", "RE: 日程"), ("a\r\nBcc: x", "Re: a Bcc: x")]
)
def test_reply_keeps_its_subject(old, new):
    """A reply goes under the subject it answers, on one line."""
    assert draft_mail(interview(reply_to=ReplyTo(subject=old)), PROFILE, NOW).mail.subject == new


@pytest.mark.parametrize(
    ("code", "part"),
    [("x = 1\n" * 21, "21 lines"), ("a = 1\nb = 2\nc = 3\nd = 4\ne = 5", "no comment")],
)
def test_unfit_code_is_told_in_words(code, part):
    """Long or uncommented code stays out, with the reason; the difference is still told."""
    question = CODING.model_copy(update={"code": code, "code_language": "python"})
    draft = draft_mail(interview(questions=[question]), PROFILE, NOW)
    assert "```" not in draft.mail.body and "O(n log n)" in draft.mail.body
    assert any(part in left.reason for left in draft.left_out)


def test_japanese_notes_are_asked_for_in_english():
    """A Japanese note is no sentence of an English mail: one line says what to do about all of them."""
    draft = draft_mail(interview(), PROFILE, NOW, language="en")
    assert draft.mail is None
    assert [asked.field for asked in draft.missing] == ["language"]
    assert [left.question_id for left in draft.left_out if "not in English" in left.reason] == [""]


def test_english_notes_are_not_quoted_in_japanese():
    """The same the other way round."""
    told = CODING.model_copy(
        update={"approach_before": "compared all of the pairs", "approach_after": "sort first and merge",
                "reason": "only neighbours can overlap then"}
    )  # fmt: skip
    notes = {"questions": [told], "highlights": ["the talk about how search works"], "language": "en"}
    draft = draft_mail(interview(**notes), PROFILE, NOW, language="ja")
    assert draft.mail is None and "not in Japanese" in draft.missing[0].ask


@pytest.mark.parametrize(
    ("note", "part"),
    [
        ("偏るとO(n)になることも言う", "偏るとO(n)になります"),
        ("古い区画が混ざるのを防ぐ　＋　届かなければ再送に答える", "再送に答えます"),
        ("結果の数字まで言う", None),
        ("計算順の話をする", None),
    ],
)
def test_a_reminder_is_no_answer(note, part):
    """What is only a reminder to oneself is asked about; what it holds of an answer is told."""
    question = KNOWLEDGE.model_copy(update={"better_answer": note})
    draft = draft_mail(interview(questions=[question]), PROFILE, NOW)
    assert part in draft.mail.body if part else draft.mail is None and draft.missing


def test_rating_and_hint_remark_never_reach_the_mail():
    """How the person rated it and that a hint was needed stays out; what was done is asked for."""
    said = "境界でバグ、while lo<hi のとこ。 2/5 ヒントもらった"
    note = {"approach_before": "", "complexity_before": "", "answer": said}
    draft = draft_mail(interview(questions=[CODING.model_copy(update=note)]), PROFILE, NOW)
    assert draft.mail is None and "approach_before" in [asked.field for asked in draft.missing]
    note["complexity_before"] = "O(n^2)"
    body = draft_mail(interview(questions=[CODING.model_copy(update=note)]), PROFILE, NOW).mail.body
    assert "ヒント" not in body and "2/5" not in body


@pytest.mark.parametrize("prompt", ["区間の併合（コーディング）", "区間の併合 (coding)", "区間の併合 2/5"])
def test_prompt_is_named_without_remarks(prompt):
    """What a note adds to a prompt about its kind or how it went is not quoted."""
    question = CODING.model_copy(update={"prompt": prompt})
    assert "「区間の併合」の課題" in draft_mail(interview(questions=[question]), PROFILE, NOW).mail.body


@pytest.mark.parametrize("number", range(4))
def test_reason_belongs_to_the_approach(number):
    """The reason follows the approach it is for, not the complexity."""
    question = CODING.model_copy(update={"reason": "場合分けがなくなるから"})
    record = interview(id=f"20261120-ab2{number}", questions=[question])
    body = draft_mail(record, PROFILE, NOW).mail.body
    assert body.index("端から併合する") < body.index("場合分けがなくなるから") < body.index("計算量：")


def test_design_is_said_once():
    """A prompt that says design already is not called a design task."""
    question = Question(id="q1", kind="design", prompt="配送追跡システムの設計", overview="追記する構成")
    body = draft_mail(interview(questions=[question]), PROFILE, NOW).mail.body
    assert "「配送追跡システムの設計」の課題" in body


def test_no_mail_with_an_error():
    """An error that no drafting mends leaves no mail; what to say otherwise is asked."""

    def checker(mail):
        return [Finding(rule="strict", severity="error", message="Never.")]

    draft = draft_mail(interview(questions=[CODING, KNOWLEDGE]), PROFILE, NOW, checker=checker)
    assert draft.mail is None and draft.findings == [] and "Never." in draft.missing[0].ask
    assert {left.question_id for left in draft.left_out} == {"q1", "q2"}


def read_by_them(mail):
    """What the interviewers read of a mail: for an agent, what stands between the two rules."""
    parts = mail.body.split(RULE[mail.language])
    return (parts[1] if len(parts) > 2 else parts[0]).strip()


def test_one_supplement_keeps_the_prose_short():
    """A single supplement loses its last statements, never a part of a sentence, where it would be long."""
    once = "番目の区間は、並べ替えた後であれば直前の区間とだけ比べれば足りるため速い。"
    reason, after = ("".join(f"{number}{once}" for number in numbers) for numbers in ("0123", "456789"))
    told = CODING.model_copy(update={"reason": reason, "approach_after": "並べ替える。" + after})
    for route in ("direct", "agent"):
        draft = draft_mail(interview(questions=[told], route=route), PROFILE, NOW)
        assert characters(read_by_them(draft.mail)) <= 500 and draft.used
        assert any("first statements" in left.reason for left in draft.left_out)
        assert all(sentence.text in draft.mail.body for sentence in draft.sentences)


def test_what_comes_back_keeps_the_ceiling_and_its_limit():
    """Where there is room again, a limited reason comes back whole, and no mail grows beyond 1,000."""
    reason = "表が小さいので速い。" + "並べた後は隣とだけ比べれば足りる" * 3 + "。ただし、順序が要る"
    code = "# 並べる\n" + "rows = sorted(rows, key=lambda row: row.start, reverse=False)\n" * 12
    for length in range(4, 40, 4):
        told = {"reason": reason, "code": code, "approach_after": "端から併合する。" + "順に見る" * length}
        draft = draft_mail(interview(questions=[CODING.model_copy(update=told)]), PROFILE, NOW)
        assert characters(draft.mail.body) <= 1000
        assert ("隣とだけ" in draft.mail.body) == ("ただし、順序が要る" in draft.mail.body)


def test_thin_record_tells_its_second_highlight():
    """A mail that says little takes up a second highlight; a full one does not need it."""
    both = {"highlights": ["検索の仕組みの話が面白かった", "夜間当番の分け方の話"]}
    thin = draft_mail(interview(**both, questions=[KNOWLEDGE]), PROFILE, NOW).mail.body
    assert "夜間当番の分け方のお話も" in thin


def test_a_good_answer_with_nothing_new_recovers_nothing():
    """A problem solved well in the room goes in only where something has improved since."""
    same = {"rating": 5, "complexity_before": "O(n)", "complexity_after": "O(n)", "id": "q9"}
    draft = draft_mail(interview(questions=[CODING.model_copy(update=same), KNOWLEDGE]), PROFILE, NOW)
    assert [used.question_id for used in draft.used] == ["q2"]


@pytest.mark.parametrize("route", ["direct", "agent"])
@pytest.mark.parametrize(
    ("answer", "fits"),
    [
        ("先頭の列を条件に含めない検索では索引が使われず、すべての行を順に読むため遅くなる。", True),
        ("先頭の列を条件に含めない検索では索引が使われず、すべての行を順に読むため遅くなる。" * 2, False),
    ],
)
def test_a_further_supplement_keeps_the_prose_short(route, answer, fits):
    """A second supplement may take the prose to 500 characters, not more unless put in by the person; what an
    agent is told around it does not count."""
    reason = ("並べ替えた後は、" + "隣どうしを" * 6 + "比べるだけで済む。") * 3
    reasoned = CODING.model_copy(update={"reason": reason})
    hint = "前の列の条件がなくても並びますか？"
    other = KNOWLEDGE.model_copy(update={"better_answer": answer, "hint": hint})
    records = interview(questions=[reasoned, other])
    draft = draft_mail(records, PROFILE, NOW, route=route)
    assert len(draft.used) == 1 + fits and characters(read_by_them(draft.mail)) <= 500
    assert fits or any("500" in left.reason for left in draft.left_out)
    both = draft_mail(records, PROFILE, NOW, route=route, include=["q1", "q2"])
    assert {used.question_id for used in both.used} == {"q1", "q2"}
