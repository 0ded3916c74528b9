import json
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

import workbook as wb
from workbook.model import Export, FollowUpState, Kind, Outcome, OwnTopics, RoundKind, Route, Severity
from workbook.text import code_blocks
from workbook.topics import catalogue

FILE = Path(__file__).parents[2] / "data" / "sample" / "workbook.json"
SAMPLE = Export.read(json.loads(FILE.read_text("utf-8")))
QUESTIONS = [question for interview in SAMPLE.interviews for question in interview.questions]


def test_the_sample_shows_what_the_workbook_can_hold():
    """Two dozen interviews over nine months, in every language, route, kind and end there is."""
    interviews = SAMPLE.interviews
    assert len(interviews) >= 24
    assert len({f"{interview.started_at:%Y-%m}" for interview in interviews}) >= 9
    assert min(Counter(interview.language for interview in interviews).values()) >= 8
    assert {interview.round_kind for interview in interviews} == set(RoundKind)
    assert {interview.route for interview in interviews} == set(Route)
    assert {interview.outcome for interview in interviews} == set(Outcome)
    assert {question.kind for question in QUESTIONS} == set(Kind)
    assert sum(bool(interview.memo) for interview in interviews) >= 6


def test_the_sample_is_consistent():
    """Ids are there once, topics exist, and what happened later carries a later date."""
    ids = [question.id for question in QUESTIONS]
    own: OwnTopics = SAMPLE.topics
    assert len(set(ids)) == len(ids)
    known = {topic.id for topic in (*catalogue(), *own.own)}
    assert {topic for question in QUESTIONS for topic in question.topics} <= known
    for interview in SAMPLE.interviews:
        begun, ended = interview.started_at, interview.ended_at
        later = [interview.first_noted_at, interview.decided_at]
        later += [sent.sent_at for sent in interview.follow_up.mails]
        assert begun < ended and all(moment >= ended for moment in later if moment), interview.id
        assert (interview.outcome == Outcome.PENDING) == (interview.decided_at is None)


def test_code_in_the_sample_may_go_into_a_mail():
    """At most twenty lines, with a comment among them."""
    for code in [question.code for question in QUESTIONS if question.code]:
        assert len(code.splitlines()) <= 20 and "#" in code


def test_sent_mails_of_the_sample_are_within_the_limit():
    """What the sample sent keeps to the length and holds whole code blocks."""
    sent = [mail for interview in SAMPLE.interviews for mail in interview.follow_up.mails]
    assert len(sent) >= 12
    for mail in (one.mail for one in sent):
        assert len(mail.body) <= 1_000 if mail.language == "ja" else len(mail.body.split()) <= 250
        assert mail.body.count("```") == 2 * len(code_blocks(mail.body))


def test_the_sample_comes_back_byte_for_byte(tmp_path):
    """Imported into an empty workbook and exported again, the file is the same."""
    with wb.open(tmp_path) as book:
        book.import_json(FILE)
        book.export_json(tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == FILE.read_bytes()


@pytest.mark.parametrize("state", [FollowUpState.SENT, FollowUpState.DECLINED])
def test_most_older_interviews_have_a_closed_mail(state):
    """Sent or declined, both with what belongs to them."""
    chosen = [interview.follow_up for interview in SAMPLE.interviews if interview.follow_up.state == state]
    assert chosen
    assert all(follow_up.mails or follow_up.declined_reason for follow_up in chosen)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_newest_interviews_give_a_mail(tmp_path, language):
    """In either language the newest pending interview is ready for a mail in which nothing is wrong."""
    with wb.open(tmp_path) as book, book.sample() as sample:
        pending = [row for row in sample.interview_list() if row.outcome == Outcome.PENDING]
        newest = next(row for row in pending if sample.interview(row.id).language == language)
        draft = sample.draft_mail(newest.id, newest.ended_at + timedelta(hours=2))
    assert draft.mail is not None
    assert [finding for finding in draft.findings if finding.severity == Severity.ERROR] == []


@pytest.mark.parametrize(
    "mail", [sent.mail for interview in SAMPLE.interviews for sent in interview.follow_up.mails]
)
def test_nothing_is_wrong_with_the_sent_mails(mail):
    """The sample's own mails keep the rules."""
    assert [finding for finding in wb.check_mail(mail) if finding.severity == Severity.ERROR] == []
