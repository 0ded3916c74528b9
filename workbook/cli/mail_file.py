"""Reads a mail from a file: an ``.eml``, or plain text that may begin with a few header lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from workbook.cli.files import decode
from workbook.locale import _
from workbook.model.enums import Language, MailKind, Route
from workbook.model.errors import InvalidValue
from workbook.model.follow_up import Mail
from workbook.text.message import first_message, is_message, message_text

if TYPE_CHECKING:
    from email.message import Message

HEADER_LINE = re.compile(r"\A(To|Cc|From|Date|Subject|宛先|件名)[:：][ \t]*(.*)\n?", re.IGNORECASE)
NAMES = {"宛先": "to", "件名": "subject"}
JAPANESE = re.compile(r"[぀-ヿ㐀-鿿]")


def read_mail(data: bytes, *, language: Language | None, route: Route, kind: MailKind) -> Mail:
    """The mail in ``data``; ``language`` is guessed from its script where it is ``None``."""
    parts = _parse_message(data) if is_message(data) else _parse_text(decode(data))
    guessed = Language.JA if JAPANESE.search(parts["body"]) else Language.EN
    return Mail.read(parts | {"language": language or guessed, "route": route, "kind": kind})


def _parse_text(text: str) -> dict[str, Any]:
    parts = {"to": "", "cc": "", "subject": ""}
    while match := HEADER_LINE.match(text):
        name = match[1].lower()
        parts[NAMES.get(name, name)] = match[2].strip()
        text = text[match.end() :]
    body = text.removeprefix("\n") if any(parts.values()) else text
    return {name: parts[name] for name in ("to", "cc", "subject")} | {"body": body}


def _parse_message(data: bytes) -> dict[str, Any]:
    from email.parser import BytesHeaderParser

    message = BytesHeaderParser().parsebytes(first_message(data))
    return {name: _header(message, name) for name in ("to", "cc", "subject")} | {"body": _body(data)}


def _header(message: Message, name: str) -> str:
    """Encoded words decoded, raw UTF-8 as it is, what is neither left as it came."""
    from email.errors import MessageError
    from email.header import decode_header, make_header

    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")
    text = " ".join(raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace").split())
    try:
        return str(make_header(decode_header(text)))
    except (LookupError, ValueError, MessageError):
        return text


def _body(data: bytes) -> str:
    try:
        text = message_text(data)
    except UnicodeError:
        text = ""
    if not text:
        raise InvalidValue(
            _("Expected a mail with text in it."),
            _("This one has none that can be read."),
            _("Save it as plain text in your mail program and try again."),
        )
    return text
