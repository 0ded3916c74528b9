"""Flags words that belong to talk among friends: すごく, ちょっと, exclamation marks, emoji; guys,
awesome, stuff.

Why: the mail is passed on to people who were not in the room and know you from these lines only.
"""

from workbook.lint import kinds
from workbook.lint.rule import Example, Rule, Target
from workbook.locale import N_
from workbook.model import Severity

MESSAGE = N_("“{words}” is talk among friends. Say it in a plain written way, or leave it out.")

RULE = Rule(
    name="casual-wording",
    severity=Severity.WARNING,
    target=Target.BODY,
    check=kinds.existence(MESSAGE, "casual", ja="wording", en="wording"),
    bad=(
        Example("すごく楽しかったです！", found=("すごく", "！")),
        Example("助かってます。今も見てました。", found=("ます", "ました")),
        Example("Awesome chat, guys", "en", found=("Awesome", "guys")),
    ),
    good=(
        Example("とても楽しい議論でした。確認しています。"),
        Example("古い版は捨てます。印を立てました。キューがいっぱいになると待たせます。"),
        Example("総当たりのO(n!)は避け、a != bの場合と(n-1)!通りの場合を分けます。"),
        Example("The cache has to cool down first.", "en"),
    ),
    source="jobpal 007",
)
