"""The records in the trade's words: a ``Profile``, its ``Interview`` records with their ``Question``
records and ``FollowUp``, and what the crafts return (``Draft``, ``Finding``, ``Memo``)."""

from workbook.model.clock import Clock, as_clock, system_clock
from workbook.model.draft import (
    Draft,
    LeftOut,
    MissingFact,
    Sentence,
    Slot,
    Used,
    Window,
    WindowState,
)
from workbook.model.enums import (
    Cause,
    FollowUpState,
    HintLevel,
    Kind,
    Language,
    MailKind,
    OrganisationType,
    Outcome,
    RoundKind,
    Route,
    Severity,
)
from workbook.model.errors import InvalidValue, NotFound, SecondMail, StoreError, WorkbookError
from workbook.model.exchange import Export
from workbook.model.finding import Finding
from workbook.model.follow_up import FollowUp, Mail, SentMail
from workbook.model.interview import Agent, Interview, Person, ReplyTo, new_interview_id
from workbook.model.memo import Memo, Span
from workbook.model.profile import Profile
from workbook.model.question import Figure, Question
from workbook.model.topic import Correction, OwnTopics, Topic

__all__ = [
    "Agent",
    "Cause",
    "Clock",
    "Correction",
    "Draft",
    "Export",
    "Figure",
    "Finding",
    "FollowUp",
    "FollowUpState",
    "HintLevel",
    "Interview",
    "InvalidValue",
    "Kind",
    "Language",
    "LeftOut",
    "Mail",
    "MailKind",
    "Memo",
    "MissingFact",
    "NotFound",
    "OrganisationType",
    "Outcome",
    "OwnTopics",
    "Person",
    "Profile",
    "Question",
    "ReplyTo",
    "RoundKind",
    "Route",
    "SecondMail",
    "SentMail",
    "Sentence",
    "Severity",
    "Slot",
    "Span",
    "StoreError",
    "Topic",
    "Used",
    "Window",
    "WindowState",
    "WorkbookError",
    "as_clock",
    "new_interview_id",
    "system_clock",
]
