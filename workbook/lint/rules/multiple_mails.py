"""Flags words about a mail already sent after this interview, or about one still to come.

Why: one interview, one mail. Whoever writes in pieces seems unable to finish a thought. A mail about the
date, or mail as subject matter (a delivery system, a sign-up mail), is something else.
"""

from collections.abc import Iterator

from workbook.lint import kinds
from workbook.lint.acts import Act
from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target
from workbook.locale import N_
from workbook.model import Severity

ENOUGH = -1.0  # log odds; such sentences are rare among those taught
RIVALS = (Act.ORDER, Act.EXCHANGE, Act.FORMULA, Act.SUBSTANCE)  # also said with words of sending
MESSAGE = N_("“{words}” speaks of another mail. Put everything into this one, and leave the sentence out.")


def check(letter: Letter) -> Iterator[Hit]:
    for reading in letter.readings:
        if reading.does(Act.OTHER_MAIL, ENOUGH, *RIVALS):
            yield kinds.hit(letter, reading.part.start, reading.part.end, MESSAGE, "")


RULE = Rule(
    name="multiple-mails",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(
        Example(
            "野口様\n\n先ほどのメールに書き忘れた点がございます。よろしくお願いいたします。",
            found=("先ほどのメールに書き忘れた点がございます。",),
        ),
        Example("野口様\n\n計測の結果は後日お送りします。よろしくお願いいたします。"),
        Example("野口様\n\n続きは明日のメールでご説明します。"),
        Example("Hi Ola,\n\nOne more thing I forgot to add in my last message.\n\nMara", "en"),
        Example("Hi Ola,\n\nI will send the benchmark in a separate note tomorrow.\n\nMara", "en"),
    ),
    good=(
        Example("野口様\n\n日程調整のメールにもすぐご返信くださり、ありがとうございました。"),
        Example("野口様\n\nもう一つの経験をこの一通に添えます。"),
        Example("野口様\n\n二通目のメールが利用者に届く事故を防ぎます。"),
        Example("Hi Ola,\n\nThe second email never reached the customers.\n\nMara", "en"),
        Example("Hi Ola,\n\nI look forward to hearing from you soon.\n\nMara", "en"),
    ),
    source=ARTICLE,
)
