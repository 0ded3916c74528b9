"""``workbook import``: a JSON export comes back, all of it or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbook.cli.shared import open_book
from workbook.cli.terminal import say
from workbook.locale import N_, _


def command(
    file: Annotated[Path, typer.Argument(help=N_("The JSON file to read."))],
    replace: Annotated[
        bool,
        typer.Option("--replace", help=N_("Replace records that differ; versions keep what was there.")),
    ] = False,
) -> None:
    with open_book() as book:
        done = book.import_json(file, replace=replace)
    say(
        _("Interviews added: {added}, replaced: {replaced}, the same already: {unchanged}.").format(
            added=len(done.added), replaced=len(done.replaced), unchanged=len(done.unchanged)
        )
    )
