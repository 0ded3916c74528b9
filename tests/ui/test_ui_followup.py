import base64
from datetime import datetime, time, timedelta
from email import policy
from email.parser import BytesParser
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.model import Finding, Mail
from workbook.ui import cell, desk, forms
from workbook.ui.forms.follow_up import FollowUpForm
from workbook.ui.magic import followup
from workbook.ui.marks import stretches

BODY = "Dear Grace,\n\nThank you for the talk about tide gauges.\n\nAda Morrow"
LINE_ENDS = "\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=LINE_ENDS))


@pytest.fixture
def run(interview):
    """Run a draft cell; returns the form below it."""

    def run(text, interview_id=interview):
        followup(interview_id, text)
        standing = desk.desk().standing.get("", [])
        return standing[0] if standing else None

    return run


def test_running_the_cell_stores_and_checks_its_text(book, interview, run):
    form = run(f"To: grace@example.com\nSubject: Thank you\n\n{BODY}\n")
    draft = book.interview(interview).follow_up.draft
    assert (draft.to, draft.subject, draft.body) == ("grace@example.com", "Thank you", BODY)
    assert form.findings() == book.check(draft, interview)
    assert book.interview(interview).follow_up.state == "drafted"


def test_the_time_it_was_stored_is_on_the_persons_clock(book, run):
    """Not on the machine's: a laptop abroad or a container in UTC must not show another hour."""
    for zone in ("Asia/Tokyo", "America/New_York"):
        book.save_profile("time_zone", zone)
        before = datetime.now(ZoneInfo(zone)).replace(microsecond=0)
        shown = run(f"To: grace@example.com\nSubject: S {zone}\n\n{BODY}\n").stored_at
        at = datetime.combine(before, time.fromisoformat(shown), before.tzinfo)
        assert (at - before) % timedelta(days=1) < timedelta(hours=1)


def test_an_unknown_id_is_answered_and_nothing_stored(book, interview, run, capsys):
    assert run(BODY, "20000101-none") is None
    assert "20000101-none" in capsys.readouterr().out
    assert book.interview(interview).follow_up.draft is None


@pytest.mark.parametrize("line", ["", "  ", "../etc", "a b", "<b>"])
def test_an_id_that_cannot_be_is_answered_too(book, run, capsys, line):
    assert run(BODY, line) is None
    assert capsys.readouterr().out.strip()


def test_findings_stand_beside_the_words_and_are_escaped(run):
    form = run("To: g@example.com\nSubject: S\n\nI was nervous, sorry. <img src=x onerror=alert(1)>\n")
    page = form.html("mail")
    assert "<mark data-kind" in page and "<img src=x" not in page


def test_the_eml_is_what_the_cell_says(run):
    form = run(f"To: grace@example.com\nSubject: 面接のお礼\n\n{BODY}")
    sent = []
    form.send = sent.append
    form.click("eml").click("text").click("copy")
    eml, text, copy = (message["args"] for message in sent if message["type"] == "call")
    message = BytesParser(policy=policy.default).parsebytes(base64.b64decode(eml["text"]))
    assert message["Subject"] == "面接のお礼" and message["To"] == "grace@example.com"
    assert message.get_body().get_content().replace("\r\n", "\n").strip() == BODY
    assert copy["text"] == BODY
    head = "To: grace@example.com\nSubject: 面接のお礼"
    assert base64.b64decode(text["text"]).decode() == f"{head}\n\n{BODY}"


def test_the_corrected_cell_can_be_copied(book, interview, run):
    """All suggestions are in it, and pasted over the cell it is the same mail otherwise."""
    book.save_field(interview, "language", "ja")
    form = run("To: g@example.com\nSubject: S\n\n㈱甲です。参考になりました。\n")
    sent = []
    form.send = sent.append
    assert "copy_corrected" in form.html("mail")
    form.click("copy_corrected")
    source = next(message["args"]["text"] for message in sent if message["type"] == "call")
    mail = cell.read(cell.below_magic(source), form.mail)
    assert source.startswith(f"%%followup {interview}\n")
    assert mail == form.mail.model_copy(update={"body": "株式会社甲です。勉強になりました。"})
    again = run(cell.below_magic(source))
    assert "copy_corrected" not in again.html("mail")


