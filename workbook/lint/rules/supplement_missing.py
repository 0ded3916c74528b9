"""Flags a mail without a supplement: no technical content, no episode, no figure.

Why: thanks alone change nothing; what is remembered is the answer you could not give in the room.
"""

from collections.abc import Iterator

from workbook.lint import roles
from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity


def check(letter: Letter) -> Iterator[Hit]:
    if letter.parts and not letter.blocks and not roles.supplement(letter):
        yield Hit(
            _(
                "Nothing to go on: no better answer, no episode, no figure. Add the one thing you would "
                "say today."
            )
        )


RULE = Rule(
    name="supplement-missing",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(
        Example(
            "野口様\n\n在庫引き当ての議論、ありがとうございました。とても勉強になりました。\n\n"
            "よろしくお願いいたします。\n\n水野 航"
        ),
        Example(
            "Hi Ola,\n\nThank you for the debate on stale replicas. I hope we can continue it soon.\n\nMara",
            "en",
        ),
    ),
    good=(
        Example(
            "野口様\n\n在庫引き当ての議論、ありがとうございました。"
            "引き当ては仮押さえと確定の二段階に分けます。\n\n水野 航"
        ),
        Example("野口様\n\nありがとうございました。\n\n```sql\nSELECT 1;\n```\n\n水野 航"),
        Example(
            "Hi Ola,\n\nThanks for the debate. Reading from the leader for ten seconds after a write "
            "hides the lag."
            "\n\nMara",
            "en",
        ),
    ),
    source=ARTICLE,
)
