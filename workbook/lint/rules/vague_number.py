"""Flags a result claimed without a figure, in a mail about how you worked (kind behavioural).

Why: 大幅に and significantly are what everybody writes; 26 hours to 7 is what is remembered and believed.
"""

from collections.abc import Iterator

from workbook.lint import kinds, vocabulary
from workbook.lint.acts import Act
from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target
from workbook.locale import N_
from workbook.model import MailKind, Severity

UNLIKELY = -2.0  # log odds
MESSAGE = N_("“{words}” claims a result without a figure. Give before and after.")


def check(letter: Letter) -> Iterator[Hit]:
    if letter.mail.kind != MailKind.BEHAVIOURAL:
        return
    file = f"{letter.language}/mail_acts"
    figure = vocabulary.pattern(file, "figure")
    figures = [figure.search(part.text) is not None for part in letter.text_parts]
    for place, reading in enumerate(letter.readings):
        part = reading.part
        claim = all(
            vocabulary.pattern(file, section).search(part.text)
            for section in ("number_degree", "result_claim", "told_result")
        )
        told = reading.does(Act.SUBSTANCE, UNLIKELY)
        if claim and told and not any(figures[max(0, place - 1) : place + 2]):
            yield kinds.hit(letter, part.start, part.end, MESSAGE)


TALK = {"kind": "behavioural"}
RULE = Rule(
    name="vague-number",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(
        Example("野口様\n\n手順を見直し、問い合わせを大幅に減らしました。", mail=TALK),
        Example("Hi Ola,\n\nAfter the change the error rate dropped considerably.\n\nMara", "en", mail=TALK),
    ),
    good=(
        Example("野口様\n\n問い合わせは月64件から21件へと大幅に減りました。", mail=TALK),
        Example("野口様\n\n障害対応のお話からは、特に多くの気づきをいただきました。", mail=TALK),
        Example("野口様\n\nこの案なら読み取りを大幅に減らせます。", mail={"kind": "design"}),
        Example("Hi Ola,\n\nErrors dropped considerably, from 46 to 11 a week.\n\nMara", "en", mail=TALK),
    ),
    source=ARTICLE,
)
