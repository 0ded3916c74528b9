"""Flags thanks that would fit any company: nothing but the supplement is specific to this interview.

Why: such thanks are read as a template, and a template says that the company is one of many.
"""

from collections.abc import Iterator

from workbook.lint import roles
from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity


def check(letter: Letter) -> Iterator[Hit]:
    thanked = roles.thanks_somewhere(letter)
    if thanked and not roles.recalls_exchange(letter) and not roles.thanks_are_specific(letter):
        yield Hit(
            _(
                "The thanks would fit any company. Say what you are thankful for: a question, a remark, "
                "something "
                "you were shown."
            )
        )


LIFTS = "A building with ten lifts sends the nearest car that goes the same way."
RULE = Rule(
    name="thanks-generic",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(
        Example(
            "野口様\n\n本日は貴重なお時間をいただき、誠にありがとうございました。大変有意義な時間でした。"
            "\n\n水野 航"
        ),
        Example(
            "Dear Ms Noguchi,\n\nThank you for the opportunity to interview. I am very excited about the "
            "role.\n\n"
            "Mara Lind",
            "en",
        ),
        Example(f"Dear Ms Noguchi,\n\nThank you for your time.\n\n{LIFTS}\n\nMara Lind", "en"),
    ),
    good=(
        Example("野口様\n\n広い屋上庭園までご案内いただき、ありがとうございました。\n\n水野 航"),
        Example("野口様\n\n在庫引き当ての議論、ありがとうございました。\n\n水野 航"),
        Example("Hi Ola,\n\nThank you for the tour of the robot workshop.\n\nMara", "en"),
        Example(
            "Hi Ola,\n\nThanks for your time. Seeing the canteen where robots share tables with people stays "
            "with me.\n\nMara",
            "en",
        ),
        Example(
            "野口様\n\n本日はありがとうございました。廊下に飾られた試作機に足が止まりました。\n\n水野 航"
        ),
    ),
    source=ARTICLE,
)
