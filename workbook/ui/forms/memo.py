"""The rough memo, and the questions read out of it."""

from __future__ import annotations

from typing import Any

from workbook.locale import _, ngettext
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
        before = len(self.record.questions)
        memo = self.book.take_memo(self.interview_id, self.record.memo)
        self.unread = memo.unread
        new = len(self.record.questions) - before
        self.refresh("unread")
        self.changed("memo")
        if new:
            self.tell(_("{n} questions added below. Check them there.").format(n=new))
        else:
            self.tell(_("No new question was found. Add questions by hand below."), "warning")
