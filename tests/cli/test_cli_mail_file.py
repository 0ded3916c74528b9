"""A mail is read from whatever it was saved as."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.cli.mail_file import read_mail
from workbook.mail import to_eml, to_text
from workbook.model import Mail, MailKind, Profile, Route, WorkbookError

BODY = "株式会社A\n山田様\n\nありがとうございました。\n\n柚木 涼太\n"
MAIL = Mail(to="a@example.com", cc="b@example.com", subject="お礼（柚木 涼太）", body=BODY)


def read(data, language=None):
    return read_mail(data, language=language, route=Route.DIRECT, kind=MailKind.MIXED)


@pytest.mark.parametrize(
    "data", [to_eml(MAIL, Profile()), to_text(MAIL).encode(), to_text(MAIL).encode("cp932")]
)
def test_what_the_workbook_wrote_is_read_back(data):
    """As message or text: recipients, subject, body and language; the end of the last line does not count."""
    mail = read(data)
    assert mail == MAIL.model_copy(update={"body": mail.body}) and mail.body.rstrip() == BODY.rstrip()


def test_plain_text_needs_no_headers():
    """The whole text is the body; a Japanese subject line is understood."""
    assert read(BODY.encode()).body == BODY
    assert read(f"件名：お礼\n\n{BODY}".encode()) == Mail(subject="お礼", body=BODY)


def test_a_colon_in_the_first_line_makes_no_message():
    """Only real headers are headers."""
    text = "Note: call back\n\nDear Ann,\n"
    assert read(text.encode()).body == text


def test_old_japanese_mails_are_read():
    """ISO-2022-JP, base64 and quoted-printable, an unknown character set, a raw UTF-8 subject."""
    old = b"Subject: =?ISO-2022-JP?B?GyRCJCpOaRsoQg==?=\nContent-Type: text/plain; charset=iso-2022-jp\n\n"
    assert read(old + "お礼です".encode("iso2022_jp")).body == "お礼です"
    assert read(old + b"x").subject == "お礼"
    strange = read(f"Subject: お礼\nContent-Type: text/plain; charset=nonsense\n\n{BODY}".encode())
    assert (strange.subject, strange.body) == ("お礼", BODY.rstrip())


def test_the_plain_part_of_a_message_is_taken():
    """Beside HTML and attachments; else the words of the HTML."""
    parts = [
        b"--b\nContent-Type: text/html\n\n<p>no</p>\n",
        b"--b\nContent-Type: text/plain\nContent-Disposition: attachment\n\nno\n",
        b"--b\nContent-Type: text/plain\n\nyes\n",
    ]
    head = b"Content-Type: multipart/mixed; boundary=b\n\n"
    assert read(head + b"".join(parts) + b"--b--\n").body == "yes"
    assert read(head + parts[0] + b"--b--\n").body == "no"


def test_a_message_without_words_is_refused():
    """A picture alone, or nothing: with what to do."""
    for body in (b"Content-Type: image/png\n\nx", b"Content-Type: text/plain\n\n", b"MIME-Version: 1\n\n"):
        with pytest.raises(WorkbookError, match="plain text"):
            read(body)


def test_a_mail_sent_by_thunderbird_is_what_was_drafted():
    """It breaks long lines with a space at their end and puts one before lines that begin with one."""
    code = "```python\ndef f():\n    return 1\n```"
    sent = code.replace("\n    ", "\n     ") + "\n\nDear Ann, thank you \nfor the talk.\n"
    head = b"Subject: x\nContent-Type: text/plain; charset=UTF-8; format=flowed\n\n"
    assert read(head + sent.encode()).body == code + "\n\nDear Ann, thank you for the talk."


def test_the_first_mail_of_a_mailbox_file_is_read():
    """Headers and text of one mail, not of the next."""
    one = b"From a@example.com Mon Nov 23 08:00:00 2026\nSubject: %s\n\n%s\n\n"
    mail = read(one % (b"One", b"first") + one % (b"Two", b"second"))
    assert (mail.subject, mail.body) == ("One", "first")


HEADERS = st.sampled_from(
    [b"Subject: =?utf-8?b?####?=\n", b"Subject: =?x?q?=ff?=\r\n", b"To: <\n", b" folded\n", b"\n",
     b"Content-Type: text/plain; charset=\n", b"Content-Type: multipart/mixed\n", b"MIME-Version: 1\n",
     b"Content-Transfer-Encoding: base64\n", b"Content-Type: message/rfc822\n"]
)  # fmt: skip


@given(st.lists(HEADERS | st.binary(max_size=30)).map(b"".join))
def test_any_bytes_are_a_mail_or_refused(data):
    """No message, however broken, ends in a traceback."""
    with suppress(WorkbookError):
        assert isinstance(read(data), Mail)


def test_many_header_lines_are_read_in_linear_time():
    """A megabyte of lines that almost are headers is answered at once."""
    assert read(b"a: b\r\n" * 200_000 + b"\x01").body
