"""``workbook list``: the interviews, each with the clock of its mail."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from workbook.cli.shared import AsJson, open_shown
from workbook.cli.terminal import print_json, print_table
from workbook.locale import N_, _
from workbook.model import FollowUpState, Outcome
from workbook.model.moments import show_moment

if TYPE_CHECKING:
    from workbook.store import InterviewRow

DAY, HOUR = timedelta(hours=24), timedelta(hours=1)
OUTCOMES = {
    Outcome.PENDING: N_("not known yet"),
    Outcome.PASSED: N_("passed"),
    Outcome.REJECTED: N_("rejected"),
    Outcome.OFFER: N_("offer"),
    Outcome.WITHDRAWN: N_("withdrawn"),
}


def command(as_json: AsJson = False) -> None:
    with open_shown() as book:
        rows, zone, now = book.interview_list(), book.profile().time_zone, book.now()
    if as_json:
        print_json([asdict(row) | {"mail": mail_clock(row, now)} for row in rows])
        return
    print_table(
        [_("ID"), _("When"), _("Company"), _("Round"), _("Mail"), _("Result")],
        [
            [
                row.id,
                show_moment(row.started_at, zone),
                row.company,
                row.round,
                mail_clock(row, now),
                _(OUTCOMES[row.outcome]),
            ]
            for row in rows
        ],
    )


def mail_clock(row: InterviewRow, now: datetime) -> str:
    """What became of the mail, or how much of the 24 hours is left for it."""
    if row.state == FollowUpState.SENT:
        return _("sent")
    if row.state == FollowUpState.DECLINED:
        return _("decided not to send")
    if row.outcome != Outcome.PENDING:
        return "-"
    end = row.ended_at or row.started_at
    if now < end:
        return _("to come")
    hours = (end + DAY - now) / HOUR
    return _("{hours} h left").format(hours=max(1, round(hours))) if hours > 0 else _("past 24 h")
