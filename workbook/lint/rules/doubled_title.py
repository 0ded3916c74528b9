"""Flags two titles for one addressee: 御中 with 様, 各位様.

Why: 御中 is for an office, 様 for a person, 各位 holds a 様 already.
"""

from workbook.lint import kinds
from workbook.lint.rule import Example, Rule, Target
from workbook.locale import N_
from workbook.model import Severity

MESSAGE = N_("“{words}” carries two titles. Write {better}.")

RULE = Rule(
    name="doubled-title",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=kinds.preferred(MESSAGE, "doubled_title", ja="wording"),
    bad=(
        Example("採用ご担当各位様", fixed="採用ご担当各位"),
        Example("開発部御中 野口様", fixed="開発部 野口様"),
    ),
    good=(Example("開発部 御中\n\n野口様にもよろしくお伝えください。"), Example("関係者各位")),
    source="lifetips-qa-navi, pages on addresses",
)
