"""The mail as a file: ``.eml`` for a mail program, or plain text. Nothing is ever sent."""

from __future__ import annotations

import re
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from workbook.locale import _
from workbook.model import InvalidValue, Mail, Profile, ReplyTo
from workbook.model.errors import shown

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
OUTSIDE_QUOTES = re.compile(r'[,;](?=(?:[^"]*"[^"]*")*[^"]*$)')
NOT_IN_NAMES = re.compile(r'[<>"\\,;:@()\[\]]')
MESSAGE_ID = re.compile(r"<?([!-;=?-~]+@[!-;=?-~]+)>?")


def to_eml(mail: Mail, sender: Profile, reply_to: ReplyTo | None = None) -> bytes:
    """``mail`` as an unsent message in UTF-8. Line ends and control characters in an address are refused
    with ``InvalidValue``; in the subject they become one space."""
    message = EmailMessage(policy=SMTP)
    if sender.email.strip():
        name = sender.name(mail.language)
        message["From"] = _address(_line(name), _checked(sender.email))
    for header, addresses in (("To", mail.to), ("Cc", mail.cc)):
        if found := _addresses(addresses):
            message[header] = found
    message["Subject"] = _line(mail.subject)
    if reply_to and (match := MESSAGE_ID.fullmatch(_line(reply_to.message_id))):
        message["In-Reply-To"] = message["References"] = f"<{match[1]}>"
    message["X-Unsent"] = "1"
    # base64 keeps code as it is: no soft breaks, no doubled dots, no trimmed ends of lines.
    message.set_content(_body(mail.body), charset="utf-8", cte="base64")
    return message.as_bytes()


def to_text(mail: Mail) -> str:
    """The mail as a text file: addresses and subject, an empty line, the body."""
    head = [
        f"{name}: {_line(value)}"
        for name, value in (("To", mail.to), ("Cc", mail.cc), ("Subject", mail.subject))
        if value
    ]
    return "\n".join([*head, "", _body(mail.body)])


def _line(text: str) -> str:
    """``text`` on one line. An encoded word in it would be decoded, line ends and all: it is broken up."""
    return re.sub(r"\s+", " ", CONTROL.sub(" ", _encodable(text)).replace("=?", "= ?")).strip()


def _body(text: str) -> str:
    return _encodable(text).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


def _encodable(text: str) -> str:
    """Lone surrogates become the replacement character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _checked(addresses: str) -> str:
    if CONTROL.search(addresses):
        raise InvalidValue(
            _("Expected mail addresses on one line."),
            _("{value} holds a line end or a control character.").format(value=shown(repr(addresses))),
            _("Type the address again."),
        )
    return _encodable(addresses).strip()


def _addresses(text: str) -> list[Address]:
    pieces = [piece.strip() for piece in OUTSIDE_QUOTES.split(_checked(text))]
    return [_address(*_parted(piece)) for piece in pieces if piece]


def _parted(piece: str) -> tuple[str, str]:
    """``Name <address>`` or a bare address."""
    if match := re.fullmatch(r"(.*)<([^<>]*)>", piece):
        return _line(match[1].strip().strip('"')), match[2].strip()
    return "", piece


def _address(name: str, address: str) -> Address:
    local, at, domain = address.rpartition("@")
    try:
        if not at or re.search(r"[\s,;<>()\[\]:\\\"]", address):
            raise ValueError(address)
        # The quotes such characters need get lost where the standard library folds a long header.
        name = " ".join(NOT_IN_NAMES.sub(" ", name).split())
        return Address(display_name=name, addr_spec=f"{local}@{domain.encode('idna').decode('ascii')}")
    except (ValueError, IndexError, MessageError):
        raise InvalidValue(
            _("Expected a mail address such as name@example.com."),
            _("{value} is none.").format(value=shown(repr(address or name))),
            _("Correct it and try again."),
        ) from None
