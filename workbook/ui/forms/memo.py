"""The rough memo, and the questions read out of it."""

from __future__ import annotations

from typing import Any

from workbook import read_memo
from workbook.locale import _, ngettext
from workbook.model import Question
from workbook.text import fold
from workbook.ui.form import Form


class MemoForm(Form):
    template = "memo.html"
    live = ("found",)

    def __init__(self, interview_id: str | None = None) -> None:
        super().__init__(interview_id)
        self.unread: list[str] = []

    def context(self) -> dict[str, Any]:
        number = len(self.record.questions)
        found = ngettext("{n} question on record", "{n} questions on record", number)
        return {"record": self.record, "unread": self.unread, "found": found.format(n=number)}

    def act_read(self, _arg: str) -> None:
        memo = read_memo(self.record.memo)
        known = self.known()
        new = [question for question in memo.questions if words(question) not in known]
        for question in new:
            topics = question.topics or self.book.suggest_topics(question.prompt, sure=True)
            self.book.add_question(self.interview_id, question.model_copy(update={"topics": topics}))
        self.unread = memo.unread
        self.refresh("unread")
        self.changed("")
        if new:
            said = ngettext("{n} question added below.", "{n} questions added below.", len(new))
            self.tell(said.format(n=len(new)) + " " + _("Check them there."))
        else:
            self.tell(_("No new question was found. You can add questions by hand below."), "warning")

    def known(self) -> set[str]:
        """The questions that need not be added: on record, edited since, or removed."""
        earlier = (version for version in self.book.history(self.interview_id) if version.field == "prompt")
        binned = (each for each in self.book.bin() if each.interview_id == self.interview_id)
        return {
            *(words(question) for question in self.record.questions),
            *(fold(version.value) for version in earlier),
            *(fold(each.title) for each in binned if each.question_id),
        }


def words(question: Question) -> str:
    """What tells one question of a memo from another."""
    return fold(question.prompt or question.answer)
