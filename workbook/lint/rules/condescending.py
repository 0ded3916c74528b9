"""Flags praise from above: 参考になりました, なるほどですね, お上手.

Why: it grades the reader, who is grading you.
"""

from workbook.lint import kinds
from workbook.lint.rule import Example, Rule, Target
from workbook.locale import N_
from workbook.model import Severity

MESSAGE = N_("“{words}” sounds like a mark given to the reader. Write {better}.")

RULE = Rule(
    name="condescending",
    severity=Severity.WARNING,
    target=Target.BODY,
    check=kinds.preferred(MESSAGE, "condescending", ja="wording"),
    bad=(Example("大変参考になりました。", fixed="勉強になりました。"),),
    good=(Example("勉強になりました。参考になる資料を探しました。".replace("参考になる", "参考の")),),
    source="mail-reibun 6458",
)
