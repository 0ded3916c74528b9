"""The mail as a file: whole, unsent, and with no header but ours."""

from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.mail import to_eml, to_text
from workbook.model import InvalidValue, Mail, Profile, ReplyTo, WorkbookError

SENDER = Profile(family_name="青木", given_name="誠", email="aoki@example.org")


def read(mail, **fields):
    return message_from_bytes(to_eml(mail, SENDER, **fields), policy=default)


def test_headers_and_body_arrive():
    """Names, subject and body come back as they went in, code included."""
    body = (
        "西田様\n\n本文です。\n\n```python\ndef f(x):\n    # 足す\n\treturn x  \n```\n\n.\nFrom me\n"
        + "長" * 1200
        + "\n"
    )
    found = read(
        Mail(
            to="西田 <n@example.com>, b@例え.jp",
            cc="c@example.com",
            subject="面接のお礼（青木 誠）",
            body=body,
        )
    )
    assert found["Subject"] == "面接のお礼（青木 誠）"
    assert [address.addr_spec for address in found["To"].addresses] == ["n@example.com", "b@xn--r8jz45g.jp"]
    assert found["To"].addresses[0].display_name == "西田"
    assert found["From"].addresses[0].display_name == "青木 誠"
    assert found["X-Unsent"] == "1" and found["Date"] is None
    assert found.get_content().replace("\r\n", "\n") == body


def test_reply_points_to_its_mail():
    """A reply carries the id of what it answers, in both headers."""
    found = read(Mail(body="x"), reply_to=ReplyTo(subject="s", message_id="abc@host"))
    assert found["In-Reply-To"] == found["References"] == "<abc@host>"
    assert read(Mail(body="x"), reply_to=ReplyTo(message_id="a b\r\nBcc: x@y"))["In-Reply-To"] is None


@pytest.mark.parametrize(
    "address", ["a@b.c\r\nBcc: x@y.z", "a@b.c\nX: y", "a@\x00b.c", "no-at", "a b@c.d", "@", "名@例.jp\u2028"]
)
def test_bad_address_is_refused(address):
    """A line end, NUL or no address at all is a clear error."""
    with pytest.raises(InvalidValue):
        to_eml(Mail(to=address, body="x"), SENDER)


HEADERS = {
    "From",
    "To",
    "Cc",
    "Subject",
    "X-Unsent",
    "Content-Type",
    "Content-Transfer-Encoding",
    "MIME-Version",
    "In-Reply-To",
    "References",
}
ANY = st.text(alphabet=st.characters(), max_size=60)


@given(ANY, ANY, ANY, ANY, ANY)
def test_no_header_can_be_injected(to, subject, body, name, message_id):
    """Whatever is typed, the file holds our headers only, or the address is refused."""
    sender = Profile(family_name=name, email="aoki@example.org")
    mail = Mail(to=to, subject=subject, body=body)
    try:
        raw = to_eml(mail, sender, ReplyTo(message_id=message_id))
    except WorkbookError:
        return
    found = message_from_bytes(raw, policy=default)
    assert set(found.keys()) <= HEADERS and not found.defects
    assert to_text(mail.model_copy(update={"body": ""})).count("\n") <= 3


@given(ANY)
def test_surrogates_never_crash_the_text(body):
    """The text file can always be written."""
    to_text(Mail(subject=body, body=body)).encode("utf-8")
