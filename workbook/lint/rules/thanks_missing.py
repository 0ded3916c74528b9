"""Flags a mail without a word of thanks; on the agent route, thanks to the agent count.

Why: thanks are what the mail is expected for; without them the supplement reads like an appeal.
"""

from collections.abc import Iterator

from workbook.lint import roles
from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity


def check(letter: Letter) -> Iterator[Hit]:
    if letter.parts and not roles.thanks_somewhere(letter):
        yield Hit(_("No word of thanks. Open with one or two sentences, for something that really happened."))


RULE = Rule(
    name="thanks-missing",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(
        Example("野口様\n\n面接でのご質問について補足します。索引は二つに分けます。\n\n水野 航"),
        Example("野口様\n\n転送いただければありがたいです。"),
        Example(
            "Hi Ola,\n\nHere is my answer. I would appreciate it if you forwarded it.\n\nCheers,\nMara", "en"
        ),
    ),
    good=(
        Example("野口様\n\n本日は誠に有難うございました。"),
        Example("野口様\n\n索引は二つに分けます。取り急ぎ御礼まで。"),
        Example("Hi Ola,\n\nCheers for the chat about indexes.\n\nMara", "en"),
        Example("Hi Ola,\n\nI really appreciated your hint.\n\nWith many thanks,\nMara", "en"),
    ),
    source=ARTICLE,
)
