"""The draft cell's text: ``%%followup ID``, then ``To:``, ``Cc:`` and ``Subject:`` lines, an empty line, and
the mail's body to the end of the cell."""

from __future__ import annotations

import re

from workbook.model import Mail

MAGIC = "%%followup"
HEADER = re.compile(r"(to|cc|subject)[ \t]*[:：][ \t]*(.*)", re.IGNORECASE)


def write(interview_id: str, mail: Mail) -> str:
    """The whole cell for ``mail``."""
    copies = [f"Cc: {mail.cc}"] if mail.cc else []
    head = [f"{MAGIC} {interview_id}", f"To: {mail.to}", *copies, f"Subject: {mail.subject}"]
    return "\n".join([*head, "", mail.body.rstrip("\n")])


def read(text: str, base: Mail) -> Mail:
    """The mail in ``text``, the cell below its magic line. What the cell does not say (language, route, and
    headers that were deleted) stays as in ``base``. A body that begins at once needs no headers."""
    lines = text.replace("\r\n", "\n").split("\n")
    said: dict[str, str] = {}
    at = 0
    while at < len(lines) and (header := HEADER.fullmatch(lines[at])):
        said[header[1].lower()] = header[2].strip()
        at += 1
    if at and at < len(lines) and not lines[at].strip():
        at += 1
    if at == 0:
        at = next((row for row, line in enumerate(lines) if line.strip()), 0)
    return base.model_copy(update={**said, "body": "\n".join(lines[at:]).rstrip()})


def below_magic(source: str) -> str:
    """A cell's source without its first line."""
    return source.partition("\n")[2]
