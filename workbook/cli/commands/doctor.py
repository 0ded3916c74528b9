"""``workbook doctor``: is everything sound?"""

from __future__ import annotations

from typing import Annotated

import typer

from workbook.cli.shared import AsJson, open_book, print_json
from workbook.locale import _


def command(
    repair: Annotated[bool, typer.Option("--repair", help=_("Repair what can be repaired."))] = False,
    as_json: AsJson = False,
) -> None:
    findings = open_book().doctor(repair=repair)
    if as_json:
        print_json([finding.model_dump(mode="json") for finding in findings])
    else:
        for finding in findings:
            typer.echo(f"{finding.severity}: {finding.what} {finding.todo}")
        if not findings:
            typer.echo(_("All is sound."))
    if any(finding.severity == "error" for finding in findings):
        raise typer.Exit(1)
