"""Days and times in the shapes that spreadsheets and people give them."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from unicodedata import normalize
from zoneinfo import ZoneInfo

from workbook.model import InvalidValue
from workbook.model.moments import parse_moment

MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
ERAS = {"令和": 2018, "r": 2018, "平成": 1988, "h": 1988}
WEEKDAY = re.compile(
    r"\s*(?:\((?:[月火水木金土日]|[a-z]{2,9})\.?\)|[月火水木金土日]曜日?|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?)\s*"
)
YMD = re.compile(r"(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?")
PACKED = re.compile(r"(20\d\d)(\d\d)(\d\d)(?!\d)")
ERA = re.compile(r"(令和|平成|r|h)\.?\s?(\d{1,2}|元)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?")
D_MON_Y = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4})")
MON_D_Y = re.compile(r"([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
TWO_TWO_Y = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
SERIAL = re.compile(r"(\d{5})(?:\.(\d+))?")
TIME = re.compile(
    r"(?P<before>午前|午後|am|pm)?\s*(?P<hour>\d{1,2})(?:[:時](?P<minute>\d{1,2}|半)?分?(?::\d{2}(?:\.\d+)?)?)?"
    r"\s*(?P<after>a\.?m\.?|p\.?m\.?)?(?P<to>\s*[-~〜].*)?"
)
SPREADSHEET_DAY = date(1899, 12, 30)


def read_day(text: str) -> tuple[date, str] | None:
    """The day that ``text`` begins with, and what follows it; ``None`` where it is none, or where day and
    month could be either (03/04/2026). A five-digit number is a spreadsheet's count of days."""
    folded = WEEKDAY.sub(" ", normalize("NFKC", text).casefold().strip()).strip()
    for pattern, order in ((YMD, "ymd"), (PACKED, "ymd"), (ERA, "era"), (D_MON_Y, "dmy"), (MON_D_Y, "mdy")):
        if match := pattern.match(folded):
            day = _day(match.groups(), order)
            return None if day is None else (day, folded[match.end() :].strip(" t,"))
    if match := TWO_TWO_Y.match(folded):
        day = _either(int(match[1]), int(match[3]), int(match[4]))
        return None if day is None else (day, folded[match.end() :].strip(" t,"))
    if match := SERIAL.fullmatch(folded):
        return _serial(match)
    return None


def _day(parts: tuple[str, ...], order: str) -> date | None:
    if order == "era":
        era, year, month, day = parts
        return _date(ERAS[era] + (1 if year == "元" else int(year)), int(month), int(day))
    named = dict(zip(order, parts, strict=True))
    named_month = MONTHS.get(named["m"], 0) if named["m"].isalpha() else int(named["m"])
    return _date(int(named["y"]), named_month, int(named["d"]))


def _either(one: int, two: int, year: int) -> date | None:
    ways = {_date(year, one, two), _date(year, two, one)} - {None}
    return ways.pop() if len(ways) == 1 else None


def _serial(match: re.Match[str]) -> tuple[date, str] | None:
    day = SPREADSHEET_DAY + timedelta(days=int(match[1]))
    minutes = round(float(f"0.{match[2] or 0}") * 24 * 60)
    clock = f"{minutes // 60}:{minutes % 60:02d}" if minutes else ""
    return (day, clock) if 2000 <= day.year <= 2100 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 2000 <= year <= 2100 else None
    except ValueError:
        return None


def read_time(text: str) -> time | None:
    """The time of day in ``text``; of a stretch (19:00-20:00) its beginning; midnight where it is empty."""
    folded = normalize("NFKC", text).casefold().strip()
    if not folded:
        return time()
    match = TIME.fullmatch(folded)
    if not match:
        return None
    half = (match["before"] or match["after"] or "").replace(".", "")
    hour, minute = int(match["hour"]), 30 if match["minute"] == "半" else int(match["minute"] or 0)
    if half and hour <= 12:
        hour = hour % 12 + (12 if half in ("午後", "pm") else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


def read_start(day: str, clock: str, zone: str) -> datetime | None:
    """The moment that a day's cell and a time's cell (often empty) name on the clock of ``zone``."""
    if not clock.strip():
        with suppress(InvalidValue):
            return parse_moment(day, zone)
    found = read_day(day)
    if found is None:
        return None
    hour = read_time(clock if clock.strip() else found[1])
    return None if hour is None else datetime.combine(found[0], hour, ZoneInfo(zone))
