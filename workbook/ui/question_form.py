"""What the two forms over an interview's questions share: the rows, the one that is picked, moving on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from workbook.model import Question
from workbook.ui.fields import Place
from workbook.ui.form import Form


class QuestionForm(Form):
    """``picked`` is the id of the question below the rows, ``""`` where there is none."""

    row_kind: ClassVar[str] = ""
    """``rated``: a digit on a row rates it."""

    def __init__(self, interview_id: str | None = None) -> None:
        super().__init__(interview_id)
        self.picked = ""

    def on_ready(self, message: dict[str, Any]) -> None:
        """The page names what was picked before the kernel died."""
        self.pick(message.get("picked", {}).get(self.own_name, self.picked))
        super().on_ready(message)

    @property
    def questions(self) -> list[Question]:
        return list(self.record.questions)

    def context(self) -> dict[str, Any]:
        questions = self.questions
        self.settle(questions)
        question = next((each for each in questions if each.id == self.picked), None)
        return {
            "rows": list(self.rows(questions)),
            "question": question,
            "q": f"{self.picked}:",
        }

    def rows(self, questions: list[Question]) -> Iterator[dict[str, str]]:
        raise NotImplementedError

    def settle(self, questions: list[Question]) -> None:
        """Pick the first question where the picked one is not among ``questions``."""
        ids = [question.id for question in questions]
        if self.picked not in ids:
            self.picked = ids[0] if ids else ""

    def pick(self, question_id: str) -> None:
        self.picked = question_id

    def act_pick(self, question_id: str) -> None:
        self.pick(question_id)
        self.refresh("list", "editor")

    def act_step(self, steps: str) -> None:
        ids = [question.id for question in self.questions]
        at = ids.index(self.picked) + int(steps)
        if 0 <= at < len(ids):
            self.act_pick(ids[at])

    def reveal(self, key: str) -> bool:
        before, self.picked = self.picked, Place.of(key).question_id or self.picked
        if super().reveal(key):
            self.refresh("list", "editor")
            super().reveal(key)
            return True
        self.picked = before
        return False

    def on_change(self, by: Form, interview_id: str, key: str) -> None:
        was = self.picked
        super().on_change(by, interview_id, key)
        if interview_id == self.interview_id and (self.picked != was or (by is not self and not key)):
            self.refresh("editor")


def head(question: Question) -> str:
    """The question in a line."""
    return " ".join((question.prompt or question.answer).split())[:160] or "—"
