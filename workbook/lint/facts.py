"""What is known beside the mail itself."""

from __future__ import annotations

from dataclasses import dataclass

from workbook.model import Interview, Profile, SentMail


@dataclass(frozen=True)
class Facts:
    """``companies`` are the other companies of the workbook, ``ledger`` the mails sent after this
    interview. Whatever is not known is empty, and the rules that need it are silent."""

    interview: Interview | None = None
    profile: Profile | None = None
    companies: tuple[str, ...] = ()
    ledger: tuple[SentMail, ...] = ()
