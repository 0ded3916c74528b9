"""Flags a body over the ceiling: 1,000 characters in Japanese, 400 words in English, all of it counted.

Why: interviewers read between two meetings, often on a phone, and a mail that scrolls is put off.
"""

from collections.abc import Iterator

from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity
from workbook.text import characters, words

MOST_CHARACTERS = 1000
MOST_WORDS = 400


def check(letter: Letter) -> Iterator[Hit]:
    if letter.is_japanese:
        length, most = characters(letter.body), MOST_CHARACTERS
        message = _(
            "{length:,} characters; {most:,} is the ceiling, signature and code included. Leave out the "
            "part that matters least."
        )
    else:
        length, most = words(letter.body), MOST_WORDS
        message = _(
            "{length:,} words; {most:,} is the ceiling, signature and code included. Leave out the part "
            "that matters least."
        )
    if length > most:
        yield Hit(message.format(length=length, most=most))


RULE = Rule(
    name="too-long",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(Example("字" * (MOST_CHARACTERS + 1)), Example("word " * (MOST_WORDS + 1), "en")),
    good=(Example("字" * MOST_CHARACTERS), Example("word " * MOST_WORDS, "en")),
    source=ARTICLE,
)
