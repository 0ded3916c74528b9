"""``workbook restore``: back to a backup."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbook.cli.shared import open_book
from workbook.locale import _


def command(
    file: Annotated[Path | None, typer.Argument(help=_("The backup; left out, they are listed."))] = None,
    yes: Annotated[bool, typer.Option("--yes", help=_("Do it, without being asked."))] = False,
) -> None:
    book = open_book()
    if file is None:
        for backup in book.backups():
            typer.echo(str(backup))
        return
    for line in book.restore_preview(file):
        typer.echo(line)
    if yes or typer.confirm(_("Restore this backup? The present state is kept first.")):
        kept = book.restore(file)
        typer.echo(_("Restored. The state before it is kept in {path}").format(path=kept))
