"""Values as they lie in the database: JSON text, and moments as given beside microseconds since 1970."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def microseconds(moment: datetime | str | None) -> int | None:
    """Microseconds since 1970 in UTC, exact (no floating point); a moment given as text is ISO 8601."""
    if moment is None:
        return None
    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment)
    return (moment - EPOCH) // timedelta(microseconds=1)
