"""Every field as it was, and the questions that were removed; all of it can be put back."""

from __future__ import annotations

import json
from typing import Any

from workbook.locale import _
from workbook.model.moments import show_moment
from workbook.store import Version
from workbook.ui import labels
from workbook.ui.desk import desk
from workbook.ui.fields import Place
from workbook.ui.form import Form
from workbook.ui.question_form import head

EXCERPT = 600


class History(Form):
    """``shown`` is the key of the field whose versions stand open, ``""`` for none."""

    template = "history.html"

    def __init__(self, interview_id: str | None = None) -> None:
        super().__init__(interview_id)
        self.shown = ""

    def context(self) -> dict[str, Any]:
        record = self.record
        heads = {question.id: head(question) for question in record.questions}
        fields = [
            {
                "key": key,
                "name": labels.field(Place.of(key).field),
                "question": heads.get(Place.of(key).question_id or "", ""),
                "versions": [
                    {"text": text(each.value), "at": show_moment(each.at, record.time_zone),
                     "revision": each.revision} for each in versions
                ],
            }
            for key, versions in self.versions().items()
        ]  # fmt: skip
        binned = [each for each in self.book.bin() if each.interview_id == self.interview_id]
        return {"fields": fields, "binned": [each for each in binned if each.question_id]}

    def versions(self) -> dict[str, list[Version]]:
        """The versions of each changed field, newest first; the field changed last comes first."""
        fields: dict[str, list[Version]] = {}
        for version in reversed(self.book.history(self.interview_id)):
            key = f"{version.question_id}:{version.field}" if version.question_id else version.field
            fields.setdefault(key, []).append(version)
        return fields

    def act_look(self, _arg: str) -> None:
        self.refresh("list")

    def act_pick(self, key: str) -> None:
        self.shown = key
        self.refresh("list")

    def act_put_back(self, arg: str) -> None:
        key, revision = arg.rsplit(" ", 1)
        value = next(each.value for each in self.versions()[key] if each.revision == int(revision))
        question, _colon, field = key.rpartition(":")
        self.book.save_field(self.interview_id, field, value, question_id=question or None)
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


def text(value: Any) -> str:
    """A version as the person reads it."""
    if value is None:
        return ""
    said = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return said if len(said) <= EXCERPT else said[:EXCERPT] + " …"
