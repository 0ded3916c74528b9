"""Flags a line break or control character in the subject or an address.

Why: behind a line break a mail program reads a further header; the mail could go to people you never named.
"""

import re
from collections.abc import Iterator

from workbook.lint.letter import Letter
from workbook.lint.rule import Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity

BREAK = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\x85\u2028\u2029]")


def check(letter: Letter) -> Iterator[Hit]:
    for field in ("subject", "to", "cc"):
        if BREAK.search(getattr(letter.mail, field)):
            yield Hit(
                _(
                    "The field “{field}” holds a line break or a control character. Type it again on one "
                    "line."
                ).format(field=field)
            )


RULE = Rule(
    name="header-break",
    severity=Severity.ERROR,
    target=Target.ADDRESS,
    check=check,
    bad=(
        Example(mail={"subject": "お礼\r\nBcc: a@example.com"}),
        Example(mail={"to": "a@example.com\nCc: b@example.com"}),
        Example(mail={"cc": "a@example.com\x00"}),
    ),
    good=(Example(mail={"subject": "Bcc: という語を含む件名", "to": "a@example.com, b@example.com"}),),
    source="RFC 5322, section 2.2",
)
