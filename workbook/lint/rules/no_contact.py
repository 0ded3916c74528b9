"""Flags a mail to a company that asked not to be written to.

Why: they said so. What you learned stays in the record and helps in the next interview.
"""

from collections.abc import Iterator

from workbook.lint.letter import Letter
from workbook.lint.rule import Example, Hit, Rule, Target, recorded
from workbook.locale import _
from workbook.model import Severity


def check(letter: Letter) -> Iterator[Hit]:
    interview = letter.facts.interview
    if interview and interview.no_contact:
        yield Hit(_("The company asked for no contact. Record that you decided not to send."))


RULE = Rule(
    name="no-contact",
    severity=Severity.ERROR,
    target=Target.RECORD,
    check=check,
    bad=(Example(facts=recorded(no_contact=True)),),
    good=(Example(facts=recorded()), Example()),
    source="nowh.media, on the timing of thanks",
)
