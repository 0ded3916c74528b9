"""``workbook export``: everything in one JSON file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbook.cli.shared import open_book
from workbook.locale import _


def command(file: Annotated[Path, typer.Argument(help=_("The JSON file to write."))]) -> None:
    open_book().export_json(file)
    typer.echo(_("Written: {path}").format(path=file))
