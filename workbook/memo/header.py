"""Reads company, date and round from the lines before the first question."""

from __future__ import annotations

import re
from datetime import date

from workbook.memo import labels
from workbook.memo.ratings import whole
from workbook.memo.parts import Part, Role
from workbook.memo.rows import Row
from workbook.memo.stretches import trim

DATE = re.compile(
    r"(?P<y>20\d\d)\s?[-/.年]\s?(?P<m>\d{1,2})\s?[-/.月]\s?(?P<d>\d{1,2})\s?日?"
    r"|(?<!\d)(?P<m2>\d{1,2})(?:/|月)(?P<d2>\d{1,2})日?(?![\d/])"
    r"|(?P<d3>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?(?:\s+(?P<y3>20\d\d))?(?!\w)"
    r"|(?P<month4>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?P<d4>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?P<y4>20\d\d))?(?!\w)"
    r"|(?<!\d)(?P<y5>20\d\d)(?P<m5>\d\d)(?P<d5>\d\d)(?!\d)",
    re.IGNORECASE,
)
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
WEEKDAY = r"(?:\s*\(?(?:[月火水木金土日]曜?日?|mon|tue|wed|thu|fri|sat|sun)[a-z]*\)?(?![\w]))?"
CLOCK = r"(?:\s*\d{1,2}(?::\d{2}|時)(?:\d{1,2}分)?(?:\s*[-~]\s*\d{1,2}(?::\d{2}|時)?)?)?"
AFTER_DATE = re.compile(WEEKDAY + CLOCK, re.IGNORECASE)
ROUND_WORD = (
    r"(?:第?[一二三四五1-5]次(?:面接|選考|面談)?|最終(?:面接|選考|面談)?|カジュアル面談|技術面接|技術面談|人事面接|一次|二次|三次|オンサイト|現場面接|グループ面接|実技試験|社長面接|一対一|1on1|コーディング(?:面接|テスト|試験)|システム設計面接|役員面接|書類選考"
    r"|phone (?:screen|interview)|(?:recruiter|hr|technical|tech|initial|hiring manager) (?:screen|interview|round|call|chat)|on-?site|final(?: round| interview)?|(?:first|second|third|1st|2nd|3rd)[- ](?:round|interview)|round \d|(?:coding|design|system design|behaviou?ral|take-?home|pair programming|technical) (?:round|interview|screen|test|loop)|screening|superday|virtual onsite)"
)
ROUND = re.compile(rf"{ROUND_WORD}(?:\s*[,/・(]?\s*{ROUND_WORD}\)?)?", re.IGNORECASE)
CORPORATE = re.compile(
    r"(?:株式会社|有限会社|合同会社|\(株\)|㈱)\s?[^\s、。,()|/:\[\]【】「」]{1,30}|[^\s、。,()|/:\[\]【】「」]{1,30}(?:株式会社|有限会社|合同会社|\(株\)|㈱)"
    r"|(?:[A-Z][\w&.-]*\s){1,4}?(?:Inc|Corp|Corporation|Ltd|LLC|GmbH|AG|Co|PLC|Labs|Technologies|Systems)\b\.?"
)
WITH = re.compile(r"(?:^|\s)(?:@|at|with|for)\s+(?P<name>[A-Z][\w&.'-]*(?:\s[A-Z][\w&.'-]*){0,3})")
GENERIC = re.compile(
    r"(?:今日|本日|昨日|今回|先日|午前|午後|面接|面談|選考|メモ|めも|記録|振り返り|ふりかえり|覚え書き|ログ|の|日|対面|オンライン|zoom|teams|meet|interview|notes?|memo|debrief|retro|log|my|the|from|today|of|on|in|with|at|for|and|round|call|video|web|エンジニア|マネージャー?|人事|役員|現場|バックエンド|フロントエンド|sre|engineer|developer|backend|frontend|senior|technical|tech|swe|role|\d+分|\d+ ?min(?:utes)?|am|pm|\W|\d)+",
    re.IGNORECASE,
)
NAMED = re.compile(
    r"(?:受けたのは|相手は|会社は|面接先は)(?P<told>[^\s、。]{2,20}?)(?=で[、。す]|でした|だった|、|。|$)"
    r"|(?:^|[\s、。はに])(?P<name>[A-Za-z0-9ァ-ヶー一-龠&・]{2,20}?)(?:社)?の(?:[一二三四五]次|最終|技術|人事|カジュアル|オンライン|役員|\d次)?(?:面接|面談|選考)"
)
BARE_ROUND = re.compile(
    r"(?:(?<=[,/|·・\s-]\s)|(?<=\s)|^)(?:(?:system )?design|coding|technical|behaviou?ral|hr|culture fit|pairing|実技|筆記|コーディング|システム設計|技術|人事|役員)(?=\s*(?:[,/|·・(-]|$|\n))",
    re.IGNORECASE,
)
LONGEST_HEADER = 200
LONGEST_NAME = 40
EDGE = " -|/,:;・()[]【】「」<>#*~@、。"


