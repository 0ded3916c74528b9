"""The answers that came to mind afterwards. They are never evidence of what was known in the room."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import _
from workbook.model import Question
from workbook.ui import labels
from workbook.ui.form import Form
from workbook.ui.question_form import QuestionForm, head

WELL = 4
"""From this rating on an answer was complete: nothing need be found for it."""


class Staircase(QuestionForm):
    template = "staircase.html"
    live = ("list",)
    figures = 0
    """How many figures the page has rows for: always an empty one more than there are."""

    def context(self) -> dict[str, Any]:
        context = super().context()
        if context["question"]:
            self.figures = len(context["question"].figures)
        return {**context, "causes": labels.causes(), "ratings": labels.ratings()}

    def rows(self, questions: list[Question]) -> Iterator[dict[str, str]]:
        for question in questions:
            note, urgency = state(question)
            rated = f"{question.rating or '–'} → {question.later_rating or '–'}"
            yield {
                "id": question.id, "head": head(question), "note": note, "urgency": urgency, "rated": rated,
            }  # fmt: skip

    def changed(self, key: str) -> None:
        before = self.figures
        super().changed(key)
        if ":figures." in key and len(self.record.question(self.picked).figures) != before:
            self.refresh("figures")

    def on_change(self, by: Form, interview_id: str, key: str) -> None:
        super().on_change(by, interview_id, key)
        if by is not self and interview_id == self.interview_id and key == f"{self.picked}:kind":
            self.refresh("editor")


def state(question: Question) -> tuple[str, str]:
    """Whether an answer is still to be found, and how urgent that is."""
    if question.better_answer.strip():
        return _("answer found"), "open"
    if question.rating is not None and question.rating >= WELL:
        return _("went well"), ""
    return _("answer to find"), "soon"
