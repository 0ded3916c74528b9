"""Takes in a list of past interviews kept as CSV or TSV: shown first as it would be read, then stored."""

from __future__ import annotations

from typing import Any

import workbook as wb
from workbook.locale import _
from workbook.model.moments import show_moment
from workbook.store import Saved
from workbook.tables import FIELDS, Reading, counts, read_table
from workbook.ui import labels
from workbook.ui.desk import desk
from workbook.ui.form import Form

FIRST = 5
"""Interviews, and rows that cannot be read, shown before the rest is only counted."""
ONCE = set(FIELDS) - {"memo", "ignore"}
"""Fields that one column only can be."""


class PastList(Form):
    """``reading`` is ``None`` until a file was chosen; ``changes`` are the person's corrections, column to
    field."""

    template = "past_list.html"

    def find(self, interview_id: str | None) -> tuple[wb.Workbook, str]:
        return desk().book, "past-list"

    def __init__(self) -> None:
        super().__init__()
        self.put_away()

    def put_away(self) -> None:
        self.file, self.data = "", b""
        self.reading: Reading | None = None
        self.changes: dict[str, str] = {}
        self.examples: dict[str, str] = {}

    def context(self) -> dict[str, Any]:
        if self.reading is None:
            return {"columns": [], "interviews": [], "problems": [], "hidden": 0, "counts": []}
        found, problems = self.reading.interviews, self.reading.problems
        return {
            "columns": [(at, name, self.examples[name]) for at, name in enumerate(self.reading.mapping)],
            "interviews": [
                (
                    show_moment(each.started_at, each.time_zone), each.company, each.round,
                    counts.questions(len(each.questions)),
                )
                for each in found[:FIRST]
            ],
            "hidden": len(found) - FIRST,
            "problems": problems[:FIRST],
            "counts": list(filter(None, (counts.found(self.reading), counts.unread(self.reading)))),
        }

    def fields(self, key: str) -> labels.Options:
        """What the column of ``key`` can be; a numbered field where it is one."""
        now = self.value(key)
        return [(field, field_name(field)) for field in (*FIELDS, *({now} - set(FIELDS)))]

    def value(self, key: str) -> str:
        assert self.reading is not None
        return list(self.reading.mapping.values())[int(key)]

    def revision(self, key: str) -> int:
        return 0

    def on_file(self, message: dict[str, Any]) -> None:
        self.put_away()
        table = read_table(message["data"])
        first = table.rows[0].cells if table.rows else [""] * len(table.columns)
        self.reading = self.book.read_list(message["data"])
        self.file, self.data = message["name"], message["data"]
        self.examples = dict(zip(table.columns, first, strict=True))
        self.refresh("preview")

    def save(self, key: str, typed: Any, base: int, writer: str | None = None) -> Saved:
        """A column's field as the person corrects it; another column that was it goes into the memo."""
        assert self.reading is not None
        column = list(self.reading.mapping)[int(key)]
        lost = {other: "memo" for other, field in self.changes.items() if field == typed and field in ONCE}
        changes = {**self.changes, **lost, column: str(typed)}
        self.reading = self.book.read_list(self.data, changes)
        self.changes = changes
        self.refresh("preview")
        return Saved(0, self.book.clock())

    def changed(self, key: str) -> None:
        pass  # nothing is on record yet

    def act_store(self, _arg: str) -> None:
        if self.reading is None:
            return
        done = self.book.import_list(self.reading)
        self.put_away()
        self.refresh("preview")
        desk().changed(self, "", "")
        said = _("Interviews added: {added}, completed: {grown}, there already: {unchanged}.")
        self.tell(said.format(**{name: len(getattr(done, name)) for name in ("added", "grown", "unchanged")}))

    def act_put_away(self, _arg: str) -> None:
        self.put_away()
        self.refresh("preview")


def field_name(field: str) -> str:
    """``prompt.2`` is the second question of a row."""
    base, _dot, number = field.partition(".")
    names = {"time": _("Start time"), "ignore": _("(leave it out)")}
    return f"{names.get(base) or labels.field(base)} {number}".strip()
