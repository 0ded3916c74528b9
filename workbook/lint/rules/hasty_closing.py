"""Flags 取り急ぎ…まで.

Why: in a mail that was to be well considered it says that it was not.
"""

from workbook.lint import kinds
from workbook.lint.rule import Example, Rule, Target
from workbook.locale import N_
from workbook.model import Severity

MESSAGE = N_("“{words}” says it was written in haste. Write {better}.")

RULE = Rule(
    name="hasty-closing",
    severity=Severity.WARNING,
    target=Target.BODY,
    check=kinds.preferred(MESSAGE, "hasty", ja="wording"),
    bad=(Example("取り急ぎ御礼まで。", fixed="まずは御礼申し上げます。"),),
    good=(Example("まずは御礼申し上げます。"),),
    source="mail-reibun 6458",
)
