"""The questions of an interview: what was asked, what was answered, and how well."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import _, ngettext
from workbook.model import InvalidValue, Question
from workbook.store import Saved
from workbook.ui import labels
from workbook.ui.question_form import QuestionForm, head

MOST_TOPICS = 3


class Questions(QuestionForm):
    template = "questions.html"
    live = ("list",)
    row_kind = "rated"

    def __init__(self, interview_id: str | None = None) -> None:
        super().__init__(interview_id)
        self.label, self.unknown = "", ""

    def context(self) -> dict[str, Any]:
        context = super().context()
        question: Question | None = context["question"]
        chosen = list(question.topics) if question else []
        offered = self.book.suggest_topics(question.prompt) if question else []
        if self.unknown:
            offered = [*self.book.near_misses(self.unknown), *offered]
        return {
            **context,
            "missing": missing(self.questions),
            "kinds": labels.kinds(),
            "ratings": labels.ratings(),
            "hint_levels": labels.hint_levels(),
            "chosen": self.named(chosen),
            "suggested": self.named([topic for topic in dict.fromkeys(offered) if topic not in chosen]),
            "names": [topic.name(self.book.language) for topic in self.book.topics()],
        }

    def named(self, topics: list[str]) -> list[tuple[str, str]]:
        return [(topic, self.book.topic_name(topic)) for topic in topics]

    def rows(self, questions: list[Question]) -> Iterator[dict[str, str]]:
        kinds = dict(labels.kinds())
        for question in questions:
            yield {
                "id": question.id, "head": head(question), "note": kinds[question.kind], "urgency": "",
                "rated": f"{question.rating or '–'} / 5",
            }  # fmt: skip

    # fields

    def value(self, key: str) -> Any:
        return self.label if key == "topic_label" else super().value(key)

    def revision(self, key: str) -> int:
        return 0 if key == "topic_label" else super().revision(key)

    def save(self, key: str, typed: Any, base: int, writer: str | None = None) -> Saved:
        if key == "topic_label":
            self.label = str(typed)
            return Saved(0, self.book.clock())
        return super().save(key, typed, base, writer)

    def changed(self, key: str) -> None:
        if key == "topic_label":
            return
        super().changed(key)
        if key.endswith(":kind"):
            self.refresh("editor")
        elif key.endswith(":prompt"):
            self.refresh("topics")
        elif key.endswith(":hint_level"):
            self.refresh("hint")

    # the rows

    def act_add(self, _arg: str) -> None:
        self.picked = self.book.add_question(self.interview_id).id
        self.refresh("list", "editor")
        self.changed("")
        self.call("focus", key=self.name(f"{self.picked}:prompt"))

    def act_remove(self, _arg: str) -> None:
        ids = [question.id for question in self.questions]
        after = ids[ids.index(self.picked) + 1 :] + ids[: ids.index(self.picked)][::-1]
        self.book.remove_question(self.interview_id, self.picked)
        self.picked = after[0] if after else ""
        self.refresh("list", "editor")
        self.changed("")
        self.tell(_("Removed. It is in the bin, and the history keeps it."))

    def act_move(self, arg: str) -> None:
        question_id, steps = arg.split()
        ids = [question.id for question in self.questions]
        at = ids.index(question_id)
        to = min(max(at + int(steps), 0), len(ids) - 1)
        ids.insert(to, ids.pop(at))
        self.book.order_questions(self.interview_id, ids)
        self.changed("")

    def act_rate(self, arg: str) -> None:
        question_id, rating = arg.split()
        self.picked = question_id
        self.book.save_field(self.interview_id, "rating", int(rating) or None, question_id=question_id)
        self.refresh("editor")
        self.changed(f"{question_id}:rating")

    # topics

    def act_topic(self, topic: str) -> None:
        self.set_topics([*self.topics, topic])

    def act_untopic(self, topic: str) -> None:
        self.set_topics([each for each in self.topics if each != topic])

    def act_name_topic(self, _arg: str) -> None:
        if not self.label.strip():
            return
        topic = self.book.find_topic(self.label)
        if topic is None:
            self.unknown = self.label.strip()
            self.refresh("topics")
            said = _("No topic of that name. Choose one of those offered, or make it your own.")
            self.tell(said, "warning")
        else:
            self.act_topic(topic)

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
        self.book.save_field(self.interview_id, "topics", topics, question_id=self.picked)
        prompt = self.record.question(self.picked).prompt
        if prompt.strip():
            self.book.correct_topics(prompt, topics)
        self.label = self.unknown = ""
        self.refresh("topics")
        self.changed(f"{self.picked}:topics")


def missing(questions: list[Question]) -> list[str]:
    """What the questions still lack for a look back."""
    unrated = sum(question.rating is None for question in questions)
    untagged = sum(not question.topics for question in questions)
    said = []
    if not questions:
        said.append(_("the questions"))
    if unrated:
        said.append(ngettext("{n} rating", "{n} ratings", unrated).format(n=unrated))
    if untagged:
        said.append(
            ngettext("topics of {n} question", "topics of {n} questions", untagged).format(n=untagged)
        )
    return said
