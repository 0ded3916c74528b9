"""Flags (株), ㈱ and the like.

Why: a company writes its own name in full, and notices when others do not.
"""

from workbook.lint import kinds
from workbook.lint.rule import Example, Rule, Target
from workbook.locale import N_
from workbook.model import Severity

MESSAGE = N_("Write “{words}” in full: {better}.")

RULE = Rule(
    name="abbreviated-company",
    severity=Severity.WARNING,
    target=Target.BODY,
    check=kinds.preferred(MESSAGE, "abbreviated", ja="wording"),
    bad=(
        Example("（株）ハルカゼ 野口様", fixed="株式会社ハルカゼ 野口様"),
        Example("㈱ハルカゼ", found=("㈱",)),
    ),
    good=(Example("株式会社ハルカゼ"), Example("(株価の計算)")),
    source="townwork 85762",
)
