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
    """A function from a topic's id to the name, in ``language``, of the topic it stands for; an unknown id
    names itself."""
    from workbook.topics import catalogue, standing_for

    own = book.store.own_topics()
    names = {topic.id: topic.name(language) for topic in (*catalogue(), *own.own)}

    def name(topic_id: str) -> str:
        stands_for = standing_for(topic_id, own)
        return names.get(stands_for, stands_for)

    return name


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


def learn(book: Workbook, interview_id: str, question_id: str) -> None:
    """Learn from the topics saved for a question, where others would have been suggested for it."""
    question = book.interview(interview_id).question(question_id)
    if question is None or not question.prompt.strip():
        return
    if set(question.topics) != set(book.suggest_topics(question.prompt)):
        correct_topics(book, question.prompt, question.topics)
