"""One interview and everything written down about it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from pydantic import Field

from workbook.model.base import Identifier, Moment, Record, TimeZone
from workbook.model.enums import Language, OrganisationType, Outcome, RoundKind, Route
from workbook.model.follow_up import FollowUp
from workbook.model.question import Question, short_code


class Person(Record):
    """Somebody the person talked to, as named by them."""

    name: str = ""
    role: str = ""
    email: str = ""


class Agent(Record):
    name: str = ""
    company: str = ""
    email: str = ""


class ReplyTo(Record):
    """The mail that is answered; the draft keeps its subject."""

    subject: str = ""
    message_id: str = ""


def new_interview_id(day: datetime) -> str:
    """The date and a short random part: no name in it."""
    return f"{day:%Y%m%d}-{short_code(4)}"


class Interview(Record):
    """``time_zone`` is where the person was, ``recipient_time_zone`` where the mail is read (``""``: the
    same). ``agent_asked_at`` and ``agent_agreed``: whether the agent was asked about writing straight to
    the company, and said yes. ``forecast`` is the person's own chance of passing in per cent, given before
    the result."""

    id: Identifier
    company: str = Field(min_length=1)
    organisation_type: OrganisationType = OrganisationType.COMPANY
    position: str = ""
    round: str = ""
    round_kind: RoundKind | None = None
    people: list[Person] = Field(default_factory=list)
    started_at: Moment
    ended_at: Moment | None = None
    time_zone: TimeZone = "Asia/Tokyo"
    recipient_time_zone: TimeZone | None = None
    first_noted_at: Moment | None = None
    route: Route = Route.DIRECT
    agent: Agent | None = None
    agent_asked_at: Moment | None = None
    agent_agreed: bool = False
    no_contact: bool = False
    reply_to: ReplyTo | None = None
    language: Language = Language.JA
    highlights: list[str] = Field(default_factory=list)
    memo: str = ""
    forecast: int | None = Field(default=None, ge=0, le=100)
    outcome: Outcome = Outcome.PENDING
    decided_at: Moment | None = None
    questions: list[Question] = Field(default_factory=list)
    follow_up: FollowUp = Field(default_factory=FollowUp)

    def question(self, question_id: str) -> Question | None:
        return next((question for question in self.questions if question.id == question_id), None)

    def local(self, moment: datetime) -> datetime:
        """``moment`` on the person's clock."""
        return moment.astimezone(ZoneInfo(self.time_zone))
