"""Every field as it was, and the questions that were removed; all of it can be put back."""

from __future__ import annotations

from typing import Any

from workbook.locale import _
from workbook.ui.desk import desk
from workbook.ui.form import Form
from workbook.ui.versions import Told, tell

EXCERPT = 600


class History(Form):
    """``shown`` is the key of the field whose versions stand open, ``""`` for none."""

    template = "history.html"

    def __init__(self, interview_id: str | None = None) -> None:
        super().__init__(interview_id)
        self.shown = ""

    def context(self) -> dict[str, Any]:
        binned = [each for each in self.book.bin() if each.interview_id == self.interview_id]
        return {
            "fields": list(self.versions().values()),
            "binned": [each for each in binned if each.question_id],
            "excerpt": excerpt,
        }

    def versions(self) -> dict[str, list[Told]]:
        """The versions of each changed field, newest first; the field changed last comes first."""
        fields: dict[str, list[Told]] = {}
        for told in reversed(tell(self.book, self.interview_id)):
            fields.setdefault(told.key, []).append(told)
        return fields

    def act_look(self, _arg: str) -> None:
        self.refresh("list")

    def act_pick(self, key: str) -> None:
        self.shown = key
        self.refresh("list")

    def act_put_back(self, arg: str) -> None:
        key, revision = arg.rsplit(" ", 1)
        chosen = next(each for each in self.versions()[key] if each.version.revision == int(revision))
        self.book.put_back_version(chosen.version)
        self.everywhere()
        self.tell(_("Put back. What stood there before is in the history too."))

    def act_unbin(self, question_id: str) -> None:
        self.book.put_back(self.interview_id, question_id)
        self.everywhere()
        self.tell(_("The question is back."))

    def everywhere(self) -> None:
        """Draw every form of the interview anew: any of them may show what changed."""
        for form in list(desk().forms):
            if form.interview_id == self.interview_id:
                form.redraw()


def excerpt(text: str) -> str:
    return text if len(text) <= EXCERPT else text[:EXCERPT] + " …"
