"""Choosing the topics of a question: suggested by its words, found by name, or made."""

from __future__ import annotations

from typing import Any

from workbook.locale import _
from workbook.model import InvalidValue, Question, Topic
from workbook.model.question import MOST_TOPICS
from workbook.store import Saved
from workbook.text import fold
from workbook.ui.question_form import QuestionForm

OFFERED = 6


class TopicChooser(QuestionForm):
    """``label`` is what stands in the field for another topic; ``unknown`` is the label that was not found,
    until it is chosen among the near misses or made a topic."""

    def __init__(self, interview_id: str | None = None) -> None:
        super().__init__(interview_id)
        self.label, self.unknown = "", ""

    def context(self) -> dict[str, Any]:
        context = super().context()
        question: Question | None = context["question"]
        chosen = list(question.topics) if question else []
        return {
            **context,
            "chosen": self.named(chosen),
            "suggested": self.named(self.offered(question)) if question else [],
            "matches": self.named(self.matching()),
        }

    def named(self, topics: list[str]) -> list[tuple[str, str]]:
        return [(topic, self.book.topic_name(topic)) for topic in topics]

    def offered(self, question: Question) -> list[str]:
        """What the keys 1 to 3 stand for: near misses of the name typed, then what the text suggests."""
        near = self.book.near_misses(self.unknown) if self.unknown and question.id == self.picked else []
        offered = dict.fromkeys([*near, *self.book.suggest_topics(question.prompt)])
        return [topic for topic in offered if topic not in question.topics]

    def matching(self) -> list[str]:
        """The topics with a name that holds what is typed, whatever its width, case or kana."""
        wanted = fold(self.label)
        if not wanted:
            return []
        found = [topic for topic in self.book.topics() if any(wanted in fold(name) for name in names(topic))]
        found.sort(key=lambda topic: not any(fold(name).startswith(wanted) for name in names(topic)))
        return [topic.id for topic in found[:OFFERED]]

    # the field for another one

    def value(self, key: str) -> Any:
        return self.label if key == "topic_label" else super().value(key)

    def revision(self, key: str) -> int:
        return 0 if key == "topic_label" else super().revision(key)

    def save(self, key: str, typed: Any, base: int, writer: str | None = None) -> Saved:
        if key != "topic_label":
            return super().save(key, typed, base, writer)
        self.label = str(typed)
        return Saved(0, self.book.clock())

    def changed(self, key: str) -> None:
        if key == "topic_label":
            self.refresh("matches")
        else:
            super().changed(key)

    def pick(self, question_id: str) -> None:
        if question_id != self.picked:
            self.label = self.unknown = ""
        super().pick(question_id)

    # choosing

    def act_topic(self, topic: str) -> None:
        self.set_topics([*self.topics, topic])

    def act_untopic(self, topic: str) -> None:
        self.set_topics([each for each in self.topics if each != topic])

    def act_suggested(self, arg: str) -> None:
        """``arg``: a question's id and the number of what is offered for it."""
        question_id, number = arg.split()
        self.pick(question_id)
        offered = self.offered(self.record.question(question_id))
        if int(number) > len(offered):
            self.tell(_("No topic of that number is offered."), "warning")
        else:
            self.act_topic(offered[int(number) - 1])
        self.refresh("list", "editor")

    def act_name_topic(self, _arg: str) -> None:
        label = self.label.strip()
        if not label:
            return
        topic = self.book.find_topic(label)
        if topic is not None:
            self.act_topic(topic)
        elif label != self.unknown and (self.matching() or self.book.near_misses(label)):
            self.unknown = label
            self.refresh("topics")
            said = _("No topic of that name. Choose one of those offered, or press Enter again to add it.")
            self.tell(said, "warning")
        else:
            self.unknown = label
            self.act_own_topic("")
            self.tell(_("\"{label}\" is now a topic of your own.").format(label=label))

    def act_own_topic(self, _arg: str) -> None:
        question = self.record.question(self.picked)
        self.act_topic(self.book.add_topic(self.unknown, question.kind).id)

    @property
    def topics(self) -> list[str]:
        return list(self.record.question(self.picked).topics)

    def set_topics(self, topics: list[str]) -> None:
        topics = list(dict.fromkeys(topics))
        if len(topics) > MOST_TOPICS:
            raise InvalidValue(
                _("A question has at most three topics."), "", _("Remove one before you add another.")
            )
        self.book.set_question(self.interview_id, self.picked, "topics", topics)
        self.label = self.unknown = ""
        self.refresh("topics")
        self.changed(f"{self.picked}:topics")


def names(topic: Topic) -> list[str]:
    every = (topic.name_ja, topic.name_en, *topic.aliases_ja, *topic.aliases_en)
    return [name for name in every if name]
