"""Shows what the rules have to say about a mail, the words beside each finding."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from workbook.cli.shared import printable
from workbook.locale import _
from workbook.model import Finding, Severity


def print_findings(findings: Sequence[Finding], body: str) -> None:
    for finding in findings:
        place = ""
        if finding.start is not None:
            line = body.count("\n", 0, finding.start) + 1
            words = printable(body[finding.start : finding.end])
            place = _(" (line {line}: {words})").format(line=line, words=words)
        typer.echo(f"{finding.severity}: {finding.rule}{place}: {finding.message}", err=True)
        if finding.suggestion:
            typer.echo("    " + _("Rather: {words}").format(words=printable(finding.suggestion)), err=True)


def has_error(findings: Sequence[Finding]) -> bool:
    return any(finding.severity == Severity.ERROR for finding in findings)
