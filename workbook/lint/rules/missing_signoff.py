"""Flags a mail that stops without a closing phrase and without a name; either of them is enough.

Why: the reader wonders whether the rest was lost, and has to guess who wrote.
"""

import re
from collections.abc import Iterator

from workbook.lint import vocabulary
from workbook.lint.acts import Act, log_odds
from workbook.lint.letter import Letter
from workbook.lint.part import Part, Place
from workbook.lint.rule import EXPERIENCE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity

SLOT = re.compile(r"^(?:[\[(<{【]|todo\b)")
LAST_SENTENCES = 2


def check(letter: Letter) -> Iterator[Hit]:
    parts = letter.parts
    if parts and not any(_closes(letter, part) for part in parts[-LAST_SENTENCES:]) and not _signed(letter):
        yield Hit(_("The mail just stops. Close it with a phrase and your full name."))


def _closes(letter: Letter, part: Part) -> bool:
    worded = vocabulary.pattern(f"{letter.language}/frame", "closing").search(part.text) is not None
    return worded and log_odds(part.text, letter.language)[Act.SUBSTANCE] < 0


def _signed(letter: Letter) -> bool:
    return any(part.place == Place.FOOT and not SLOT.match(part.text) for part in letter.parts)


TALK = "株式会社ハルカゼ 野口様\n\n面接をありがとうございました。索引は二つに分けます。"
RULE = Rule(
    name="missing-signoff",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(
        Example(TALK),
        Example("Hi Ola,\n\nThanks for today. I would split the index.", "en"),
        Example(TALK + "\n\n```\nx = 1\n```"),
    ),
    good=(
        Example(TALK + "\n\n水野 航"),
        Example(TALK + "よろしくお願いいたします。"),
        Example(TALK + "\n----\n水野 航\n090-1111-2222"),
        Example("Hi Ola,\n\nThanks for today.\n\nMara", "en"),
        Example("Hi Ola,\n\nThanks for today. Talk soon.", "en"),
    ),
    source=EXPERIENCE,
)
