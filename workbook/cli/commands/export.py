"""``workbook export``: everything in one JSON file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbook.cli.shared import open_book
from workbook.cli.terminal import say
from workbook.locale import N_, _


def command(file: Annotated[Path, typer.Argument(help=N_("The JSON file to write."))]) -> None:
    with open_book() as book:
        book.export_json(file)
    say(_("Written: {path}").format(path=file))
