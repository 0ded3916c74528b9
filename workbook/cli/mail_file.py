"""Reads a mail from a file: an ``.eml``, or plain text that may begin with a few header lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from workbook.cli.files import decode
from workbook.locale import _
from workbook.model.enums import Language, MailKind, Route
from workbook.model.errors import InvalidValue
from workbook.model.follow_up import Mail
from workbook.text.message import is_message

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
    from email import message_from_bytes

    message = message_from_bytes(data)
    return {name: _header(message, name) for name in ("to", "cc", "subject")} | {"body": _body(message)}


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


def _body(message: Message) -> str:
    for part in message.walk():
        if part.get_content_type() == "text/plain" and part.get_content_disposition() != "attachment":
            payload = part.get_payload(decode=True)
            content = payload if isinstance(payload, bytes) else b""
            try:
                return content.decode(part.get_content_charset("utf-8")).replace("\r\n", "\n")
            except (LookupError, UnicodeDecodeError):
                return decode(content)
    raise InvalidValue(
        _("Expected a mail with its text as plain text."),
        _("This one has none."),
        _("Save it as plain text in your mail program and try again."),
    )
