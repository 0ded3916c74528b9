"""Starts an interview: four facts, and its notebook opens."""

from __future__ import annotations

from typing import Any

import workbook as wb
from workbook import locale, pages
from workbook.locale import _
from workbook.model import Interview, InvalidValue, new_interview_id
from workbook.model.moments import parse_moment, show_moment
from workbook.store import Saved
from workbook.ui import labels
from workbook.ui.desk import desk
from workbook.ui.form import Form


class NewInterview(Form):
    """Nothing is stored before there is a company: until then the browser holds what was typed."""

    template = "new_interview.html"
    first = True
    keeps = True

    def find(self, interview_id: str | None) -> tuple[wb.Workbook, str]:
        return desk().book, "new"

    def __init__(self) -> None:
        super().__init__()
        self.typed = self.blank()
        self.made = ""

    def blank(self) -> dict[str, str]:
        now = show_moment(self.book.clock(), self.zone)
        return {"company": "", "position": "", "round": "", "started_at": now, "language": ""}

    @property
    def zone(self) -> str:
        return self.book.profile().time_zone

    def context(self) -> dict[str, Any]:
        return {"languages": labels.languages()}

    def note(self) -> str:
        return _("kept in this browser until the notebook is made")

    def value(self, key: str) -> str:
        return self.typed[key] or (str(locale.current()) if key == "language" else "")

    def revision(self, key: str) -> int:
        return 0

    def save(self, key: str, typed: Any, base: int, writer: str | None = None) -> Saved:
        if key == "started_at":
            parse_moment(typed, self.zone)
        self.typed[key] = typed
        return Saved(0, self.book.clock())

    def changed(self, key: str) -> None:
        pass  # nothing is on record yet

    def act_create(self, _arg: str) -> None:
        if not self.typed["company"].strip():
            self.call("focus", key=self.name("company"))
            raise InvalidValue(_("Expected the company."), "", _("Type its name; the rest can wait."))
        profile = self.book.profile()
        started = parse_moment(self.typed["started_at"], self.zone)
        interview = self.book.add(Interview.read({
            **self.typed, "id": new_interview_id(started), "started_at": started,
            "language": self.value("language"), "time_zone": profile.time_zone,
        }))  # fmt: skip
        self.made = interview.id
        self.typed = self.blank()
        self.call("forget", prefix="new/")
        self.redraw()
        desk().changed(self, interview.id, "")
        self.call("open", path=pages.relative(pages.make(interview.id)))
