"""Flags auxiliaries in kanji: 致します, 下さい, 頂く, 宜しく.

Why: as auxiliaries they are written in kana in business mail; kanji make the lines look heavy.
"""

from workbook.lint import kinds
from workbook.lint.rule import Example, Rule, Target
from workbook.locale import N_
from workbook.model import Severity

MESSAGE = N_("“{words}” is better in kana here: {better}.")

RULE = Rule(
    name="kanji-auxiliary",
    severity=Severity.INFO,
    target=Target.BODY,
    check=kinds.preferred(MESSAGE, "kanji_auxiliary", ja="wording"),
    bad=(
        Example("宜しくお願い致します。", fixed="よろしくお願いいたします。"),
        Example("見て頂き、教えて下さい。", fixed="見ていただき、教えてください。"),
    ),
    good=(
        Example("よろしくお願いいたします。資料を頂戴しました。"),
        Example("薬を一つ下さい。"),
    ),
    source="career-info 10171; Agency for Cultural Affairs, notation in official documents",
)
