"""Flags an addressee who is not among the recorded people (on the agent route: not the agent).

Why: a misread name is remembered longer than a good answer. Addresses without a name (採用ご担当者様) are
left alone.
"""

from collections.abc import Iterator

from workbook.lint import record
from workbook.lint.letter import Letter
from workbook.lint.rule import Example, Hit, Rule, Target, recorded
from workbook.locale import _
from workbook.model import Interview, Route, Severity


def _expected(interview: Interview) -> list[str]:
    people = [person.name for person in interview.people if person.name]
    if interview.route != Route.AGENT:
        return people
    agent = [interview.agent.name] if interview.agent and interview.agent.name else []
    return agent + (people if interview.agent_agreed else [])


def check(letter: Letter) -> Iterator[Hit]:
    interview = letter.facts.interview
    expected = _expected(interview) if interview else []
    if not expected:
        return
    for name in record.addressed(letter):
        if not any(record.same_person(name, person) for person in expected):
            start = letter.raw.index(name)
            message = _(
                "“{name}” is not among the people on record ({people}). Correct the name here or there."
            )
            better = expected[0] if len(expected) == 1 else None
            yield Hit(message.format(name=name, people=", ".join(expected)), start, start + len(name), better)


PEOPLE = recorded(people=[{"name": "野口 真帆"}, {"name": "Ola Brandt"}])
PARTNERS = recorded(company="Hale & Stone", people=[{"name": "Ola Brandt"}])
RULE = Rule(
    name="wrong-person",
    severity=Severity.ERROR,
    target=Target.RECORD,
    check=check,
    bad=(
        Example("株式会社ハルカゼ\n田口様\n\nありがとうございました。", facts=PEOPLE, found=("田口",)),
        Example("Dear Olaf,\n\nThank you.", "en", facts=PEOPLE, found=("Olaf",)),
        Example("Dear Olaf bey,\n\nThank you.", "en", facts=recorded(people=[{"name": "Ola bey"}])),
        Example(
            "株式会社ハルカゼ\n田口様\n\nありがとうございました。",
            facts=recorded(people=[{"name": "野口"}]),
            fixed="株式会社ハルカゼ\n野口様\n\nありがとうございました。",
        ),
    ),
    good=(
        Example("株式会社ハルカゼ\n開発部 野口様\n\nありがとうございました。", facts=PEOPLE),
        Example("株式会社ハルカゼ\n採用ご担当者様\n\nありがとうございました。", facts=PEOPLE),
        Example("Dear Ola,\n\nThank you.", "en", facts=recorded(people=[{"name": "Ola-san"}])),
        Example("Dear Brandt-san,\n\nThank you.", "en", facts=PEOPLE),
        Example("Dear Ms. Brandt,\n\nThank you.", "en", facts=PEOPLE),
        Example("Dear Ola Brandt and colleague,\n\nThank you.", "en", facts=PEOPLE),
        Example("Dear Hale & Stone interview team,\n\nThank you.", "en", facts=PARTNERS),
        Example("株式会社ハルカゼ\n田口様\n\nありがとうございました。", facts=recorded()),
    ),
    source="house rule",
)
