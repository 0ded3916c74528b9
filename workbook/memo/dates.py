"""Reads a day as people write it, in Japanese and English."""

from __future__ import annotations

import re
from datetime import date

from workbook.memo import ratings
from workbook.memo.parts import Part, Role

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]*\.?"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
WRITTEN = [
    r"(?P<year>20\d\d)\s?[-/.年]\s?(?P<month>\d{1,2})\s?[-/.月]\s?(?P<day>\d{1,2})\s?日?",
    r"(?<!\d)(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
    rf"(?<!\d)(?P<day>{DAY})\s(?:of\s)?(?P<month>{MONTH}),?(?:\s(?P<year>20\d\d))?(?!\w)",
    rf"(?<![a-z])(?P<month>{MONTH})\s(?P<day>{DAY})(?:,?\s(?P<year>20\d\d))?(?!\w)",
    r"(?<![\d/])(?P<month>\d{1,2})(?:/|月)(?P<day>\d{1,2})日?(?![\d/])",
]
PATTERNS = [re.compile(pattern, re.IGNORECASE) for pattern in WRITTEN]
WEEKDAY = r"(?:\s?\(?(?:[月火水木金土日]曜?日?|mon|tue|wed|thu|fri|sat|sun)[a-z]*\)?(?!\w))?"
CLOCK = r"(?:\s?\d{1,2}(?::\d{2}|時)(?:\d{1,2}分)?(?:\s?[-~]\s?\d{1,2}(?::\d{2}|時)?)?)?"
AFTER = re.compile(WEEKDAY + CLOCK, re.IGNORECASE)


def find_date(text: str, start: int, end: int) -> Part | None:
    """The first day in the stretch, with its weekday and clock time: ``YYYY-MM-DD``, or ``--MM-DD`` where
    no year is named."""
    for pattern in PATTERNS:
        for match in pattern.finditer(text, start, end):
            if ratings.whole(match[0]) is not None and match.start() > start:
                continue  # 4/5 is a day only where a line begins with it
            if written := _written(match):
                after = AFTER.match(text, match.end(), end)
                return Part(Role.DATE, match.start(), after.end() if after else match.end(), written)
    return None


def _written(match: re.Match[str]) -> str:
    group = match.groupdict()
    name = group["month"][:3].lower()
    month = MONTHS.index(name) + 1 if name in MONTHS else int(group["month"])
    day = int(re.sub(r"\D", "", group["day"]))
    try:
        date(int(group.get("year") or 2000), month, day)
    except ValueError:
        return ""  # 13/45 is no day
    return f"{group.get('year') or '-'}-{month:02}-{day:02}"
