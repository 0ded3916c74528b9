"""The bin: interviews and questions that were removed, put back or deleted for good."""

from __future__ import annotations

from typing import Any

import workbook as wb
from workbook.locale import _, ngettext
from workbook.model.moments import show_moment
from workbook.ui.desk import desk
from workbook.ui.form import Form


class Bin(Form):
    """``asking``: whether it was asked if the bin is to be emptied."""

    template = "bin.html"

    def find(self, interview_id: str | None) -> tuple[wb.Workbook, str]:
        return desk().book, "bin"

    def __init__(self) -> None:
        super().__init__()
        self.asking = False

    def context(self) -> dict[str, Any]:
        zone = self.book.profile().time_zone
        names = {row.id: row.company for row in self.book.interview_list()}
        return {
            "rows": [
                {
                    "arg": f"{each.interview_id} {each.question_id}", "title": each.title or "—",
                    "of": names.get(each.interview_id, "") if each.question_id else "",
                    "when": show_moment(each.deleted_at, zone),
                } for each in self.book.bin()
            ]
        }  # fmt: skip

    def on_change(self, by: Form, interview_id: str, key: str) -> None:
        if not key:
            self.refresh("rows")

    def changed(self, key: str) -> None:
        self.asking = False
        self.refresh("rows")
        super().changed(key)

    def act_look(self, _arg: str) -> None:
        """Opened: another notebook may have removed something."""
        self.refresh("rows")

    def act_put_back(self, arg: str) -> None:
        interview_id, _space, question_id = arg.partition(" ")
        self.book.put_back(interview_id, question_id)
        self.changed("")
        self.tell(_("Put back."))

    def act_ask(self, arg: str) -> None:
        self.asking = bool(arg)
        self.refresh("rows")

    def act_empty(self, _arg: str) -> None:
        gone = self.book.empty_bin()
        self.changed("")
        said = ngettext("{n} thing deleted for good.", "{n} things deleted for good.", gone).format(n=gone)
        self.tell(said + " " + _("Backups taken before still hold it."))
