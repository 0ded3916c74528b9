"""Flags telling the reader that they were wrong.

Why: right or not, a mail is no place to win it; show your reasoning instead.
"""

from workbook.lint import kinds
from workbook.lint.rule import Example, Rule, Target
from workbook.locale import N_
from workbook.model import Severity

MESSAGE = N_("“{words}” tells the reader they were wrong. Give your reasoning and leave the verdict to them.")

RULE = Rule(
    name="arguing",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=kinds.existence(MESSAGE, "arguing", ja="wording", en="wording"),
    bad=(Example("ご質問自体が間違っていると思います。"), Example("You were wrong about the index.", "en")),
    good=(
        Example("私の説明が誤っておりました。ご質問の意図が分かりました。"),
        Example("I was wrong about the index.", "en"),
    ),
    source="house rule",
)