def test_other_forms_are_edited_beside_a_cell_that_ran(book, interview, run):
    """A field of the interview is none of the cell's form, and saving it is no error there."""
    beside = run(f"To: g@example.com\nSubject: S\n\n{BODY}")
    facts, mail = forms.Facts(interview), forms.MailForm(interview)
    facts.fill("company", "Example Mills").fill("people.0.name", "Grace")
    assert [each.kind for each in (facts, beside, mail)] == ["", "", ""]
    assert book.interview(interview).company == "Example Mills"


def test_errors_block_until_they_are_acknowledged(book, interview, run):
    form = run("To: \nSubject: \n\nTODO [company]")
    form.html()
    form.click("sent")
    assert form.kind == "error" and not book.interview(interview).follow_up.mails
    form.click("sent_anyway")
    assert len(book.interview(interview).follow_up.mails) == 1


def test_a_second_mail_needs_a_reason(book, interview, run):
    form = run(f"To: grace@example.com\nSubject: S\n\n{BODY}")
    form.html()
    form.click("sent_anyway").click("sent_anyway")
    assert form.kind == "error" and len(book.interview(interview).follow_up.mails) == 1
    form.fill("override", "they asked for a file").click("sent_anyway")
    assert book.interview(interview).follow_up.mails[1].override_reason == "they asked for a file"


def test_deciding_not_to_send_is_an_end_that_can_be_taken_back(book, interview, run):
    form = run(f"To: g@example.com\nSubject: S\n\n{BODY}")
    form.html()
    form.fill("declined", "result is known").click("declined")
    record = book.interview(interview).follow_up
    assert (record.state, record.declined_reason) == ("declined", "result is known")
    form.click("reopen")
    assert book.interview(interview).follow_up.state != "declined"


def test_the_date_of_sending_may_be_earlier(book, interview, run):
    form = run(f"To: g@example.com\nSubject: S\n\n{BODY}")
    form.html()
    form.fill("sent_at", "yesterday")
    assert form.answer["error"]
    form.fill("sent_at", "2026-11-20 20:15").click("sent_anyway")
    assert f"{book.interview(interview).follow_up.mails[0].sent_at:%H:%M}" in ("20:15", "11:15")


@given(to=TEXT, subject=TEXT, body=st.lists(TEXT).map("\n".join))
def test_a_cell_gives_back_the_mail_it_was_written_from(to, subject, body):
    """Whatever stands in it: headers, and bodies that look like headers."""
    mail = Mail(to=to.strip(), subject=subject.strip(), body=body.rstrip())
    source = cell.write("20261123-ab12", mail)
    assert cell.read(cell.below_magic(source), mail.model_copy(update={"to": "x", "body": "y"})) == mail


@pytest.mark.parametrize(
    ("text", "to", "body"),
    [("Just a body\nSubject: no header", "old@example.com", "Just a body\nSubject: no header"),
     ("\n\nAfter empty lines", "old@example.com", "After empty lines"),
     ("TO： new@example.com\n\nBody", "new@example.com", "Body"),
     ("To: new@example.com\nBody at once", "new@example.com", "Body at once"),
     ("To: new@example.com", "new@example.com", ""), ("", "old@example.com", ""),
     ("To: a@example.com\r\n\r\nOne\r\nTwo\r\n", "a@example.com", "One\nTwo")],
)  # fmt: skip
def test_a_cell_edited_by_hand_is_read_as_meant(text, to, body):
    mail = cell.read(text, Mail(to="old@example.com", body="old"))
    assert (mail.to, mail.body) == (to, body)


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=5))
def test_marked_stretches_give_the_body_back(body, spans):
    """However findings overlap or run over the end."""
    found = [
        Finding(rule="R", severity="warning", message="m", start=min(span), end=max(span)) for span in spans
    ]
    assert "".join(part.text for part in stretches(body, found)) == body


def test_the_form_below_is_the_cells_own(interview, run):
    first = run(f"To: g@example.com\nSubject: S\n\n{BODY}")
    second = run(f"To: g@example.com\nSubject: S\n\n{BODY} again")
    assert isinstance(second, FollowUpForm) and first not in desk.desk().forms
