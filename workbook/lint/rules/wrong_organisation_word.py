"""Flags 貴社 for a hospital, bank, school or office, and 貴院, 貴行 … for anything else.

Why: to a hospital 貴社 reads as if the mail had been written for a company.
"""

from collections.abc import Iterator

from workbook.lint import kinds
from workbook.lint.letter import Letter
from workbook.lint.rule import Example, Hit, Rule, Target, recorded
from workbook.locale import N_
from workbook.model import OrganisationType, Severity
from workbook.model.organisations import WORDS

MESSAGE = N_("“{words}” does not fit this kind of organisation. Write {better}.")


def check(letter: Letter) -> Iterator[Hit]:
    interview = letter.facts.interview
    if interview is None or interview.organisation_type == OrganisationType.OTHER or not letter.is_japanese:
        return
    right = WORDS[interview.organisation_type].written
    for word in {words.written for words in WORDS.values()} - {right}:
        at = letter.prose.find(word)
        while at >= 0:
            yield kinds.hit(letter, at, at + len(word), MESSAGE, right)
            at = letter.prose.find(word, at + len(word))


RULE = Rule(
    name="wrong-organisation-word",
    severity=Severity.WARNING,
    target=Target.RECORD,
    check=check,
    bad=(
        Example("貴社の方針", facts=recorded(organisation_type="hospital"), fixed="貴院の方針"),
        Example("貴行の方針", facts=recorded(), fixed="貴社の方針"),
    ),
    good=(
        Example("貴院の方針", facts=recorded(organisation_type="hospital")),
        Example("貴行の方針"),
        Example("貴所の方針", facts=recorded(organisation_type="other")),
    ),
    source="kakikata-box 21; carrys.me; docoic 37216; jinzaii 77080",
)
