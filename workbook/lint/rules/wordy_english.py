"""Flags English prose of more than 250 words, code not counted; of a mail with a text to pass on, what one
reader gets.

Why: published advice on thank-you notes stays under 150 words; with a supplement 200 do.
"""

from collections.abc import Iterator

from workbook.lint.letter import Letter
from workbook.lint.rule import Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity
from workbook.text import words

MOST_WORDS = 250


def check(letter: Letter) -> Iterator[Hit]:
    if letter.is_japanese:
        return
    length = max(map(words, letter.readers))
    if length > MOST_WORDS:
        yield Hit(
            _(
                "{length} words of prose. Above {most} it is put off for later; shorten the least "
                "important part."
            ).format(length=length, most=MOST_WORDS)
        )


PASSED_ON = Example("word " * 60 + "\n\n----------\n\n" + "word " * 200 + "\n\n----------\n\nMara", "en")
RULE = Rule(
    name="wordy-english",
    severity=Severity.WARNING,
    target=Target.BODY,
    check=check,
    bad=(Example("word " * (MOST_WORDS + 1), "en"),),
    good=(Example("word " * MOST_WORDS, "en"), Example("word " * (MOST_WORDS + 1)), PASSED_ON),
    source="faraday.email; careerbuilder 2005; careers pages on thank-you notes",
)