def read_header(text: str, rows: list[Row], until: int) -> list[Part]:
    """The parts for company, date and round among the rows that end before ``until``, and in labelled rows."""
    found: dict[Role, Part] = {}
    for row in rows:
        if row.role in (Role.COMPANY, Role.DATE, Role.ROUND) and not row.empty:
            for part in _labelled(text, row):
                found.setdefault(part.role, part)
        elif row.line.start < until and not row.role:
            for part in _stretch(text, row.line.start, min(row.line.end, until)):
                found.setdefault(part.role, part)
    return list(found.values())


def is_header(text: str, row: Row) -> bool:
    """Whether a row tells of the interview: it holds its date or round."""
    end = min(row.line.end, row.line.start + LONGEST_HEADER)
    return bool(_date(text, row.line.start, end) or ROUND.search(text, row.line.start, end))


def _labelled(text: str, row: Row) -> list[Part]:
    if row.role is Role.DATE:
        return _date(text, row.start, row.end)
    cuts = labels.inline(text, row.start, row.end)
    return [Part(row.role, row.start, cuts[0].start if cuts else row.end)] if row.role else []


def _stretch(text: str, start: int, end: int) -> list[Part]:
    end = min(end, start + LONGEST_HEADER)
    parts = _date(text, start, end)
    if stage := ROUND.search(text, start, end) or BARE_ROUND.search(text[start:end]):
        offset = 0 if stage.string is text else start
        parts.append(Part(Role.ROUND, *_edges(text, stage.start() + offset, stage.end() + offset)))
    if name := _company(text, start, end, parts):
        parts.append(name)
    return parts


def _company(text: str, start: int, end: int, known: list[Part]) -> Part | None:
    if corporate := CORPORATE.search(text, start, end):
        return Part(Role.COMPANY, *_edges(text, *corporate.span()))
    if (named := NAMED.search(text[start:end])) and not GENERIC.fullmatch(named["told"] or named["name"]):
        first, last = named.span("told" if named["told"] else "name")
        return Part(Role.COMPANY, start + first, start + last)
    if after := WITH.search(text, start, end):
        return Part(Role.COMPANY, *after.span("name"))
    if not known:
        return None
    edges = sorted((part.start, part.end) for part in known)
    gaps = zip(
        [start, *(stop for _start, stop in edges)], [*(begin for begin, _end in edges), end], strict=True
    )
    names = [_edges(text, *gap) for gap in gaps if gap[0] < gap[1]]
    names = [
        (begin, stop)
        for begin, stop in names
        if begin < stop <= begin + LONGEST_NAME and not GENERIC.fullmatch(text[begin:stop])
    ]
    return Part(Role.COMPANY, *names[0]) if names else None


def _edges(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in EDGE:
        start += 1
    while start < end and text[end - 1] in EDGE:
        end -= 1
    return trim(text, start, end)


def _date(text: str, start: int, end: int) -> list[Part]:
    for match in DATE.finditer(text, start, end):
        if whole(match[0]) is not None and match.start() > start:
            continue  # 4/5 is a day only where a line begins with it
        group = {name.rstrip("2345"): value for name, value in match.groupdict().items() if value}
        month = int(group["m"]) if "m" in group else MONTHS.index(group["month"][:3].lower()) + 1
        if written := _written(group.get("y"), month, int(group["d"])):
            after = AFTER_DATE.match(text, match.end(), end)
            return [Part(Role.DATE, match.start(), after.end() if after else match.end(), written)]
    return []


def _written(year: str | None, month: int, day: int) -> str:
    """``YYYY-MM-DD``, or ``--MM-DD`` where no year is named; ``""`` for a day there is not."""
    try:
        date(int(year or 2000), month, day)
    except ValueError:
        return ""
    return f"{year or '-'}-{month:02}-{day:02}"
