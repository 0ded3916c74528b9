"""Flags asking for the result, for a reply or for another try.

Why: this mail gives; whoever asks in it turns the thanks into a means.
"""

from workbook.lint import kinds
from workbook.lint.rule import Example, Rule, Target
from workbook.locale import N_
from workbook.model import Severity

MESSAGE = N_("“{words}” presses for an answer. Leave it out; ask in a mail of its own a week later.")

RULE = Rule(
    name="pressing",
    severity=Severity.WARNING,
    target=Target.BODY,
    check=kinds.existence(MESSAGE, "pressing", ja="wording", en="wording"),
    bad=(Example("合否はいつ頃わかりますか。", found=("合否",)), Example("Any update on the role?", "en")),
    good=(Example("ご返信には及びません。"), Example("I look forward to hearing from you.", "en")),
    source="rikunabi QA 1351; career-ops, modes/followup",
)
