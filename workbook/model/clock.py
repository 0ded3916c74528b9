"""The clock as a parameter: only the faces read the real one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from workbook.locale import _
from workbook.model.errors import InvalidValue

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Now, aware, in UTC."""
    return datetime.now(UTC)


def as_clock(now: datetime | Clock | None) -> Clock:
    """A clock from what a caller may pass as ``now``: nothing, an aware moment, or a callable."""
    if now is None:
        return system_clock
    if isinstance(now, datetime):
        if now.tzinfo is None:
            raise InvalidValue(
                _("Expected a moment with its time zone."),
                _("{moment} has none.").format(moment=now.isoformat()),
                _("Give it one, for example tzinfo=ZoneInfo('Asia/Tokyo')."),
            )
        return lambda: now
    return now
