import pytest

import workbook as wb
from workbook.model import FollowUpState, SecondMail

MAIL = {"to": "mori@example.org", "subject": "お礼", "body": "ありがとうございました。\r\n"}


def follow_up(book):
    return book.interview("i1").follow_up


def test_a_mail_goes_from_draft_to_sent(filled):
    """Saving a draft makes it drafted, recording it sent; the ledger holds the mail as it was."""
    filled.save_draft("i1", MAIL)
    assert follow_up(filled).state == FollowUpState.DRAFTED
    filled.record_sent("i1")
    sent = follow_up(filled)
    assert sent.state == FollowUpState.SENT and sent.mails[0].mail.body == MAIL["body"]
    assert sent.mails[0].sent_at == filled.now()


def test_a_second_mail_needs_a_reason(filled):
    """It is refused without one, and with one the reason stays on record."""
    filled.record_sent("i1", MAIL)
    for blank in ("", "  \n"):
        with pytest.raises(SecondMail):
            filled.record_sent("i1", MAIL, override_reason=blank)
    assert len(follow_up(filled).mails) == 1
    filled.record_sent("i1", MAIL, override_reason="They asked for the code.")
    assert [mail.override_reason for mail in follow_up(filled).mails] == ["", "They asked for the code."]


def test_deciding_against_a_mail_is_an_end(filled):
    """It is recorded with its reason, survives another draft, and can be taken back."""
    filled.record_declined("i1", "They wanted none.")
    filled.save_draft("i1", MAIL)
    assert follow_up(filled).state == FollowUpState.DECLINED
    assert follow_up(filled).declined_reason == "They wanted none."
    filled.reopen_mail("i1")
    assert follow_up(filled).state == FollowUpState.DRAFTED and follow_up(filled).declined_reason == ""
    assert "They wanted none." in [version.value for version in filled.history("i1")]


def test_a_sent_mail_cannot_be_declined(filled):
    """What went out stays on record."""
    filled.record_sent("i1", MAIL)
    with pytest.raises(wb.WorkbookError, match="sent"):
        filled.record_declined("i1", "no")
    filled.save_draft("i1", None)
    assert follow_up(filled).state == FollowUpState.SENT


def test_there_must_be_a_mail_to_be_sent(filled):
    """Without a draft nothing is recorded."""
    with pytest.raises(wb.WorkbookError, match="draft"):
        filled.record_sent("i1")
    with pytest.raises(wb.WorkbookError, match="0006"):
        filled.record_sent("i1", MAIL, sent_at="0006-01-01T00:00:00Z")
    assert follow_up(filled).state == FollowUpState.NONE and follow_up(filled).mails == []
