"""Flags an address that does not fit the route: on the agent route, any other than the agent's.

Why: the company chose to talk through the agent; a mail round them embarrasses all three. It may go
straight to the company once the agent has agreed, and that is recorded.
"""

from collections.abc import Iterator

from workbook.lint import record
from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target, recorded
from workbook.locale import _
from workbook.model import Route, Severity


def check(letter: Letter) -> Iterator[Hit]:
    interview = letter.facts.interview
    if interview is None or interview.route != Route.AGENT or interview.agent_agreed:
        return
    agent = interview.agent.email.lower() if interview.agent else ""
    astray = [address for address in record.addresses(letter) if agent and address != agent]
    people = {person.email.lower() for person in interview.people if person.email}
    astray = astray or [address for address in record.addresses(letter) if address in people]
    if astray:
        message = _(
            "{address} is not the agent. On this route the mail goes to the agent, or you record that they "
            "agreed to a direct one."
        )
        yield Hit(message.format(address=", ".join(astray)))
    elif letter.mail.route != Route.AGENT:
        yield Hit(
            _(
                "This interview came through an agent, and the mail is marked as direct. Write to the "
                "agent, or "
                "record that they agreed."
            )
        )


TO_COMPANY = {"route": "agent", "to": "Noguchi <noguchi@example.com>"}
AGENT = {"name": "関", "email": "seki@example.org"}
RULE = Rule(
    name="recipient-route",
    severity=Severity.ERROR,
    target=Target.RECORD,
    check=check,
    bad=(
        Example(mail=TO_COMPANY, facts=recorded(route="agent", agent=AGENT)),
        Example(mail=TO_COMPANY, facts=recorded(route="agent", people=[{"email": "noguchi@example.com"}])),
        Example(mail={"route": "direct"}, facts=recorded(route="agent", agent=AGENT)),
    ),
    good=(
        Example(
            mail={"route": "agent", "to": "seki@example.org"}, facts=recorded(route="agent", agent=AGENT)
        ),
        Example(mail=TO_COMPANY, facts=recorded(route="agent", agent=AGENT, agent_agreed=True)),
        Example(mail={"to": "noguchi@example.com"}, facts=recorded()),
    ),
    source=ARTICLE,
)
