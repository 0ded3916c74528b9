"""``workbook bin``: what was removed, the way back, and for good."""

from __future__ import annotations

from typing import Annotated

import typer

from workbook.cli.shared import AsJson, open_book
from workbook.cli.terminal import print_json, print_table, say
from workbook.locale import N_, _, ngettext
from workbook.model.errors import shown
from workbook.model.moments import show_moment
from workbook.store import Binned

LONGEST = 60


def command(
    back: Annotated[
        str, typer.Option("--put-back", help=N_("Put this back, an id or ID:QUESTION as listed."))
    ] = "",
    empty: Annotated[
        bool, typer.Option("--empty", help=N_("Delete all of it for good, after being asked."))
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help=N_("Do it, without being asked."))] = False,
    as_json: AsJson = False,
) -> None:
    with open_book() as book:
        if back:
            interview_id, _colon, question_id = back.partition(":")
            book.put_back(interview_id, question_id)
            say(_("Put back: {id}").format(id=back))
            return
        binned, zone = book.bin(), book.profile().time_zone
        if as_json:
            print_json([{"id": name(each), "title": each.title, "at": each.deleted_at} for each in binned])
        elif not binned:
            say(_("The bin is empty."))
        else:
            print_table(
                [_("Id"), _("Text"), _("When")],
                [
                    [name(each), shown(each.title, LONGEST), show_moment(each.deleted_at, zone)]
                    for each in binned
                ],
            )
        if empty and binned and (yes or typer.confirm(_("Delete all of this for good?"))):
            gone = book.empty_bin()
            said = ngettext("{n} thing deleted for good.", "{n} things deleted for good.", gone)
            say(said.format(n=gone) + " " + _("Backups taken before still hold it."))


def name(binned: Binned) -> str:
    """What names it on the command line."""
    return ":".join(filter(None, (binned.interview_id, binned.question_id)))
