"""Record by record into the copy: what is named in ``fields`` goes over, all else stays behind."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from workbook.book.share import fields
from workbook.book.share.pseudonyms import Pseudonyms
from workbook.locale import _
from workbook.model import (
    Export,
    FollowUp,
    Interview,
    InvalidValue,
    Mail,
    OwnTopics,
    Profile,
    Question,
    Topic,
)
from workbook.model.base import FIRST_YEAR, LAST_YEAR, Record
from workbook.text import characters

MOST_WEEKS = 104


def copy_of(export: Export, keep: frozenset[str], names: Pseudonyms, draw: random.Random) -> Export:
    """``export`` without confidential questions, with every moment moved by one number of whole weeks."""
    shift = _shift(export.interviews, draw)
    for interview in draw.sample(export.interviews, len(export.interviews)):  # numbers tell no order
        names.company(interview.company)
        for person in interview.people:
            names.person(person.name)
    copier = _Copier(keep, names, shift, export.topics)
    interviews = sorted(map(copier.interview, export.interviews), key=lambda each: (each.started_at, each.id))
    profile = Profile(time_zone=export.profile.time_zone, language=export.profile.language)
    return Export(profile=profile, interviews=interviews, topics=OwnTopics(own=copier.own_topics()))


class _Copier:
    def __init__(self, keep: frozenset[str], names: Pseudonyms, shift: timedelta, topics: OwnTopics) -> None:
        from workbook.topics import catalogue

        self.keep, self.names, self.shift, self.topics = keep, names, shift, topics
        self.published = {topic.id for topic in catalogue()}
        self.used: dict[str, Topic] = {}

    def interview(self, record: Interview) -> Interview:
        values: dict[str, Any] = {name: getattr(record, name) for name in fields.INTERVIEW}
        values |= {name: self._moved(getattr(record, name)) for name in fields.MOMENTS}
        values |= self._texts(record, fields.INTERVIEW_TEXTS)
        values["id"] = self.names.id(record.id)
        values["company"] = self.names.company(record.company)
        values["people"] = [self._person(person) for person in record.people]
        if record.agent is not None:
            values["agent"] = self._person(record.agent) | {
                "company": self.names.company(record.agent.company)
            }
        public = [question for question in record.questions if not question.confidential]
        values["questions"] = [self._question(record.id, question) for question in public]
        values["follow_up"] = self._follow_up(record.follow_up)
        return Interview.read(values)

    def own_topics(self) -> list[Topic]:
        return [self.used[id] for id in sorted(self.used)]

    def _question(self, interview_id: str, record: Question) -> Question:
        values: dict[str, Any] = {name: getattr(record, name) for name in fields.QUESTION}
        values |= self._texts(record, fields.QUESTION_TEXTS)
        values["id"] = self.names.id(record.id, interview_id)
        values["topics"] = list(dict.fromkeys(self._topic(topic, record) for topic in record.topics))
        return Question.read(values)

    def _topic(self, topic: str, question: Question) -> str:
        """A published topic as it is; one of the person's own by a number, or by what it stands for."""
        topic = self.topics.mappings.get(topic, topic)
        if topic in self.published:
            return topic
        new, name = self.names.topic(topic)
        self.used.setdefault(new, Topic(id=new, kind=question.kind, name_ja=name, name_en=name))
        return new

    def _person(self, record: Any) -> dict[str, str]:
        return {"name": self.names.person(record.name), "email": self.names.address(record.email)}

    def _follow_up(self, record: FollowUp) -> FollowUp:
        mails = [
            {"mail": self._mail(sent.mail), "sent_at": self._moved(sent.sent_at)} for sent in record.mails
        ]
        draft = self._mail(record.draft) if record.draft else None
        return FollowUp.read({"state": record.state, "draft": draft, "mails": mails})

    def _mail(self, record: Mail) -> Mail:
        values: dict[str, Any] = {name: getattr(record, name) for name in fields.MAIL}
        values |= self._texts(record, fields.MAIL_TEXTS)
        if "body" not in self.keep:
            values["body"] = "x" * characters(record.body)  # the length is counted over many mails
        return Mail.read(values)

    def _texts(self, record: Record, names: Iterable[str]) -> dict[str, Any]:
        return {name: self._replaced(getattr(record, name)) for name in names if name in self.keep}

    def _replaced(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.names.text(value)
        if isinstance(value, list):
            return [self._replaced(item) for item in value]
        return {name: self._replaced(part) for name, part in value}  # a record inside, such as a figure

    def _moved(self, moment: datetime | None) -> datetime | None:
        return moment and moment + self.shift


def _shift(interviews: list[Interview], draw: random.Random) -> timedelta:
    """Whole weeks, so that weekdays and intervals hold; the first choice is the past, where no result is
    still to come."""
    moments = [moment for interview in interviews for moment in _moments(interview)]
    first, last = (min(moments), max(moments)) if moments else (None, None)
    if first is None or last is None:
        return timedelta()
    for sign in (-1, 1):
        years = first.year - FIRST_YEAR if sign < 0 else LAST_YEAR - last.year
        if (weeks := min(MOST_WEEKS, (years - 1) * 52)) > 0:
            return timedelta(weeks=sign * draw.randint(1, weeks))
    raise InvalidValue(
        _("Expected dates that can be moved."),
        _("They reach from {first} to {last}.").format(first=first.year, last=last.year),
        _("Correct the year that is wrong and try again; nothing was written."),
    )


def _moments(interview: Interview) -> list[datetime]:
    own = [moment for name in fields.MOMENTS if (moment := getattr(interview, name)) is not None]
    return own + [sent.sent_at for sent in interview.follow_up.mails]
