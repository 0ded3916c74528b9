"""Flags a mail that recalls nothing that was asked, said or worked on in this interview.

Why: one recalled exchange tells the reader that you listened, and which of five candidates you were. A
tour of the office is a fine thing to give thanks for, but it is no exchange.
"""

from collections.abc import Iterator

from workbook.lint import roles
from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity


def check(letter: Letter) -> Iterator[Hit]:
    if letter.parts and not roles.recalls_exchange(letter):
        yield Hit(
            _(
                "Nothing from the talk itself. Name one question, remark or task, in words that fit no other "
                "interview."
            )
        )


TIP = "補足です。TLSの再開では鍵の交換を省けるため、往復が1回減ります。"
RULE = Rule(
    name="discussion-missing",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(
        Example(f"野口様\n\n本日は面接の機会をいただきありがとうございました。\n\n{TIP}\n\n水野 航"),
        Example(f"野口様\n\n広い屋上庭園までご案内いただき、ありがとうございました。\n\n{TIP}\n\n水野 航"),
        Example(
            "Hi Ola,\n\nThank you for the tour of the workshop and the coffee.\n\nTLS resumption saves "
            "one round "
            "trip.\n\nMara",
            "en",
        ),
    ),
    good=(
        Example("野口様\n\n暗号の鍵をいつ替えるかというご質問、ありがとうございました。\n\n水野 航"),
        Example("野口様\n\nありがとうございました。面接では索引を一つにまとめました。\n\n水野 航"),
        Example("Hi Ola,\n\nThank you for walking me through key rotation.\n\nMara", "en"),
        Example("Hi Ola,\n\nThanks. I liked your point about stale replicas.\n\nMara", "en"),
    ),
    source=ARTICLE,
)
