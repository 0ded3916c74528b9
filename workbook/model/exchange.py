"""The whole workbook as one JSON document."""

from __future__ import annotations

from pydantic import Field

from workbook.model.base import Record
from workbook.model.interview import Interview
from workbook.model.profile import Profile
from workbook.model.topic import OwnTopics


class Export(Record):
    profile: Profile = Field(default_factory=Profile)
    interviews: list[Interview] = Field(default_factory=list)
    topics: OwnTopics = Field(default_factory=OwnTopics)
