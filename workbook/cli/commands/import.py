"""``workbook import``: a JSON export comes back, all of it or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbook.cli.shared import open_book
from workbook.locale import _


def command(file: Annotated[Path, typer.Argument(help=_("The JSON file to read."))]) -> None:
    open_book().import_json(file)
    typer.echo(_("Read: {path}").format(path=file))
