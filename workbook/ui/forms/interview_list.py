"""The interviews, newest first, each with the clock of its mail."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import workbook as wb
from workbook import pages
from workbook.locale import _
from workbook.model.moments import show_moment
from workbook.store import InterviewRow, Saved
from workbook.text import fold
from workbook.ui import labels
from workbook.ui.desk import desk
from workbook.ui.form import Form

FIRST = 12
MANY = 8
DAY = timedelta(hours=24)
SOON = timedelta(hours=6)


class InterviewList(Form):
    template = "interview_list.html"

    def find(self, interview_id: str | None) -> tuple[wb.Workbook, str]:
        return desk().book, "list"

    def __init__(self) -> None:
        super().__init__()
        self.filter, self.limit = "", FIRST

    @property
    def shown(self) -> wb.Workbook:
        return desk().shown()

    def context(self) -> dict[str, Any]:
        everything = self.shown.interview_list()
        wanted = fold(self.filter)
        rows = [row for row in everything if wanted in fold(f"{row.company} {row.position} {row.round}")]
        zone = self.shown.profile().time_zone
        return {
            "rows": [self.line(row, zone) for row in rows[: self.limit]],
            "hidden": max(0, len(rows) - self.limit),
            "many": len(everything) > MANY,
        }

    def line(self, row: InterviewRow, zone: str) -> dict[str, str]:
        clock, urgency = self.clock(row)
        detail = " · ".join(part for part in (row.position, row.round) if part)
        return {
            "id": row.id, "company": row.company, "detail": detail, "clock": clock, "urgency": urgency,
            "when": show_moment(row.started_at, zone),
        }  # fmt: skip

    def clock(self, row: InterviewRow) -> tuple[str, str]:
        """What the mail of an interview waits for, and how urgent that is."""
        outcomes = dict(labels.outcomes())
        if row.outcome != "pending":
            return outcomes[row.outcome], "done"
        if row.state in ("sent", "declined"):
            return labels.follow_ups()[row.state], "done"
        now = self.shown.clock()
        end = row.ended_at or row.started_at
        if now < end:
            return _("to come"), ""
        left = end + DAY - now
        if left <= timedelta():
            return _("mail: past 24 h"), "late"
        hours = max(1, round(left / timedelta(hours=1)))
        return _("mail: {hours} h left").format(hours=hours), "soon" if left < SOON else "open"

    def value(self, key: str) -> str:
        return self.filter

    def revision(self, key: str) -> int:
        return 0

    @property
    def scope(self) -> str:
        return ""  # a filter is not worth keeping

    def save(self, key: str, typed: Any, base: int, writer: str | None = None) -> Saved:
        self.filter, self.limit = str(typed), FIRST
        self.refresh("rows")
        return Saved(0, self.book.clock())

    def changed(self, key: str) -> None:
        pass

    def on_change(self, by: Form, interview_id: str, key: str) -> None:
        self.refresh("rows")

    def act_all(self, _arg: str) -> None:
        self.limit = 10**6
        self.refresh("rows")

    def act_open(self, interview_id: str) -> None:
        self.call("open", path=pages.relative(pages.make(interview_id)))

    def act_remove(self, interview_id: str) -> None:
        self.book.remove_interview(interview_id)
        desk().changed(self, interview_id, "")
        self.tell(_("It lies in the bin below, from where it can be put back."))

    def act_review(self, _arg: str) -> None:
        self.call("open", path="weakness_review.ipynb")

    def act_open_sample(self, _arg: str) -> None:
        self.call("open", path="interview.ipynb")
