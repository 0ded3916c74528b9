"""What changed between two recorded figures, computed and in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from unicodedata import normalize

from workbook.model import Figure, Language

VALUE = re.compile(
    r"^(?:約|およそ|about|around|approx\.?|~|≈|\$|¥|€|£)?\s*([-+]?\d[\d,]*(?:\.\d+)?)\s*(万|億|千|k|m(?=\b))?\s*([^\d\s~〜–-][^\d]*)?$",
    re.I,
)
SCALE = {"千": 10**3, "万": 10**4, "億": 10**8, "k": 10**3}
SECONDS = {
    "ms": "0.001",
    "ミリ秒": "0.001",
    "msec": "0.001",
    "µs": "0.000001",
    "us": "0.000001",
    "s": "1",
    "sec": "1",
    "秒": "1",
    "seconds": "1",
    "second": "1",
    "min": "60",
    "mins": "60",
    "分": "60",
    "minutes": "60",
    "minute": "60",
    "h": "3600",
    "hr": "3600",
    "hours": "3600",
    "hour": "3600",
    "時間": "3600",
}
STATED = re.compile(r"^[-+−]?\s*約?\s*(\d[\d,.]*)\s*(%|％|パーセント|percent|倍|x|×|times|割)?", re.I)


@dataclass(frozen=True)
class Amount:
    number: Decimal
    unit: str


def amount(text: str, unit: str = "") -> Amount | None:
    """A figure as typed -> number and unit; ``None`` where it is not one plain number."""
    match = VALUE.match(normalize("NFKC", text).strip())
    if not match:
        return None
    number = Decimal(match[1].replace(",", "")) * SCALE.get((match[2] or "").lower(), 1)
    written = (match[3] or unit).strip().lower()
    if written in SECONDS:
        return Amount(number * Decimal(SECONDS[written]), "s")
    return Amount(number, written)


def with_unit(value: str, unit: str) -> str:
    """``450`` and ``ms`` -> ``450ms``; a value that has a unit keeps it."""
    value, unit = value.strip(), unit.strip()
    if not unit or not re.search(r"\d$", value):
        return value
    return value + (" " if re.match(r"[A-Za-z]{4,}", unit) else "") + unit


def _rounded(number: Decimal, places: str) -> Decimal:
    return number.quantize(Decimal(places), rounding=ROUND_HALF_UP).normalize()


def change(figure: Figure, language: Language) -> str:
    """The change in words: points for per cent, a factor from twice up, else per cent; ``""`` where it
    cannot be computed."""
    before, after = amount(figure.before, figure.unit), amount(figure.after, figure.unit)
    if not before or not after or before.unit != after.unit or before.number == after.number:
        return ""
    ja = language == Language.JA
    more = after.number > before.number
    if before.unit in ("%", "パーセント", "percent"):
        points = f"{abs(after.number - before.number).normalize():f}"
        return (
            f"{points}ポイント{'増' if more else '減'}"
            if ja
            else f"{'up' if more else 'down'} {points} percentage points"
        )
    if before.number <= 0 or after.number < 0:
        return ""
    if more and after.number >= 2 * before.number:
        factor = after.number / before.number
        rounded = _rounded(factor, "0.1")
        about = "" if rounded == factor else ("約" if ja else "about ")
        return f"{about}{rounded:f}倍" if ja else f"{about}{rounded:f} times as much"
    share = abs(after.number - before.number) / before.number * 100
    places = "0.1" if (share < 1 or share > 99) and share != 100 else "1"
    rounded = _rounded(share, places)
    about = "" if rounded == share else ("約" if ja else "about ")
    return (
        f"{about}{rounded:f}%{'増' if more else '減'}"
        if ja
        else f"{'up' if more else 'down'} {about}{rounded:f}%"
    )


def contradicts(figure: Figure) -> bool:
    """Whether the recorded change is a share or factor that before and after do not give."""
    stated = STATED.match(normalize("NFKC", figure.change).strip())
    before, after = amount(figure.before, figure.unit), amount(figure.after, figure.unit)
    if (
        not stated
        or not stated[2]
        or not before
        or not after
        or before.unit != after.unit
        or before.number <= 0
    ):
        return False
    number, kind = Decimal(stated[1].replace(",", "").rstrip(".")), stated[2].lower()
    if kind == "割":
        number, kind = number * 10, "%"
    if kind in ("倍", "x", "×", "times"):
        if after.number <= 0:
            return True
        factor = max(after.number / before.number, before.number / after.number)
        return abs(factor - number) > max(Decimal("0.1") * number, Decimal("0.06"))
    share = abs(after.number - before.number) / before.number * 100
    points = abs(after.number - before.number) if before.unit in ("%", "パーセント", "percent") else share
    return min(abs(share - number), abs(points - number)) > 1
