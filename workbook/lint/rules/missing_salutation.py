"""Flags a mail that addresses nobody: no company or name line on top, no name in the first sentence.

Why: a mail that starts in the middle reads like one pasted from elsewhere, and may reach the wrong desk.
"""

import re
from collections.abc import Iterator

from workbook.lint import vocabulary
from workbook.lint.letter import Letter
from workbook.lint.rule import EXPERIENCE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity

LINES_LOOKED_AT = 5
QUOTED = re.compile(r"^\s*>")


def check(letter: Letter) -> Iterator[Hit]:
    lines = [line.strip() for _at, line in letter.lines if not QUOTED.match(line)][:LINES_LOOKED_AT]
    if letter.body.strip() and not (_japanese(lines) if letter.is_japanese else _english(lines)):
        yield Hit(_("The mail addresses nobody. Begin with the company and the name of the person."))


def _japanese(lines: list[str]) -> bool:
    addressee = vocabulary.pattern("ja/frame", "addressee")
    in_sentence = vocabulary.pattern("ja/frame", "addressee_sentence")
    if any(len(line) <= 45 and "。" not in line and addressee.search(line) for line in lines):
        return True
    return any(in_sentence.search(line) for line in lines[:3]) or _english(lines)


def _english(lines: list[str]) -> bool:
    greeting = vocabulary.pattern("en/frame", "greeting")
    return any(greeting.search(line) for line in lines[:2]) or any(
        re.match(r"(?:dear|hi|hello)\s", line) for line in lines
    )


REST = "本日の面接をありがとうございました。"
RULE = Rule(
    name="missing-salutation",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(
        Example(f"先ほど面接を受けた水野です。{REST}"),
        Example("Thank you for today.\n\nMara Lind", "en"),
        Example("I enjoyed the talk, and here is more.", "en"),
    ),
    good=(
        Example(f"株式会社ハルカゼ\n開発部 野口様\n\n{REST}"),
        Example(f"採用ご担当者各位\n{REST}"),
        Example(f"野口様、{REST}"),
        Example(f"ハルカゼ 開発チームの皆様へ\n{REST}"),
        Example("Dear Ms. Noguchi,\n\nThank you.", "en"),
        Example("Good morning Ola and team,\n\nThank you.", "en"),
        Example("Ola,\n\nThank you.", "en"),
    ),
    source=EXPERIENCE,
)
