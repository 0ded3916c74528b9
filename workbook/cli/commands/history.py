"""``workbook history``: every version of an interview's fields."""

from __future__ import annotations

from workbook.cli.shared import AsJson, InterviewId, open_shown
from workbook.cli.terminal import print_json, print_table
from workbook.locale import _
from workbook.model.errors import shown
from workbook.model.moments import show_moment

LONGEST = 60


def command(interview: InterviewId, as_json: AsJson = False) -> None:
    with open_shown() as book:
        versions = book.history(book.interview(interview).id)
        zone = book.profile().time_zone
    if as_json:
        print_json([version.model_dump(mode="json") for version in versions])
        return
    print_table(
        [_("When"), _("Record"), _("Field"), _("Value")],
        [
            [show_moment(version.at, zone), version.record_id, version.field, shown(version.value, LONGEST)]
            for version in versions
        ],
    )
