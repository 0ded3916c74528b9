"""What the mail form offers beside the draft: suggestions put in by a click, and a reminder."""

import base64

import pytest
from icalendar import Calendar

from workbook.model import Mail
from workbook.ui import forms

BODY = "Example Works\n\n㈱甲です。参考になりました。\n\nAda Morrow"


@pytest.fixture
def mail_form(book, interview):
    """The form over a stored mail with two suggestions."""
    book.save_draft(interview, Mail(to="a@example.com", subject="S", body=BODY))
    return forms.MailForm(interview)


def suggested(form):
    return [each for each in form.context()["findings"] if each.suggestion is not None]


def test_a_suggestion_is_put_in_by_one_click(book, interview, mail_form):
    """The words are replaced, the text is stored, and the finding is gone; the other one stays."""
    first, second = suggested(mail_form)
    place = f"{second.rule}:{second.start}"
    assert f'data-arg="{place}"' in mail_form.html("text")
    mail_form.click("apply", place)
    assert book.interview(interview).follow_up.draft.body == BODY.replace("参考", "勉強")
    assert [each.rule for each in suggested(mail_form)] == [first.rule]


def test_what_was_said_stands_while_the_page_reports_its_cell(mail_form):
    """The page tells of its draft cell by itself; that wipes no answer to a click."""
    place = suggested(mail_form)[0]
    mail_form.click("apply", f"{place.rule}:{place.start}").click("cell", None)
    assert mail_form.told == "Applied, and the text is stored."


def test_a_suggestion_for_a_text_that_changed_is_not_put_in(book, interview, mail_form):
    """Another notebook was quicker: it is said, and nothing is stored."""
    place = f"{suggested(mail_form)[1].rule}:{suggested(mail_form)[1].start}"
    book.save_draft(interview, Mail(to="a@example.com", subject="S", body="Changed."))
    mail_form.click("apply", place)
    assert mail_form.kind == "warning" and book.interview(interview).follow_up.draft.body == "Changed."


def test_a_mail_that_went_out_offers_no_suggestions(book, interview):
    """What was sent is shown as it was sent."""
    book.record_sent(interview, Mail(to="a@example.com", subject="S", body=BODY), override_reason="")
    form = forms.MailForm(interview)
    assert suggested(form) and "data-act=\"apply\"" not in form.html("text")


def test_the_reminder_is_the_windows_best_time(book, interview):
    """A calendar file to download, as long as there is a mail to remind of."""
    form = forms.MailForm(interview)
    sent = []
    form.send = sent.append
    assert "data-act=\"remind\"" in form.html("plan")
    form.click("remind")
    file = next(message["args"] for message in sent if message["type"] == "call")
    (event,) = Calendar.from_ical(base64.b64decode(file["text"])).walk("VEVENT")
    assert (file["name"], file["type"]) == (f"{interview}.ics", "text/calendar")
    assert event["dtend"].dt == form.draft().window.slots[0].end
    book.record_declined(interview)
    assert "data-act=\"remind\"" not in form.html("plan")
