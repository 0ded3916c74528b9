"""The one mail after an interview: its draft, and the ledger of what was sent."""

from __future__ import annotations

from pydantic import Field

from workbook.model.base import Moment, Record
from workbook.model.enums import FollowUpState, Language, MailKind, Route


class Mail(Record):
    """``to`` and ``cc`` hold addresses separated by commas; ``body`` is everything as sent."""

    language: Language = Language.JA
    route: Route = Route.DIRECT
    kind: MailKind = MailKind.MIXED
    to: str = ""
    cc: str = ""
    subject: str = ""
    body: str = ""


class SentMail(Record):
    """``override_reason`` says why a second mail went out; ``""`` for the first."""

    mail: Mail
    sent_at: Moment
    override_reason: str = ""


class FollowUp(Record):
    state: FollowUpState = FollowUpState.NONE
    draft: Mail | None = None
    mails: list[SentMail] = Field(default_factory=list)
    declined_reason: str = ""
