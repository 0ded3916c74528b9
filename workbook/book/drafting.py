"""The follow-up mail: drafted and checked with everything the workbook knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import partial
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
        checker=_checker(book, interview),
        language=language,
        route=route,
        include=include,
        exclude=exclude,
        topic_name=topic_namer(book, language or interview.language),
    )


def check(book: Workbook, mail: Mail | Mapping[str, Any], interview_id: str | None) -> list[Finding]:
    return _checker(book, None if interview_id is None else book.interview(interview_id))(mail)


def write_eml(book: Workbook, interview_id: str, mail: Mail, path: Path) -> None:
    from workbook.mail import to_eml

    reply_to = book.interview(interview_id).reply_to
    write_private(path, to_eml(mail, book.profile(), reply_to))


def reminder(book: Workbook, interview_id: str) -> bytes:
    from workbook import mail

    now = book.clock()
    window = book.draft_mail(interview_id, now).window
    assert window is not None
    return mail.reminder(book.interview(interview_id), window, now=now)


def _checker(
    book: Workbook, interview: Interview | None
) -> Callable[[Mail | Mapping[str, Any]], list[Finding]]:
    """``check_mail`` that knows what the workbook knows as of now."""
    from workbook.lint import check_mail

    own = interview.company if interview else ""
    companies = sorted({row.company for row in book.interview_list()} - {own})
    ledger = interview.follow_up.mails if interview else ()
    profile = book.profile()
    return partial(check_mail, interview=interview, profile=profile, companies=companies, ledger=ledger)
