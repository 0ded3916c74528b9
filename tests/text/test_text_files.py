"""Bytes become text whatever wrote them, and nobody's markup comes along."""

from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.text import decode, from_utf16
from workbook.text.message import is_message, message_text, words_of_html

MEMO = "Q1. 索引とは？\nA. 並べた写し ｱｲ ①㈱髙\n★3\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932"])
def test_text_is_decoded_with_the_characters_of_makers(encoding):
    """Half-width kana, circled digits and variant kanji in every encoding that has them."""
    assert decode(MEMO.encode(encoding)) == MEMO


def test_mail_japanese_is_decoded():
    """ISO-2022-JP as the standard has it, and with a maker's circled digit and half-width kana."""
    assert decode("Q. 索引とは？\nA. 写し\n".encode("iso2022_jp")) == "Q. 索引とは？\nA. 写し\n"
    assert decode(b"\x1b$B-!\x1b(I12\x1b(B!\r\n") == "①ｱｲ!\n"


def test_an_escape_alone_is_no_japanese():
    """Terminal colours in a pasted log stay what they are; half a pair is refused or read otherwise."""
    assert decode(b"\x1b[31mred\x1b[0m") == "\x1b[31mred\x1b[0m"
    with suppress(UnicodeError):
        decode(b"\x1b$B0\x1b(B")


@given(st.binary() | st.text().map(lambda text: b"\x1b$B" + text.encode()))
def test_any_bytes_are_text_or_refused(data):
    """Nothing else is raised, and text holds no NUL."""
    with suppress(UnicodeError):
        assert "\0" not in decode(data)


def mail(plain=None, html=None, charset="utf-8", cte=None, **attached):
    message = EmailMessage()
    message["Subject"] = "memo"
    if plain is not None:
        message.set_content(plain, charset=charset, cte=cte)
    if html is not None:
        (message.add_alternative if plain is not None else message.set_content)(html, subtype="html")
    for name, text in attached.items():
        message.add_attachment(text, filename=f"{name}.txt")
    return bytes(message)


@pytest.mark.parametrize(
    ("charset", "cte"),
    [("utf-8", "base64"), ("utf-8", "quoted-printable"), ("utf-8", "8bit"), ("shift_jis", "base64"),
     ("iso-2022-jp", "7bit"), ("euc-jp", "quoted-printable")],
)  # fmt: skip
def test_a_mail_is_read_in_every_encoding(charset, cte):
    """The plain part, whatever carried it."""
    text = "Q1. 索引とは？\nA. 並べた写し = 速い\n"
    data = mail(text, "<p>not this</p>", charset, cte)
    assert is_message(data) and message_text(data) == text.strip("\n")


def test_html_is_read_where_there_is_no_plain_text():
    """Lines stay lines, scripts and styles stay away, entities become characters."""
    html = (
        "<html><head><title>t</title><style>p{}</style></head><body><div>Q1. a &lt; b?</div>"
        "<div><br></div><div>A. yes<script>alert(1)</script></div><img src=x onerror=alert(1)>"
        "<table><tr><td>x</td><td>5</td></tr></table></body></html>"
    )
    assert message_text(mail(html=html)) == "Q1. a < b?\n\nA. yes\nx\t5"


def test_an_open_head_hides_nothing():
    """A mail whose head is never closed still says what it says."""
    assert "Q1. why?" in words_of_html("<head><title>x<body>Q1. why?")
    assert words_of_html("<head><meta a=b><body>Q1. why?") == "Q1. why?"


def test_an_attached_text_is_read_where_the_mail_says_nothing():
    """A memo mailed as a file."""
    assert message_text(mail("", memo="Q1. why?\n")) == "Q1. why?"
    assert message_text(mail("Q2.", memo="Q1. why?\n")) == "Q2."


def test_wrapped_lines_are_one_line_again():
    """``format=flowed`` says where a mail program broke lines; a signature's mark is none of these."""
    head = b"Content-Type: text/plain; format=flowed\r\n\r\n"
    assert message_text(head + b"Q1. how \r\nlong?\r\n-- \r\n me\r\n") == "Q1. how long?\n-- \nme"


def test_wrong_headers_do_not_stop_the_reading():
    """An unknown charset, broken base64, a missing boundary."""
    head = b"Content-Type: text/plain; charset=x-none\r\nContent-Transfer-Encoding: %s\r\n\r\n"
    assert message_text(head % b"8bit" + "質問".encode()) == "質問"
    assert isinstance(message_text(head % b"base64" + b"UTEuIHdoeT8!!"), str)
    assert isinstance(message_text(b"Content-Type: multipart/mixed\r\n\r\nQ1."), str)


@pytest.mark.parametrize("charset", ["undefined", "idna", "u\0", "rot13", "hex", ""])
def test_what_is_no_charset_is_passed_over(charset):
    """Names of codecs for something else, and names that cannot be one."""
    head = f"Content-Type: text/plain; charset=\"{charset}\"\n\n".encode()
    assert message_text(head + "質問..".encode()) == "質問.."


def test_parts_without_end_are_refused():
    """Thousands of parts, each inside the last."""
    part = b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n"
    with pytest.raises(UnicodeError):
        message_text(b"".join(part % (at, at) for at in range(5000)))


def test_a_mailbox_file_gives_its_first_mail():
    """Known by the line it begins with, whatever headers follow; a sentence is no such line."""
    first = b"From a@example.com Mon Nov 23 08:00:00 2026\nSubject: One\n\nQ1. why?\n"
    assert is_message(first) and message_text(first + b"\n" + first.replace(b"Q1", b"Q2")) == "Q1. why?"
    assert not is_message(b"From 2025 to 2026\nI worked there: yes\n\nAnd then\n")
    assert message_text(b"\xef\xbb\xbf" + mail("Q1. why?")) == "Q1. why?"


@given(st.binary(max_size=300), st.sampled_from(["plain", "html"]), st.sampled_from(["7bit", "base64"]))
def test_any_mail_is_read_or_refused(body, kind, cte):
    """Nothing but ``UnicodeError`` is raised."""
    head = f"Content-Type: text/{kind}\r\nContent-Transfer-Encoding: {cte}\r\n\r\n".encode()
    with suppress(UnicodeError):
        message_text(head + body)


@given(st.text())
def test_places_of_a_browser_are_places_here(text):
    """Counted in UTF-16 and back, every place is itself."""
    for at in range(len(text) + 1):
        assert from_utf16(text, len(text[:at].encode("utf-16-le", "surrogatepass")) // 2) == at
    assert from_utf16(text, 10**6) == len(text)
