"""The interview itself: when, with whom, by which route."""

from __future__ import annotations

from typing import Any

from workbook.locale import _
from workbook.model import Interview
from workbook.model.moments import show_moment
from workbook.ui import labels
from workbook.ui.form import Form


class Facts(Form):
    template = "facts.html"
    first = True
    live = ("head", "summary")
    rows = 0
    """How many rows for people the page shows: always an empty one more than there are."""

    def context(self) -> dict[str, Any]:
        record: Interview = self.record
        return {
            "record": record,
            "when": when(record),
            "state": labels.follow_ups()[record.follow_up.state],
            "missing": missing(record),
            "languages": labels.languages(),
            "round_kinds": labels.round_kinds(),
            "organisation_types": labels.organisation_types(),
            "routes": labels.routes(),
            "zones": labels.zones(),
        }

    def changed(self, key: str) -> None:
        super().changed(key)
        if key == "route":
            self.refresh("agent")
        if key.startswith("people.") and int(key.split(".")[1]) + 1 >= self.rows:
            self.refresh("people")
            self.rows = len(self.record.people) + 1

    def redraw(self) -> None:
        self.rows = len(self.record.people) + 1
        super().redraw()


def when(record: Interview) -> str:
    """From when to when, on the person's clock."""
    start = show_moment(record.started_at, record.time_zone)
    if record.ended_at is None:
        return start
    day, time = show_moment(record.ended_at, record.time_zone).split()
    return f"{start}–{time}" if start.startswith(day) else f"{start} – {day} {time}"


def missing(record: Interview) -> list[str]:
    """What a mail or a later look back would want to know."""
    wanted = [
        (record.ended_at, _("when it ended")),
        (record.people, _("whom you talked to")),
        (record.highlights, _("highlights of the talk")),
        (record.route == "direct" or record.agent, _("the agent")),
    ]
    return [word for value, word in wanted if not value]
