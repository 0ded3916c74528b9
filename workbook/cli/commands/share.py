"""``workbook share``: a copy to hand over, in which nobody is named."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbook.cli.shared import open_book
from workbook.cli.terminal import say
from workbook.locale import N_, _


def command(
    file: Annotated[Path, typer.Argument(help=N_("The JSON file to write."))],
    keep: Annotated[
        list[str] | None,
        typer.Option(help=N_("A free-text field that may stay, such as prompt; give it once for each.")),
    ] = None,
) -> None:
    with open_book() as book:
        done = book.share(file, keep or [])
    say(_("Written: {path}").format(path=file))
    say(
        _("Interviews: {interviews}, questions: {questions}, confidential ones withheld: {withheld}.").format(
            interviews=done.interviews, questions=done.questions, withheld=done.withheld
        )
    )
    say(_("Searched for {n} private names and found none.").format(n=done.searched))
    if keep:
        say(_("Read the text that stayed: a name that stands in no field of the workbook is not known."))
