"""Flags a code block of more than 20 lines that are not blank.

Why: an interviewer compares two versions at a glance; ten lines do, twenty are the most that is read.
"""

from collections.abc import Iterator

from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity

MOST_LINES = 20


def check(letter: Letter) -> Iterator[Hit]:
    for block in letter.blocks:
        if len(block.lines) > MOST_LINES:
            message = _(
                "The code has {lines} lines; show the {most} that make the difference and tell the rest "
                "in words."
            )
            yield Hit(message.format(lines=len(block.lines), most=MOST_LINES), block.start, block.end)


def _code(lines: int) -> str:
    return (
        "```python\n# 合計を求める\n" + "\n\n".join(f"total += {row}" for row in range(lines - 1)) + "\n```"
    )


RULE = Rule(
    name="code-too-long",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(Example(_code(MOST_LINES + 1)), Example(_code(MOST_LINES + 1).replace("```", "~~~"), "en")),
    good=(Example(_code(MOST_LINES)), Example(_code(12) + "\nまた、\n" + _code(12))),
    source=ARTICLE,
)
