"""``workbook remind``: the best time for the mail, as an event for the calendar."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbook.cli.shared import InterviewId, open_shown
from workbook.cli.terminal import say
from workbook.locale import N_, _


def command(
    interview: InterviewId,
    file: Annotated[Path, typer.Argument(help=N_("The .ics file to write."))],
) -> None:
    from workbook.store.files import write_private

    with open_shown(interview) as book:
        write_private(file, book.reminder(interview))
    say(_("Written: {path}").format(path=file))
