"""The rough memo: typed, pasted or taken from a file, and the questions read out of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbook.locale import _, ngettext
from workbook.model import Question
from workbook.ui.desk import desk
from workbook.ui.form import Form
from workbook.ui.forms.questions import Questions


class MemoForm(Form):
    template = "memo.html"
    live = ("found",)

    def context(self) -> dict[str, Any]:
        number = len(self.record.questions)
        found = ngettext("{n} question on record", "{n} questions on record", number)
        return {"record": self.record, "found": found.format(n=number)}

    def act_read(self, _arg: str) -> None:
        self.taken(self.book.take_questions(self.interview_id))

    def on_file(self, message: dict[str, Any]) -> None:
        """A file the person chose goes below the memo that is there."""
        memo = self.book.take_memo_file(self.interview_id, message["name"], message["data"])
        self.show("memo")
        self.taken(memo.questions)

    def taken(self, new: Sequence[Question]) -> None:
        self.changed("")
        if not new:
            self.tell(_("No new question was found. You can add questions by hand below."), "warning")
            return
        said = ngettext("{n} question added below.", "{n} questions added below.", len(new))
        self.tell(said.format(n=len(new)) + " " + _("Check them there."))
        for form in list(desk().forms):
            if isinstance(form, Questions) and form.interview_id == self.interview_id:
                form.begin(new[0].id)
