"""The questions of an interview: what was asked, what was answered, and how well."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import _, ngettext
from workbook.model import Question
from workbook.ui import labels
from workbook.ui.correcting import Correcting
from workbook.ui.form import Form
from workbook.ui.question_form import head
from workbook.ui.topic_chooser import TopicChooser


class Questions(TopicChooser, Correcting):
    template = "questions.html"
    live = ("list",)
    row_kind = "rated"

    def context(self) -> dict[str, Any]:
        context = super().context()
        for row in context["rows"]:
            if left := len(context["unread"][row["id"]]):
                row["note"] += " · " + _("{n} not placed").format(n=left)
                row["urgency"] = "soon"
        return {
            **context,
            "missing": missing(self.questions, sum(map(len, context["unread"].values()))),
            "kinds": labels.kinds(),
            "ratings": labels.ratings(),
            "hint_levels": labels.hint_levels(),
        }

    def rows(self, questions: list[Question]) -> Iterator[dict[str, str]]:
        kinds = dict(labels.kinds())
        for question in questions:
            yield {
                "id": question.id, "head": head(question), "note": kinds[question.kind], "urgency": "",
                "rated": f"{question.rating or '–'} / 5",
            }  # fmt: skip

    def begin(self, question_id: str) -> None:
        """Go on here, at the row of a question."""
        self.pick(question_id)
        self.refresh("memo", "list", "editor")
        self.call("row")

    def on_change(self, by: Form, interview_id: str, key: str) -> None:
        if key == "memo":
            return  # typed there, read when it is asked for
        super().on_change(by, interview_id, key)
        if by is not self and interview_id == self.interview_id and not key:
            self.refresh("memo")

    def changed(self, key: str) -> None:
        super().changed(key)
        if key.endswith(":kind"):
            self.refresh("editor")
        elif key.endswith(":prompt"):
            self.refresh("topics")
        elif key.endswith(":hint_level"):
            self.refresh("hint")

    # the rows

    def act_add(self, _arg: str) -> None:
        self.pick(self.book.add_question(self.interview_id).id)
        self.refresh("list", "editor")
        self.changed("")
        self.call("focus", key=self.name(f"{self.picked}:prompt"))

    def act_remove(self, question_id: str) -> None:
        """Remove a row, or without an id the picked one."""
        gone = question_id or self.picked
        ids = [question.id for question in self.questions]
        after = ids[ids.index(gone) + 1 :] + ids[: ids.index(gone)][::-1]
        self.book.remove_question(self.interview_id, gone)
        self.corrected(after[0] if after else "")
        self.tell(_("Removed; z takes it back. It is in the bin too."))

    def act_move(self, arg: str) -> None:
        question_id, steps = arg.split()
        ids = [question.id for question in self.questions]
        at = ids.index(question_id)
        to = min(max(at + int(steps), 0), len(ids) - 1)
        ids.insert(to, ids.pop(at))
        self.book.order_questions(self.interview_id, ids)
        self.changed("")


def missing(questions: list[Question], unread: int = 0) -> list[str]:
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
    if unread:
        said.append(
            ngettext("a place for {n} piece of the memo", "a place for {n} pieces of the memo", unread)
            .format(n=unread)
        )  # fmt: skip
    return said
