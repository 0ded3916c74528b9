"""Shows what the rules have to say about a mail, the words beside each finding."""

from __future__ import annotations

from collections.abc import Sequence

from workbook.cli.terminal import one_line, say
from workbook.locale import N_, _, ngettext
from workbook.model import Finding, Severity
from workbook.model.errors import shown

SEVERITIES = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.INFO: N_("note"),
}


def print_findings(findings: Sequence[Finding], body: str, *, err: bool = False) -> None:
    """One paragraph per finding, and how many there were."""
    for finding in findings:
        say(f"{_(SEVERITIES[finding.severity])}: {finding.rule}{_place(finding, body)}", err=err)
        say(f"    {finding.message}", err=err)
        if finding.suggestion is not None:
            better = one_line(finding.suggestion)
            said = _("Rather: {words}").format(words=better) if better else _("Leave it out.")
            say(f"    {said}", err=err)
    count = len(findings)
    say(ngettext("{n} finding", "{n} findings", count).format(n=count), err=err)


def _place(finding: Finding, body: str) -> str:
    if finding.start is None:
        return ""
    line = body.count("\n", 0, finding.start) + 1
    words = shown(one_line(body[finding.start : finding.end]))
    return _(" (line {line}: {words})").format(line=line, words=words)


def has_error(findings: Sequence[Finding]) -> bool:
    return any(finding.is_error for finding in findings)
