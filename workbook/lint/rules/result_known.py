"""Flags a mail written after the result is known.

Why: it changes nothing any more; the time is better spent on the next interview.
"""

from collections.abc import Iterator

from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target, recorded
from workbook.locale import _
from workbook.model import Outcome, Severity


def check(letter: Letter) -> Iterator[Hit]:
    interview = letter.facts.interview
    if interview and interview.outcome != Outcome.PENDING:
        yield Hit(_("The result is known already. Deciding not to send is a good end, too."))


RULE = Rule(
    name="result-known",
    severity=Severity.WARNING,
    target=Target.RECORD,
    check=check,
    bad=(Example(facts=recorded(outcome="rejected")),),
    good=(Example(facts=recorded()), Example()),
    source=ARTICLE,
)
