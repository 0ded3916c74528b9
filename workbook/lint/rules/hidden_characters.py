"""Flags characters nobody sees: control characters, text-direction marks, zero-width ones.

Why: they arrive with text pasted from elsewhere, turn words round or break them, and look like damage.
"""

import re
from collections.abc import Iterator

from workbook.lint.letter import Letter
from workbook.lint.rule import EXPERIENCE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity

HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd]+"
)


def check(letter: Letter) -> Iterator[Hit]:
    for match in HIDDEN.finditer(letter.body):
        codes = " ".join(f"U+{ord(character):04X}" for character in match[0][:3])
        message = _("A character that nobody sees stands here ({codes}). Leave it out.")
        yield Hit(message.format(codes=codes), match.start(), match.end(), "")


RULE = Rule(
    name="hidden-characters",
    severity=Severity.WARNING,
    target=Target.BODY,
    check=check,
    bad=(Example("お礼\x00です", fixed="お礼です"), Example("pay \u202elive", "en", fixed="pay live")),
    good=(Example("改行\r\nとタブ\tはそのまま"), Example("👩\u200d💻 stays whole", "en")),
    source=EXPERIENCE,
)
