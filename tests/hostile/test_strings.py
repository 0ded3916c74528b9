"""Each of the hostile texts through store, files and terminal: it stays text, and it stays whole."""

import json
import re
from email import message_from_bytes, policy

import pytest
from hostile import strings
from icalendar import Calendar
from typer.testing import CliRunner

import workbook as wb
from workbook.cli.app import build
from workbook.cli.terminal import UNPRINTABLE
from workbook.mail import reminder, send_window, to_eml
from workbook.model import Interview, InvalidValue, Mail, Profile, ReplyTo

START = "2026-11-10T19:00:00+09:00"
TEXTS = ("prompt", "answer", "better_answer", "hint", "next_time", "code", "overview", "trade_off", "episode")
HEADERS = {"From", "To", "Cc", "Subject", "In-Reply-To", "References", "X-Unsent", "MIME-Version",
           "Content-Type", "Content-Transfer-Encoding"}  # fmt: skip

PROPERTIES = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CLASS", "TRANSP"}


def record(number, text):
    question = dict.fromkeys(TEXTS, text) | {"id": "q1", "rating": 2, "decisions": [text], "topics": [text]}
    question["figures"] = [{"what": text, "before": text}]
    person = {"name": text, "role": text, "email": text}
    return {
        "id": f"i{number}",
        "company": text,
        "position": text,
        "round": text,
        "started_at": START,
        "people": [person],
        "agent": {"name": text, "company": text, "email": text},
        "reply_to": {"subject": text, "message_id": text},
        "highlights": [text],
        "memo": text,
        "questions": [question],
    }


@pytest.fixture
def book():
    with wb.open() as book:
        for number, text in enumerate(strings()):
            book.add(record(number, text))
        yield book


def run(*arguments):
    result = CliRunner().invoke(build(), [str(one) for one in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.output


def test_the_list_is_long_and_each_is_there_once():
    """At least 150 texts, none twice."""
    assert len(strings()) == len(set(strings())) >= 150


def test_the_store_gives_back_what_it_was_given(book, tmp_path):
    """Every text field, the frames, the history, and an export taken in elsewhere."""
    book.export_json(tmp_path / "all.json")
    with wb.open(tmp_path / "other") as other:
        other.import_json(tmp_path / "all.json")
        for number, text in enumerate(strings()):
            for place in (book, other):
                kept = place.interview(f"i{number}").model_dump(mode="json")
                assert {name: kept[name] for name in ("company", "memo", "highlights", "round")} == {
                    "company": text, "memo": text, "highlights": [text], "round": text,
                }  # fmt: skip
                question = kept["questions"][0]
                assert {question[name] for name in TEXTS} == {text} and question["decisions"] == [text]
    assert set(book.interviews()["company"]) == set(book.answers()["prompt"]) == set(strings())


def test_saving_by_field_keeps_the_text(book):
    """A save, its version, and the save after it hold the text as it was typed."""
    for text in strings():
        book.save_field("i0", "position", text, writer=text)
    said = [version.value for version in book.history("i0") if version.field == "position"]
    assert set(said) == set(strings()) and book.interview("i0").position == strings()[-1]


@pytest.mark.parametrize("text", strings())
def test_a_mail_file_gets_no_header_from_a_text(text):
    """In the subject and a name it is one header's words; as an address it is refused or one address."""
    sender = Profile(family_name=text, latin_name=text, email="me@example.com")
    mail = Mail(to="ken@example.com", subject=text, body=text)
    data = to_eml(mail, sender, ReplyTo(subject=text, message_id=text))
    message = message_from_bytes(data, policy=policy.default)
    assert set(message.keys()) <= HEADERS and len(message.keys()) == len(set(message.keys()))
    assert [address.addr_spec for address in message["To"].addresses] == ["ken@example.com"]
    assert [address.addr_spec for address in message["From"].addresses] == ["me@example.com"]
    assert message["Bcc"] is None and not message.is_multipart()
    try:
        addressed = message_from_bytes(to_eml(Mail(to=text), sender), policy=policy.default)
    except InvalidValue:
        return
    assert addressed["Bcc"] is None and set(addressed.keys()) <= HEADERS


@pytest.mark.parametrize("text", strings())
def test_a_calendar_gets_no_event_from_a_text(text):
    """The reminder holds one event with the same properties whatever the company is called."""
    interview = Interview.read(record(0, text))
    window = send_window(interview, interview.started_at, supplement=True)
    calendar = Calendar.from_ical(reminder(interview, window, now=interview.started_at))
    events = calendar.walk("VEVENT")
    assert [set(event) for event in events] == [PROPERTIES]
    assert len(calendar.walk("VALARM")) == 2


def test_the_terminal_is_never_steered(book):
    """No command prints a control character of a record's; a list has one line for each interview."""
    for number in range(0, len(strings()), 7):
        for command in ("draft", "history"):
            assert not UNPRINTABLE.search(run(command, f"i{number}").replace("\r\n", "\n"))
    listed = run("list")
    assert not UNPRINTABLE.search(listed) and len(re.findall(r"(?m)^i\d+\b", listed)) == len(strings())
    for command in ("weak", "topics"):
        assert not UNPRINTABLE.search(run(command))
    for command in (("list", "--json"), ("history", "i0", "--json"), ("weak", "--json")):
        printed = run(*command)
        assert not UNPRINTABLE.search(printed) and json.loads(printed) is not None


def test_a_search_for_leaks_survives_every_name(book, tmp_path):
    """Companies and people of any name are copied under pseudonyms; none of the texts is in the copy."""
    book.share(tmp_path / "copy.json")
    copied = json.loads((tmp_path / "copy.json").read_text("utf-8"))
    assert len(copied["interviews"]) == len(strings())
    assert {one["memo"] for one in copied["interviews"]} == {""}


def test_an_id_is_never_such_a_text(book):
    """Nothing is looked up, named or written under it: the answer is an error in one line."""
    for text in strings():
        with pytest.raises(wb.WorkbookError) as caught:
            book.interview(text)
        assert not UNPRINTABLE.search(str(caught.value))
