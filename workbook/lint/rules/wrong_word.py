"""Flags words that mean something else: 役不足 for 力不足, 的を得る, 汚名挽回.

Why: the reader takes it as said: 役不足 means that the post is too small for you.
"""

from workbook.lint import kinds
from workbook.lint.rule import Example, Rule, Target
from workbook.locale import N_
from workbook.model import Severity

MESSAGE = N_("“{words}” means something else. Write {better}.")

RULE = Rule(
    name="wrong-word",
    severity=Severity.WARNING,
    target=Target.BODY,
    check=kinds.preferred(MESSAGE, "wrong_word", ja="wording"),
    bad=(
        Example("私には役不足ですが", fixed="私には力不足ですが"),
        Example("的を得たご指摘", fixed="的を射たご指摘"),
    ),
    good=(Example("力不足を感じました。的を射たご指摘でした。"),),
    source="mail-reibun 6458; Agency for Cultural Affairs, survey on the Japanese language",
)
