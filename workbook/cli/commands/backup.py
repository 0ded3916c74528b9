"""``workbook backup``: a verified copy of the database."""

from __future__ import annotations

from workbook.cli.shared import open_book
from workbook.cli.terminal import say
from workbook.locale import _


def command() -> None:
    with open_book() as book:
        say(_("Backup taken and verified: {path}").format(path=book.backup()))
