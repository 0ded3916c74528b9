"""Flags pleading: asking for a pass, for pity, not to be turned down, or making oneself small to that
end.

Why: it asks the reader for a favour where they must judge. Hoping for a good result and looking forward
are fine.
"""

from collections.abc import Iterator

from workbook.lint import kinds
from workbook.lint.acts import Act
from workbook.lint.letter import Letter
from workbook.lint.rule import Example, Hit, Rule, Target
from workbook.locale import N_
from workbook.model import Severity

ENOUGH = -0.5  # log odds; pleas are rare among the sentences taught
MESSAGE = N_("“{words}” pleads. Leave it out; the supplement speaks for you.")


def check(letter: Letter) -> Iterator[Hit]:
    for reading in letter.readings:
        if reading.does(Act.PLEA, ENOUGH):
            yield kinds.hit(letter, reading.part.start, reading.part.end, MESSAGE, "")


RULE = Rule(
    name="begging",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(
        Example("野口様\n\nどうか不採用にしないでください。", found=("どうか不採用にしないでください。",)),
        Example("野口様\n\n生活が苦しく、後がありません。"),
        Example("野口様\n\n何とか合格にしていただけないでしょうか。"),
        Example("Hi Ola,\n\nPlease don't turn me down.\n\nMara", "en"),
        Example("Hi Ola,\n\nThis job is my only hope.\n\nMara", "en"),
    ),
    good=(
        Example("野口様\n\n前向きにご検討いただけますと幸いです。"),
        Example("野口様\n\nまたお話しできる機会を楽しみにしております。"),
        Example("Hi Ola,\n\nI am looking forward to the next round.\n\nMara", "en"),
        Example("Hi Ola,\n\nPlease let me know if you need anything else.\n\nMara", "en"),
    ),
    source="rikunabi QA 1351; the sound of it is named in the article's advice on self-defence",
)
