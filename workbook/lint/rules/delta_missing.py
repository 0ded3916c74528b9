"""Flags a coding mail that gives the new solution and says nothing about the one given in the interview.

Why: the reader remembers your first version. The difference between the two shows that you can improve
your own work; a solution alone could have been looked up.
"""

from collections.abc import Iterator

from workbook.lint import roles
from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import MailKind, Severity


def check(letter: Letter) -> Iterator[Hit]:
    if (
        letter.mail.kind == MailKind.CODING
        and roles.solution_given(letter)
        and not roles.tells_first_answer(letter)
    ):
        yield Hit(
            _(
                "The new solution is here, the old one is not. Say in one sentence what you did in the "
                "interview, "
                "then what is better now."
            )
        )


CODING = {"kind": "coding"}
RULE = Rule(
    name="delta-missing",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(
        Example(
            "野口様\n\n在庫の議論が楽しかったです。\n\n改めて解答をお送りします。\n\n```\nx = 1\n```\n\n"
            "水野 航",
            mail=CODING,
        ),
        Example(
            "Hi Ola,\n\nThanks for the task.\n\nHere is a full solution:\n\n```\nx = 1\n```\n\nMara",
            "en",
            mail=CODING,
        ),
    ),
    good=(
        Example(
            "野口様\n\n面接では毎回並べ替えていました。ヒープに替えると速くなります。\n\n水野 航", mail=CODING
        ),
        Example("野口様\n\n当初は総当たりで探す実装でした。\n\n```\nx = 1\n```\n\n水野 航", mail=CODING),
        Example("Hi Ola,\n\nI sorted on every insert. A heap avoids that.\n\nMara", "en", mail=CODING),
        Example(
            "Hi Ola,\n\nMy version sorted on every insert.\n\n```\nx = 1\n```\n\nMara", "en", mail=CODING
        ),
        Example("野口様\n\n解答です。\n\n```\nx = 1\n```\n\n水野 航", mail={"kind": "design"}),
    ),
    source=ARTICLE,
)
