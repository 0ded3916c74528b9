"""The follow-up mail: drafted and checked with everything the workbook knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbook.book.topics import topic_namer
from workbook.model import Draft, Finding, Interview, Language, Mail, Route
from workbook.store.files import write_private

if TYPE_CHECKING:
    from workbook.book.workbook import Workbook


def draft_mail(
    book: Workbook,
    interview_id: str,
    now: datetime | None,
    language: Language | None,
    route: Route | None,
    include: Iterable[str],
    exclude: Iterable[str],
) -> Draft:
    from workbook import mail

    interview = book.interview(interview_id)
    return mail.draft_mail(
        interview,
        book.profile(),
        now or book.clock(),
        checker=lambda written: _checked(book, written, interview),
        language=language,
        route=route,
        include=include,
        exclude=exclude,
        topic_name=topic_namer(book, language or interview.language),
    )


def check(book: Workbook, mail: Mail | Mapping[str, Any], interview_id: str | None) -> list[Finding]:
    return _checked(book, mail, None if interview_id is None else book.interview(interview_id))


def write_eml(book: Workbook, interview_id: str, mail: Mail, path: Path) -> None:
    from workbook.mail import to_eml

    reply_to = book.interview(interview_id).reply_to
    write_private(path, to_eml(mail, book.profile(), reply_to))


def _checked(book: Workbook, mail: Mail | Mapping[str, Any], interview: Interview | None) -> list[Finding]:
    from workbook.lint import check_mail

    own = interview.company if interview else ""
    companies = sorted({row.company for row in book.interview_list()} - {own})
    ledger = interview.follow_up.mails if interview else ()
    return check_mail(mail, interview=interview, profile=book.profile(), companies=companies, ledger=ledger)
