"""Flags a mail for an interview after which one was sent already.

Why: one interview, one mail. A second one is possible, with a reason that is kept.
"""

from collections.abc import Iterator

from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target, recorded
from workbook.locale import _
from workbook.model import Severity


def check(letter: Letter) -> Iterator[Hit]:
    interview = letter.facts.interview
    sent = letter.facts.ledger or (tuple(interview.follow_up.mails) if interview else ())
    if sent:
        at = interview.local(sent[-1].sent_at) if interview else sent[-1].sent_at
        message = _(
            "A mail went out on {at:%Y-%m-%d %H:%M} already. Wait for the result; a second one needs a "
            "reason "
            "you record."
        )
        yield Hit(message.format(at=at))


SENT = {"mails": [{"mail": {"body": "お礼"}, "sent_at": "2026-04-02T19:00:00+09:00"}]}
RULE = Rule(
    name="already-sent",
    severity=Severity.ERROR,
    target=Target.RECORD,
    check=check,
    bad=(Example(facts=recorded(follow_up=SENT)),),
    good=(Example(facts=recorded()), Example()),
    source=ARTICLE,
)
