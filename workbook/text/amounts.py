"""Reads an amount as typed: a number with its scale and unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from unicodedata import normalize

VALUE = re.compile(
    r"^(?P<per>(?:1?[日週月年]|1か月|1ヶ月|毎[日週月年])(?:間)?(?:に|あたり|当たり)?)?\s*"
    r"(?:約|およそ|about|around|approx\.?|~|≈|\$|¥|€|£)?\s*"
    r"(?P<number>[-+]?\d[\d,]*(?:\.\d+)?)\s*(?P<scale>万|億|千|k(?![a-z])|m(?![a-z]))?\s*"
    r"(?P<unit>[^\d\s~〜–-][^\d]*)?$",
    re.IGNORECASE,
)
SCALE = {"千": 10**3, "万": 10**4, "億": 10**8, "k": 10**3}
SECONDS = {
    "ms": "0.001", "msec": "0.001", "ミリ秒": "0.001", "µs": "0.000001", "us": "0.000001",
    "s": "1", "sec": "1", "secs": "1", "second": "1", "seconds": "1", "秒": "1",
    "min": "60", "mins": "60", "minute": "60", "minutes": "60", "分": "60",
    "h": "3600", "hr": "3600", "hrs": "3600", "hour": "3600", "hours": "3600", "時間": "3600",
}  # fmt: skip
# Nobody knows how many hours of work a day has.
DAYS = {"day": 1, "days": 1, "日": 1, "日間": 1, "week": 7, "weeks": 7, "週間": 7}


@dataclass(frozen=True)
class Amount:
    """Lengths of time are in seconds, from a day up in days."""

    number: Decimal
    unit: str


def amount(text: str, unit: str = "") -> Amount | None:
    """A figure as typed -> number and unit; ``None`` where it is not one plain number."""
    match = VALUE.match(normalize("NFKC", text).strip())
    if not match or (match["scale"] or "").lower() == "m":  # metres, minutes or millions
        return None
    number = Decimal(match["number"].replace(",", "")) * SCALE.get((match["scale"] or "").lower(), 1)
    written = normalize("NFKC", match["unit"] or unit).strip().lower()
    per = match["per"] or ""
    if written in SECONDS:
        return Amount(number * Decimal(SECONDS[written]), per + "s")
    if written in DAYS:
        return Amount(number * DAYS[written], per + "d")
    return Amount(number, per + written)
