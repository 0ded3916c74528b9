"""How long a mail is, in words for the person."""

from __future__ import annotations

from workbook.locale import _
from workbook.model import Mail
from workbook.text import characters, without_code, words


def length(mail: Mail) -> str:
    """The count that the limits are about: everything as sent, and the prose without code."""
    prose = without_code(mail.body)
    if mail.language == "ja":
        said = _("{all} characters in all, {prose} without code (300 to 500 is ideal, 1,000 the ceiling)")
        return said.format(all=characters(mail.body), prose=characters(prose))
    said = _("{all} words in all, {prose} without code (120 to 200 is ideal, 400 the ceiling)")
    return said.format(all=words(mail.body), prose=words(prose))
