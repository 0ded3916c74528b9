"""Flags 貴社様, 貴院様.

Why: 貴 is respectful by itself.
"""

from workbook.lint import kinds
from workbook.lint.rule import Example, Rule, Target
from workbook.locale import N_
from workbook.model import Severity

MESSAGE = N_("“{words}” is respectful twice. Write {better}.")

RULE = Rule(
    name="titled-organisation",
    severity=Severity.WARNING,
    target=Target.BODY,
    check=kinds.preferred(MESSAGE, "titled_organisation", ja="wording"),
    bad=(Example("貴社様の方針", fixed="貴社の方針"),),
    good=(Example("貴社の皆様"),),
    source="mayonez 9706; docoic 37216",
)
