"""Flags telling how much the interview weighs on you.

Why: it makes the reader responsible for your night.
"""

from workbook.lint import kinds
from workbook.lint.rule import Example, Rule, Target
from workbook.locale import N_
from workbook.model import Severity

MESSAGE = N_("“{words}” tells how it weighs on you. Leave it out and give the better answer.")

RULE = Rule(
    name="distress",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=kinds.existence(MESSAGE, "distress", ja="wording", en="wording"),
    bad=(Example("気になって眠れませんでした。"), Example("I had to get this off my chest.", "en")),
    good=(Example("帰宅後も考えておりました。"), Example("I kept thinking about your question.", "en")),
    source="jobtipsforgeeks; thehumanlogic",
)
