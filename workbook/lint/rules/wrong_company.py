"""Flags a mail addressed to a company that is not the recorded one (on the agent route: not the agent's).

Why: nothing ends an application faster than another company's name in the first line.
"""

from collections.abc import Iterator

from workbook.lint import record
from workbook.lint.letter import Letter
from workbook.lint.rule import Example, Hit, Rule, Target, recorded
from workbook.locale import _
from workbook.model import Route, Severity
from workbook.text import fold_width


def check(letter: Letter) -> Iterator[Hit]:
    interview = letter.facts.interview
    if interview is None:
        return
    to_agent = interview.route == Route.AGENT and interview.agent is not None and interview.agent.company
    expected = interview.agent.company if to_agent and interview.agent else interview.company
    known = [expected, interview.company] if interview.agent_agreed else [expected]
    for line in record.head(letter).splitlines():
        if record.LEGAL_FORM.search(line) and not any(
            record.names_company(fold_width(line), company) for company in known
        ):
            start = letter.raw.index(line)
            message = _("“{line}” is not “{company}”, as recorded. Correct the name here or in the record.")
            yield Hit(message.format(line=line.strip(), company=expected), start, start + len(line))


RULE = Rule(
    name="wrong-company",
    severity=Severity.ERROR,
    target=Target.RECORD,
    check=check,
    bad=(
        Example(
            "株式会社ナツゾラ\n野口様\n\nありがとうございました。",
            facts=recorded(),
            found=("株式会社ナツゾラ",),
        ),
    ),
    good=(
        Example("株式会社ハルカゼ 開発部\n野口様\n\nありがとうございました。", facts=recorded()),
        Example(
            "社会医療法人ハルカゼ\n野口様\n\nありがとうございました。",
            facts=recorded(company="社会医療法人ハルカゼ"),
        ),
        Example("ハルカゼ（株）\n野口様\n\nありがとうございました。", facts=recorded()),
        Example(
            "株式会社ツナグ\n関様\n\nありがとうございました。",
            facts=recorded(route="agent", agent={"name": "関", "company": "ツナグ"}),
        ),
        Example("株式会社ナツゾラ\n野口様\n\nありがとうございました。"),
    ),
    source="house rule",
)
