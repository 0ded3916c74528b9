"""``workbook doctor``: is everything sound?"""

from __future__ import annotations

from typing import Annotated

import typer

from workbook.cli.findings import SEVERITIES
from workbook.cli.shared import AsJson, open_book
from workbook.cli.terminal import print_json, say
from workbook.locale import N_, _
from workbook.model import Severity


def command(
    repair: Annotated[bool, typer.Option("--repair", help=N_("Repair what can be repaired."))] = False,
    as_json: AsJson = False,
) -> None:
    with open_book() as book:
        ailments = book.doctor(repair=repair)
    if as_json:
        print_json([ailment.model_dump(mode="json") for ailment in ailments])
    else:
        for ailment in ailments:
            say(f"{_(SEVERITIES[ailment.severity])}: {ailment.what} {ailment.todo}")
        if any(ailment.repairable for ailment in ailments):
            say(_("`workbook doctor --repair` puts some of it right."))
        if not ailments:
            say(_("All is sound."))
    if any(ailment.severity == Severity.ERROR for ailment in ailments):
        raise typer.Exit(1)
