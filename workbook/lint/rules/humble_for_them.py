"""Flags ご説明していただく: a form that humbles the other side.

Why: ご…する is for what you do yourself; for what they did it is ご…いただく.
"""

from workbook.lint import kinds
from workbook.lint.rule import Example, Rule, Target
from workbook.locale import N_
from workbook.model import Severity

MESSAGE = N_("“{words}” humbles the other side. Write {better}.")

RULE = Rule(
    name="humble-for-them",
    severity=Severity.WARNING,
    target=Target.BODY,
    check=kinds.preferred(MESSAGE, "humble_for_them", ja="wording"),
    bad=(Example("ご説明していただき、助かりました。", fixed="ご説明いただき、助かりました。"),),
    good=(Example("ご説明いただきました。面接をしていただきました。"),),
    source="Agency for Cultural Affairs, guideline on honorifics",
)
