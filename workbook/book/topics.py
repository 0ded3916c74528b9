"""The catalogue together with the person's own topics, mappings and corrections."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from workbook.model import Kind, OwnTopics, Topic

if TYPE_CHECKING:
    from workbook.book.workbook import Workbook


def all_topics(book: Workbook) -> list[Topic]:
    from workbook.topics import catalogue

    return [*catalogue(), *book.store.own_topics().own]


def topic_namer(book: Workbook, language: str) -> Callable[[str], str]:
    """A function from a topic's id to its name in ``language``; an unknown id names itself."""
    names = {topic.id: topic.name(language) for topic in all_topics(book)}
    return lambda topic_id: names.get(topic_id, topic_id)


def add_topic(book: Workbook, label: str, kind: Kind) -> Topic:
    from workbook import topics

    made: list[Topic] = []

    def step(own: OwnTopics) -> OwnTopics:
        changed, topic = topics.add_topic(own, label, kind)
        made.append(topic)
        return changed

    book.store.change_topics(step)
    return made[-1]


def map_topic(book: Workbook, label: str, topic_id: str) -> None:
    from workbook import topics

    book.store.change_topics(lambda own: topics.map_topic(own, label, topic_id))


def unmap_topic(book: Workbook, label: str) -> None:
    from workbook import topics

    book.store.change_topics(lambda own: topics.unmap_topic(own, label))


def correct_topics(book: Workbook, text: str, topic_ids: Sequence[str]) -> None:
    from workbook import topics

    book.store.change_topics(lambda own: topics.correct(own, text, list(topic_ids)))
