"""Flags a さ too many: 行かさせて, 送らさせて.

Why: it is the slip people notice most in a form that is meant to be polite.
"""

from workbook.lint import kinds
from workbook.lint.rule import Example, Rule, Target
from workbook.locale import N_
from workbook.model import Severity

MESSAGE = N_("“{words}” has a さ too many: {better}.")

RULE = Rule(
    name="unneeded-sa",
    severity=Severity.WARNING,
    target=Target.BODY,
    check=kinds.preferred(MESSAGE, "unneeded_sa", ja="wording"),
    bad=(Example("送らさせていただきます。", fixed="送らせていただきます。"),),
    good=(Example("送らせていただきます。確認させていただきます。"),),
    source="kazahanamirai, writing-rule3",
)
