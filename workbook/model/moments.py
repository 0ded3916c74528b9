"""Reads and writes a moment as a person types it, on a clock of theirs."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from unicodedata import normalize
from zoneinfo import ZoneInfo

from workbook.locale import _
from workbook.model.base import FIRST_YEAR, LAST_YEAR
from workbook.model.errors import InvalidValue, shown

TYPED = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(\d{1,2})[:時](\d{2})?分?(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?"
)

CLOCK = re.compile(r"(午前|午後|am|pm)?\s*(\d{1,2})(?:[:時](\d{2})分?|時(半)?)\s*(am|pm)?", re.IGNORECASE)
OVERNIGHT = timedelta(hours=12)
"""A time so long before the beginning is one of the next day."""


def parse_moment(text: str, time_zone: str) -> datetime:
    """The moment in ``text``: ``YYYY-MM-DD HH:MM`` on the clock of ``time_zone`` (IANA), or with an offset
    of its own. Slashes, Japanese date marks and full-width digits are read too; without a time it is
    midnight. ``InvalidValue`` where it cannot be read or lies outside the years 2000 to 2100."""
    match = TYPED.fullmatch(normalize("NFKC", text).strip())
    try:
        if match is None:
            raise ValueError
        year, month, day, hour, minute = (int(part or 0) for part in match.groups()[:5])
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError
        offset = datetime.fromisoformat("2000-01-01T00:00" + match[6]).tzinfo if match[6] else None
        return datetime(year, month, day, hour, minute, tzinfo=offset or ZoneInfo(time_zone))
    except ValueError:
        raise InvalidValue(
            _("Expected a date and time such as 2026-11-23 19:00, in a year from {first} to {last}.").format(
                first=FIRST_YEAR, last=LAST_YEAR
            ),
            _("Came: {text}").format(text=shown(text)),
            _("Correct it and try again; what you typed is still there."),
        ) from None


def parse_end(text: str, started_at: datetime, time_zone: str) -> datetime:
    """When something that began at ``started_at`` ended: a moment as ``parse_moment`` reads it, or a time
    alone (``14:10``, ``14時10分``, ``午後2時半``), of the same day or, past midnight, of the next."""
    clock = CLOCK.fullmatch(normalize("NFKC", text).strip())
    if clock is None:
        return parse_moment(text, time_zone)
    before, typed, minute, half_past, after = clock.groups()
    half, hour = (before or after or "").lower(), int(typed)
    if half and hour <= 12:
        hour = hour % 12 + (12 if half in ("午後", "pm") else 0)
    day = started_at.astimezone(ZoneInfo(time_zone)).date()
    time = f"{hour}:{30 if half_past else int(minute or 0):02d}"
    end = parse_moment(f"{day} {time}", time_zone)
    if started_at - end > OVERNIGHT:
        end = parse_moment(f"{day + timedelta(days=1)} {time}", time_zone)
    return end


def show_moment(moment: datetime, time_zone: str) -> str:
    """``moment`` as ``YYYY-MM-DD HH:MM`` on the clock of ``time_zone``."""
    return f"{moment.astimezone(ZoneInfo(time_zone)):%Y-%m-%d %H:%M}"
