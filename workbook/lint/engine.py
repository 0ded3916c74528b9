"""Runs the rules over a mail."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from workbook.lint.facts import Facts
from workbook.lint.letter import Letter
from workbook.lint.rule import Rule
from workbook.lint.rules import RULES
from workbook.locale import _
from workbook.model import Finding, Interview, InvalidValue, Mail, Profile, SentMail

JAPANESE = re.compile(r"[ぁ-んァ-ヴ一-龠]")
HALF_CHARACTER = re.compile(r"[\ud800-\udfff]")
FIELDS = tuple(Mail.model_fields)


def check_mail(
    mail: Mail | Mapping[str, Any],
    *,
    interview: Interview | Mapping[str, Any] | None = None,
    profile: Profile | Mapping[str, Any] | None = None,
    companies: Iterable[str] = (),
    ledger: Iterable[SentMail] = (),
) -> list[Finding]:
    """What is wrong with ``mail``, in the order of its text; what concerns no place in it comes first.

    ``mail`` is a ``Mail`` or a mapping of its fields; other keys are ignored, and a mapping without
    ``language`` is taken to be Japanese if its body is. The rest is what the workbook knows: the record of
    the interview, the person, other companies on file, and the mails already sent after this interview.
    Raises ``InvalidValue`` where a field cannot hold what it was given.
    """
    letter = Letter(read_mail(mail), read_facts(interview, profile, companies, ledger))
    findings = [finding for rule in RULES for finding in run(rule, letter)]
    return sorted(findings, key=lambda finding: -1 if finding.start is None else finding.start)


def run(rule: Rule, letter: Letter) -> list[Finding]:
    """What one rule finds."""
    return [
        Finding(
            rule=rule.name,
            severity=rule.severity,
            start=hit.start,
            end=hit.end,
            message=hit.message,
            suggestion=hit.suggestion,
            source=rule.source,
        )
        for hit in rule.check(letter)
    ]


def read_facts(
    interview: Interview | Mapping[str, Any] | None = None,
    profile: Profile | Mapping[str, Any] | None = None,
    companies: Iterable[str] = (),
    ledger: Iterable[SentMail] = (),
) -> Facts:
    return Facts(
        interview=None if interview is None else Interview.read(interview),
        profile=None if profile is None else Profile.read(profile),
        companies=tuple(companies),
        ledger=tuple(ledger),
    )


def read_mail(mail: Mail | Mapping[str, Any]) -> Mail:
    fields = {name: mail[name] for name in FIELDS if name in mail} if isinstance(mail, Mapping) else mail
    if isinstance(fields, dict) and "language" not in fields:
        fields["language"] = "ja" if JAPANESE.search(str(fields.get("body", ""))) else "en"
    read = Mail.read(fields)
    for name in ("subject", "to", "cc", "body"):
        _refuse_half_characters(name, getattr(read, name))
    return read


def _refuse_half_characters(name: str, text: str) -> None:
    if found := HALF_CHARACTER.search(text):
        raise InvalidValue(
            _("Expected text that a mail can carry."),
            _("The field “{field}” holds half a character (U+{code:04X}).").format(
                field=name, code=ord(found[0])
            ),
            _("Delete what stands at position {place} and type it again.").format(place=found.start() + 1),
        )
