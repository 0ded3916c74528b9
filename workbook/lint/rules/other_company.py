"""Flags the name of another company of the same workbook, in the subject or anywhere in the body.

Why: it shows that the text was meant for, or taken from, a mail to somebody else.
"""

import re
from collections.abc import Iterator

from workbook.lint import record
from workbook.lint.letter import Letter
from workbook.lint.rule import Example, Hit, Rule, Target, recorded
from workbook.locale import _
from workbook.model import Severity
from workbook.text import fold_width


def check(letter: Letter) -> Iterator[Hit]:
    own = _own_names(letter)
    for company in letter.facts.companies:
        name = record.core(company)
        if len(name) < 2 or any(name in known or known in name for known in own):
            continue
        message = _("“{company}” is another company of your workbook. Take it out.").format(company=company)
        edge = r"(?<![a-z0-9])" if name.isascii() else ""
        found = re.search(edge + re.escape(name) + edge.replace("<!", "!"), letter.prose)
        if found:
            yield Hit(message, found.start(), found.end())
        elif record.names_company(fold_width(letter.mail.subject), company):
            yield Hit(message)


def _own_names(letter: Letter) -> list[str]:
    interview = letter.facts.interview
    if interview is None:
        return []
    names = [interview.company, interview.agent.company if interview.agent else ""]
    return [core for name in names if (core := record.core(name))]


OTHERS = {**recorded(), "companies": ["株式会社ナツゾラ", "Brightwater Inc.", "株式会社ハルカゼ"]}
RULE = Rule(
    name="other-company",
    severity=Severity.ERROR,
    target=Target.RECORD,
    check=check,
    bad=(
        Example("ナツゾラ様の面接でも申し上げました。", facts=OTHERS, found=("ナツゾラ",)),
        Example("I want to join Brightwater.", "en", facts=OTHERS, found=("Brightwater",)),
        Example(mail={"subject": "ナツゾラ面接のお礼"}, facts=OTHERS),
    ),
    good=(Example("ハルカゼの皆様", facts=OTHERS), Example("The brightwaters run deep.", "en", facts=OTHERS)),
    source="house rule",
)
