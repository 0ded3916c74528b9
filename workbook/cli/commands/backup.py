"""``workbook backup``: a verified copy of the database."""

from __future__ import annotations

import typer

from workbook.cli.shared import open_book
from workbook.locale import _


def command() -> None:
    typer.echo(_("Backup taken and verified: {path}").format(path=open_book().backup()))
