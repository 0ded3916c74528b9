"""Flags three or more させていただく in one mail.

Why: it asks for a permission nobody needs to give; once is polite, three times is a tic.
"""

from collections.abc import Iterator

from workbook.lint import vocabulary
from workbook.lint.letter import Letter
from workbook.lint.rule import Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity

TOO_MANY = 3


def check(letter: Letter) -> Iterator[Hit]:
    places = (
        list(vocabulary.pattern("ja/wording", "sasete").finditer(letter.prose)) if letter.is_japanese else []
    )
    if len(places) >= TOO_MANY:
        message = _(
            "させていただく stands here {count} times. Keep one at most; the others become いたします."
        )
        yield Hit(message.format(count=len(places)), places[-1].start(), places[-1].end())


RULE = Rule(
    name="sasete-itadaku",
    severity=Severity.WARNING,
    target=Target.BODY,
    check=check,
    bad=(Example("説明させていただき、補足させていただき、御礼とさせていただきます。"),),
    good=(Example("補足させていただき、御礼とさせていただきます。"),),
    source="Agency for Cultural Affairs, guideline on honorifics",
)
