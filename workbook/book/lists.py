"""Taking in a list of past interviews kept as CSV or TSV."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from workbook.model import InvalidValue, OwnTopics
from workbook.store import Added

if TYPE_CHECKING:
    from workbook.book.workbook import Workbook
    from workbook.tables import Reading

Progress = Callable[[int, int], None]


def read_list(book: Workbook, data: bytes, changes: Mapping[str, str], progress: Progress | None) -> Reading:
    from workbook import tables, topics
    from workbook.memo.kinds import guess_kind
    from workbook.memo.ratings import whole

    own = book.store.own_topics()
    new: dict[str, str] = {}

    def topic(label: str) -> str:
        if (known := topics.find_topic(label, own)) is not None:
            return known
        try:
            return new.setdefault(label, topics.add_topic(OwnTopics(), label)[1].id)
        except InvalidValue:
            return ""

    def rating(cell: str) -> int | None:
        return whole(cell, labelled=True)

    def sure_topics(prompt: str) -> list[str]:
        return topics.suggest_topics(prompt, sure=True, own=own)

    table = tables.read_table(data)
    mapping = tables.corrected(table, tables.propose(table, rating), changes)
    readers = tables.Readers(rating, guess_kind, topic, sure_topics)
    profile = book.profile()
    reading = tables.read_records(table, mapping, readers, profile.time_zone, profile.language, progress)
    return replace(reading, new_topics=list(new))


def import_list(book: Workbook, reading: Reading) -> Added:
    from workbook import topics

    def with_new(own: OwnTopics) -> OwnTopics:
        for label in reading.new_topics:
            own, _topic = topics.add_topic(own, label)
        return own

    return book.store.add_missing(reading.interviews, with_new)
