"""Whether a mail should go out at all."""

from __future__ import annotations

from workbook.locale import _
from workbook.model import FollowUpState, Interview, MissingFact, Outcome, Route, Window, WindowState


def closed(interview: Interview, route: Route) -> list[str]:
    """Why no mail should go out; empty where one may."""
    reasons = []
    if interview.no_contact:
        reasons.append(_("The company asked not to be written to: please do not send a mail."))
    if interview.outcome == Outcome.REJECTED:
        reasons.append(_("The company has declined: a mail can no longer help and should not go out."))
    elif interview.outcome != Outcome.PENDING:
        reasons.append(_("The result is already known: a follow-up mail has no purpose any more."))
    if any(sent.mail for sent in interview.follow_up.mails):
        reasons.append(
            _("A mail for this interview has already been sent; one mail per interview is enough.")
        )
    if straight_past_the_agent(interview, route):
        reasons.append(_("The application goes through an agent: ask them before writing to the company."))
    return reasons


def straight_past_the_agent(interview: Interview, route: Route) -> bool:
    return interview.route == Route.AGENT and route == Route.DIRECT and not interview.agent_agreed


def agreement(interview: Interview, route: Route) -> list[MissingFact]:
    if not straight_past_the_agent(interview, route):
        return []
    return [
        MissingFact(
            field="agent_agreed", ask=_("Did the agent agree that you write to the company yourself?")
        )
    ]


def advice(interview: Interview, route: Route, window: Window) -> list[str]:
    """What to know before sending; no effect is promised."""
    found = []
    if window.state in (WindowState.LATE, WindowState.CLOSED):
        found.append(window.message)
    if interview.follow_up.state == FollowUpState.DECLINED:
        found.append(_("You decided not to send a mail after this interview."))
    if route == Route.AGENT:
        found.append(
            _(
                "Send this to the agent within the same 24 hours; whether and when to pass it on is "
                "theirs to decide."
            )
        )
    found.append(
        _(
            "A mail like this can help where the result hangs in the balance; it seldom turns a "
            "clear one. Deciding not to send it is as good an end."
        )
    )
    return found
