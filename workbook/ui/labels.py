"""The closed word lists of the records as a person reads them, mostly as pairs of value and name."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

from workbook.locale import _

Options = list[tuple[str, str]]


@cache
def zones() -> list[str]:
    """The time zones to choose from; they are read from hundreds of files, so only once."""
    return sorted(zone for zone in available_timezones() if "/" in zone)


def kinds() -> Options:
    return [
        ("coding", _("coding")), ("design", _("design")),
        ("behavioural", _("behavioural")), ("knowledge", _("knowledge")),
    ]  # fmt: skip


def ratings() -> Options:
    return [
        ("1", _("no usable answer")),
        ("2", _("partial, with strong help")),
        ("3", _("acceptable after a nudge")),
        ("4", _("complete without help")),
        ("5", _("complete with trade-offs and follow-ups")),
    ]


def hint_levels() -> Options:
    return [
        ("none", _("no hint")), ("nudge", _("a nudge")),
        ("strong", _("a strong hint")), ("given", _("was told")),
    ]  # fmt: skip


def causes() -> Options:
    return [
        ("", _("not set")),
        ("knowledge", _("did not know")),
        ("retrieval", _("knew, could not produce it")),
        ("misread", _("misread the question")),
        ("time", _("ran out of time")),
        ("explaining", _("could not explain it")),
    ]


def round_kinds() -> Options:
    return [
        ("", _("not set")), ("screen", _("screening")), ("coding", _("coding")), ("design", _("design")),
        ("technical", _("technical")), ("behavioural", _("behavioural")), ("final", _("final")),
        ("other", _("other")),
    ]  # fmt: skip


def organisation_types() -> Options:
    return [
        ("company", _("company")), ("hospital", _("hospital")), ("bank", _("bank")),
        ("school", _("school")), ("government", _("government office")), ("other", _("other")),
    ]  # fmt: skip


def outcomes() -> Options:
    return [
        ("pending", _("not known yet")), ("passed", _("passed")), ("offer", _("offer")),
        ("rejected", _("rejected")), ("withdrawn", _("withdrawn")),
    ]  # fmt: skip


def routes() -> Options:
    return [("direct", _("directly with the company")), ("agent", _("through an agent"))]


def languages() -> Options:
    return [("ja", "日本語"), ("en", "English")]


def follow_ups() -> dict[str, str]:
    return {
        "none": _("no mail yet"), "drafted": _("mail drafted"),
        "sent": _("mail sent"), "declined": _("decided not to send"),
    }  # fmt: skip


def severity(value: str) -> str:
    return {"error": _("error"), "warning": _("warning"), "info": _("note")}[value]


def field(name: str) -> str:
    """A record's field as the history names it."""
    names = {
        "company": _("Company"), "position": _("Position"), "round": _("Round"),
        "round_kind": _("Kind of round"), "organisation_type": _("Kind of organisation"),
        "people": _("People"), "started_at": _("Started"), "ended_at": _("Ended"), "route": _("Route"),
        "agent": _("Agent"), "language": _("Language"), "highlights": _("Highlights of the talk"),
        "memo": _("Memo"), "forecast": _("Forecast"), "outcome": _("Result"), "decided_at": _("Known since"),
        "reply_to": _("Reply to"), "prompt": _("Question"), "kind": _("Kind"), "topics": _("Topics"),
        "answer": _("What I answered"), "rating": _("Rating in the room"), "hint": _("The hint"),
        "hint_level": _("Help I got"), "cause": _("Why it went as it did"),
        "better_answer": _("What I would say now"), "later_rating": _("Rating of the later answer"),
        "next_time": _("What to say next time"), "code": _("Code"), "reason": _("Why it is better"),
        "overview": _("Overview of the design"), "decisions": _("Points of decision"),
        "trade_off": _("The trade-off"), "episode": _("One more episode that shows it"),
        "figures": _("Figures behind it"), "approach_before": _("What I did in the room"),
        "approach_after": _("The better approach"), "follow_up.draft": _("Mail as edited"),
        "complexity_before": _("Complexity of it"), "complexity_after": _("Complexity of the better one"),
        "code_language": _("Language of the code"), "confidential": _("Confidential"),
        "time_zone": _("Your time zone"), "recipient_time_zone": _("Time zone of the recipient"),
        "first_noted_at": _("First note taken"), "agent_asked_at": _("Asked about writing directly, when"),
        "agent_agreed": _("The agent agreed that I write straight to the company"),
        "no_contact": _("The company asked not to be written to"), "follow_up.state": _("State of the mail"),
        "follow_up.declined_reason": _("Why no mail was sent"), "follow_up.mails": _("Mails sent"),
    }  # fmt: skip
    return names.get(name, name.replace("_", " "))
