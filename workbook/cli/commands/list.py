"""``workbook list``: the interviews, each with the clock of its mail."""

from __future__ import annotations

from workbook.cli.shared import AsJson, open_book, print_json, print_table
from workbook.locale import _
from workbook.model.moments import show_moment


def command(as_json: AsJson = False) -> None:
    book = open_book(or_sample=True)
    rows = book.interview_list()
    if as_json:
        print_json([row.model_dump(mode="json") for row in rows])
        return
    zone = book.profile().time_zone
    print_table(
        [_("id"), _("when"), _("company"), _("round"), _("mail"), _("result")],
        [
            [row.id, show_moment(row.started_at, zone), row.company, row.round, row.mail_clock, row.outcome]
            for row in rows
        ],
    )
