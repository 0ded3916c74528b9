"""The text of a mail saved as ``.eml``."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from workbook.text.decode import decode, iso_2022_jp

if TYPE_CHECKING:
    from email.message import Message

MBOX = re.compile(rb"\AFrom [^\r\n]*\d{4}\r?\n(?=[!-9;-~]+:)")
NEXT_IN_MBOX = re.compile(rb"\r?\n\r?\nFrom [^\r\n]*\d{4}\r?\n(?=[!-9;-~]+:)")
HEADERS = re.compile(rb"\A(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]+\r?\n)*)+\r?\n")
TELLING = re.compile(rb"(?im)^(?:mime-version|content-type|message-id|received|x-unsent):")
FLOWED = re.compile(r"(?<!^--)(?<!\n--) \n(?!>)")
STUFFED = re.compile(r"(?m)^ ")
UNSEEN = {"script", "style", "head", "title", "template"}
APART = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "table", "ul", "ol", "blockquote"}
BLOCKS = APART | {"address", "article", "div", "dl", "dt", "dd", "hr", "li", "section", "tr"}


def is_message(data: bytes) -> bool:
    """Whether ``data`` begins with the headers of a mail that was sent or made by a mail program."""
    head = HEADERS.match(first_message(data))
    return bool(head and (MBOX.match(data) or TELLING.search(head[0])))


def first_message(data: bytes) -> bytes:
    """``data`` without a byte order mark; of a mailbox file (mbox) the first mail, without its line."""
    data = data.removeprefix(BOM_UTF8)
    start = MBOX.match(data)
    return NEXT_IN_MBOX.split(data[start.end() :], maxsplit=1)[0] if start else data


def message_text(data: bytes) -> str:
    """What the mail in ``data`` says: its plain text, else the words of its HTML, else attached text files.
    ``""`` where it has none of them; ``UnicodeError`` where they are no text."""
    from email import message_from_bytes

    try:
        parts = list(message_from_bytes(first_message(data)).walk())
    except RecursionError:
        raise UnicodeError from None  # parts inside parts, thousands deep
    parts = [part for part in parts if part.get_content_maintype() == "text"]
    shown = [part for part in parts if part.get_content_disposition() != "attachment"]
    plain = [_content(part) for part in shown if part.get_content_subtype() == "plain"]
    if not any(map(str.strip, plain)):
        plain = [words_of_html(_content(part)) for part in shown if part.get_content_subtype() == "html"]
    if not any(map(str.strip, plain)):
        plain = [_content(part) for part in parts if part not in shown]
    return "\n".join(text.strip("\n") for text in plain if text.strip())


def _content(part: Message) -> str:
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset("utf-8")
    try:
        text = iso_2022_jp(content) if charset == "iso-2022-jp" else content.decode(_codec(charset))
    except (LookupError, ValueError):  # no charset, not this one, or none that can be a name
        text = decode(content)
    text = text.replace("\r\n", "\n").replace("\0", "\N{REPLACEMENT CHARACTER}")
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    kept = "" if str(part.get_param("delsp", "")).lower() == "yes" else " "
    return STUFFED.sub("", FLOWED.sub(kept, text))


def _codec(charset: str) -> str:
    """Mail programs call Shift_JIS what has the characters of NEC and IBM in it."""
    return "cp932" if charset in ("shift_jis", "shift-jis", "x-sjis", "windows-31j") else charset


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.unseen = self.as_typed = 0
        self.line_begun = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "body":
            self.unseen = 0  # whatever was left open above it
        self.unseen += tag in UNSEEN
        self.as_typed += tag == "pre"
        if tag == "br" or (tag in BLOCKS and self.line_begun):
            self._end_line()

    def handle_endtag(self, tag: str) -> None:
        self.unseen = max(0, self.unseen - (tag in UNSEEN))
        self.as_typed = max(0, self.as_typed - (tag == "pre"))
        if tag in ("td", "th"):
            self.pieces.append("\t")
        if tag in BLOCKS and self.line_begun:
            self._end_line()
            self.pieces.append("\n" * (tag in APART))

    def handle_data(self, data: str) -> None:
        if self.unseen:
            return
        self.pieces.append(data if self.as_typed else re.sub(r"\s+", " ", data))
        self.line_begun = self.line_begun or not data.isspace()

    def _end_line(self) -> None:
        self.pieces.append("\n")
        self.line_begun = False


def words_of_html(html: str) -> str:
    """What a reader sees of ``html``: no tags, scripts or styles; a line for each block."""
    words = _Words()
    words.feed(html)
    words.close()
    lines = [line.strip(" ").rstrip() for line in "".join(words.pieces).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
