"""``workbook history``: every version of an interview's fields."""

from __future__ import annotations

from workbook.cli.shared import AsJson, InterviewId, open_book, print_json, print_table
from workbook.locale import _
from workbook.model.errors import shown
from workbook.model.moments import show_moment


def command(interview: InterviewId, as_json: AsJson = False) -> None:
    book = open_book()
    versions = book.history(interview)
    if as_json:
        print_json([version.model_dump(mode="json") for version in versions])
        return
    zone = book.profile().time_zone
    rows = [
        [show_moment(version.at, zone), version.record_id, version.field, shown(version.value, 60)]
        for version in versions
    ]
    print_table([_("when"), _("record"), _("field"), _("value")], rows)
