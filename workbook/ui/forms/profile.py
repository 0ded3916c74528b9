"""Who keeps the workbook, and the language it speaks."""

from __future__ import annotations

from typing import Any

import workbook as wb
from workbook.locale import _
from workbook.store import Saved
from workbook.ui import labels
from workbook.ui.desk import desk
from workbook.ui.fields import Place, read
from workbook.ui.form import Form


class ProfileForm(Form):
    template = "profile.html"
    live = ("missing",)

    def find(self, interview_id: str | None) -> tuple[wb.Workbook, str]:
        return desk().book, ""

    @property
    def record(self) -> wb.Profile:
        return self.book.profile()

    def name(self, key: str) -> str:
        return f"profile/{key}"

    def context(self) -> dict[str, Any]:
        profile = self.record
        wanted = {"family_name": _("family name"), "given_name": _("given name"), "email": _("mail address")}
        return {
            "summary": profile.name(profile.language) or _("Fill in once"),
            "missing": [word for field, word in wanted.items() if not getattr(profile, field)],
            "languages": labels.languages(),
            "zones": labels.zones(),
        }

    def save(self, key: str, typed: Any, base: int, writer: str | None = None) -> Saved:
        place = Place.of(key)
        return self.book.save_profile(place.field, read(self.record, place, typed, self.zone), base)

    def changed(self, key: str) -> None:
        super().changed(key)
        if key == "language":
            desk().redraw()
