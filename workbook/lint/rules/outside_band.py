"""Flags, as information, prose outside the easy length: 300-500 characters in Japanese, 120-200 words in
English, code not counted; of a mail with a text to pass on, what one reader gets.

Why: that much fills one screen of a phone. Shorter or longer is no fault, only worth knowing.
"""

from collections.abc import Iterator

from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity
from workbook.text import characters, words

CHARACTERS = (300, 500)
WORDS = (120, 200)


def check(letter: Letter) -> Iterator[Hit]:
    if letter.is_japanese:
        length, (least, most) = max(map(characters, letter.readers)), CHARACTERS
        message = _("{length:,} characters of prose; {least} to {most} read most easily.")
    else:
        length, (least, most) = max(map(words, letter.readers)), WORDS
        message = _("{length:,} words of prose; {least} to {most} read most easily.")
    if not least <= length <= most:
        yield Hit(message.format(length=length, least=least, most=most))


PASSED_ON = Example("字" * 150 + "\n\n――――――――――\n\n" + "字" * 490)
RULE = Rule(
    name="outside-band",
    severity=Severity.INFO,
    target=Target.BODY,
    check=check,
    bad=(
        Example("字" * 299),
        Example("字" * 501),
        Example("word " * 119, "en"),
        Example("word " * 201, "en"),
    ),
    good=(
        Example("字" * 300),
        Example("字" * 500),
        PASSED_ON,
        Example("word " * 120, "en"),
        Example("word " * 200, "en"),
    ),
    source=ARTICLE,
)
