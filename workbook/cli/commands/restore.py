"""``workbook restore``: back to a backup, also when the workbook itself no longer opens."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbook.cli.terminal import say
from workbook.locale import N_, _


def command(
    file: Annotated[
        Path | None, typer.Argument(help=N_("The backup, a path or a name; else the newest sound one."))
    ] = None,
    show: Annotated[bool, typer.Option("--list", help=N_("Only list the backups, newest first."))] = False,
    yes: Annotated[bool, typer.Option("--yes", help=N_("Do it, without being asked."))] = False,
) -> None:
    from workbook import book

    if show:
        for backup in book.list_backups():
            say(str(backup))
        return
    for line in book.preview_restore(file):
        say(line)
    if yes or typer.confirm(_("Restore this backup? The present state is kept first.")):
        say(_("Restored. The state before it is kept in {path}").format(path=book.restore(file)))
