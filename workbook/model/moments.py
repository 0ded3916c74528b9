"""Reads and writes a moment as a person types it, on a clock of theirs."""

from __future__ import annotations

import re
from datetime import datetime
from unicodedata import normalize
from zoneinfo import ZoneInfo

from workbook.locale import _
from workbook.model.base import FIRST_YEAR, LAST_YEAR
from workbook.model.errors import InvalidValue, shown

TYPED = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(\d{1,2})[:時](\d{2})?分?(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?"
)


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


def show_moment(moment: datetime, time_zone: str) -> str:
    """``moment`` as ``YYYY-MM-DD HH:MM`` on the clock of ``time_zone``."""
    return f"{moment.astimezone(ZoneInfo(time_zone)):%Y-%m-%d %H:%M}"
