"""Flags two or more sentences that praise the writer.

Why: what you can do is shown by the better answer; said twice, it is no longer believed.
"""

from collections.abc import Iterator

from workbook.lint import kinds, vocabulary
from workbook.lint.letter import Letter
from workbook.lint.rule import Example, Hit, Rule, Target
from workbook.locale import N_
from workbook.model import Severity

MESSAGE = N_("“{words}” is praise of yourself, and not the first. Let the better answer show it.")


def check(letter: Letter) -> Iterator[Hit]:
    praise = vocabulary.pattern(f"{letter.language}/wording", "self_praise")
    for part in [part for part in letter.text_parts if praise.search(part.text)][1:]:
        yield kinds.hit(letter, part.start, part.end, MESSAGE)


RULE = Rule(
    name="self-praise",
    severity=Severity.WARNING,
    target=Target.BODY,
    check=check,
    bad=(
        Example(
            "野口様\n\n私の強みは粘り強さです。即戦力として貢献します。\n\n水野 航",
            found=("即戦力として貢献します。",),
        ),
    ),
    good=(Example("野口様\n\n私の強みは粘り強さです。索引は二つに分けます。\n\n水野 航"),),
    source="rikunabi QA 1351",
)
