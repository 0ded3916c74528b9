"""Reads a mail from a file: an ``.eml``, or plain text that may begin with a subject line."""

from __future__ import annotations

import re

from workbook.cli.files import decode
from workbook.model.enums import Language, MailKind, Route
from workbook.model.follow_up import Mail

HEADER = re.compile(rb"\A(?:[!-9;-~]+:[ \t].*\r?\n(?:[ \t].*\r?\n)*)+\r?\n")
EML_HEADERS = (b"subject:", b"mime-version:", b"content-type:", b"message-id:", b"x-unsent:")
SUBJECT_LINE = re.compile(r"\A(?:Subject|件名)[:：][ \t]*(.*)\r?\n(?:\r?\n)?", re.IGNORECASE)
JAPANESE = re.compile(r"[぀-ヿ㐀-鿿]")


def read_mail(data: bytes, *, language: Language | None, route: Route, kind: MailKind) -> Mail:
    """The mail in ``data``; ``language`` is guessed from its script where it is ``None``."""
    head = HEADER.match(data)
    if head and any(b"\n" + name in b"\n" + head[0].lower() for name in EML_HEADERS):
        to, subject, body = _parse_eml(data)
    else:
        to, (subject, body) = "", _parse_text(decode(data))
    guessed = Language.JA if JAPANESE.search(body) else Language.EN
    return Mail.read(
        {
            "language": language or guessed,
            "route": route,
            "kind": kind,
            "to": to,
            "subject": subject,
            "body": body,
        }
    )


def _parse_text(text: str) -> tuple[str, str]:
    match = SUBJECT_LINE.match(text)
    return (match[1].strip(), text[match.end() :]) if match else ("", text)


def _parse_eml(data: bytes) -> tuple[str, str, str]:
    from email import policy
    from email.parser import BytesParser

    message = BytesParser(policy=policy.default).parsebytes(data)
    part = message.get_body(preferencelist=("plain",))
    body = part.get_content() if part else ""
    return str(message.get("To", "")), str(message.get("Subject", "")), str(body).replace("\r\n", "\n")
