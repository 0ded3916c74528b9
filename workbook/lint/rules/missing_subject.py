"""Flags an empty subject line.

Why: a mail without a subject looks like spam and cannot be found again. Name the interview and yourself.
"""

from collections.abc import Iterator

from workbook.lint.letter import Letter
from workbook.lint.rule import EXPERIENCE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity

INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\ufeff\x00"


def check(letter: Letter) -> Iterator[Hit]:
    if not letter.mail.subject.strip().strip(INVISIBLE).strip():
        yield Hit(
            _("The subject is empty. Say what it is about and who writes: thanks, the interview, your name.")
        )


RULE = Rule(
    name="missing-subject",
    severity=Severity.ERROR,
    target=Target.SUBJECT,
    check=check,
    bad=(Example(mail={"subject": ""}), Example(mail={"subject": " \u3000\u200b"})),
    good=(Example(mail={"subject": "面接のお礼(水野 航)"}), Example(language="en", mail={"subject": "Re:"})),
    source=EXPERIENCE,
)
