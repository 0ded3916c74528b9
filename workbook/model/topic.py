"""Topics: the catalogue's entries, the person's own, and what they taught the workbook."""

from __future__ import annotations

from pydantic import Field

from workbook.model.base import Identifier, Record
from workbook.model.enums import Kind, Language


class Topic(Record):
    """``id`` never changes once published."""

    id: Identifier
    group: str = "own"
    kind: Kind = Kind.KNOWLEDGE
    name_ja: str = ""
    name_en: str = ""
    aliases_ja: list[str] = Field(default_factory=list)
    aliases_en: list[str] = Field(default_factory=list)

    def name(self, language: Language | str) -> str:
        names = [self.name_ja, self.name_en]
        first, second = names if language == Language.JA else reversed(names)
        return first or second or self.id


class Correction(Record):
    """A question's text and the topics the person gave it."""

    text: str
    topics: list[Identifier] = Field(default_factory=list)


class OwnTopics(Record):
    """The ``topics`` part of an export. ``mappings``: a label or own id -> the topic id it stands for."""

    own: list[Topic] = Field(default_factory=list)
    mappings: dict[str, Identifier] = Field(default_factory=dict)
    corrections: list[Correction] = Field(default_factory=list)
