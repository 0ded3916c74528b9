"""Reads delimited text: which sign divides the cells, and what heads the columns."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass
from io import StringIO

from workbook.locale import _
from workbook.model import InvalidValue
from workbook.tables.headings import heads
from workbook.text import decode

DELIMITERS = "\t,;"
LOOKED_AT = 50
LONGEST_CELL = 10_000_000


@dataclass(frozen=True)
class Row:
    """``line`` is the line of the file the row begins on, 1 the first."""

    line: int
    cells: list[str]

    def __bool__(self) -> bool:
        return any(cell.strip() for cell in self.cells)


@dataclass(frozen=True)
class Table:
    """``columns`` are the headings, each once (numbers where there are none); every row is as wide."""

    columns: list[str]
    rows: list[Row]


def read_table(data: bytes) -> Table:
    """The table in ``data``, in any usual encoding; ``InvalidValue`` where it is none."""
    try:
        text = decode(data)
    except UnicodeError:
        raise _no_table(_("These bytes are no text.")) from None
    rows = [row for row in _rows(text, _delimiter(text)) if row]
    if not rows:
        raise _no_table(_("The file is empty."))
    headed = heads(rows[0].cells)
    width = max(len(row.cells) for row in rows)
    titles = rows[0].cells if headed else []
    body = [Row(row.line, row.cells + [""] * (width - len(row.cells))) for row in rows[headed:]]
    return Table(_names(titles, width), body)


def _names(titles: list[str], width: int) -> list[str]:
    names: list[str] = []
    for at in range(width):
        title = " ".join(titles[at].split()) if at < len(titles) else ""
        name = title or str(at + 1)
        times = 1
        while name in names:
            times += 1
            name = f"{title or at + 1} ({times})"
        names.append(name)
    return names


def _rows(text: str, delimiter: str) -> list[Row]:
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows, line = [], 1
    try:
        for cells in reader:
            rows.append(Row(line, cells))
            line = reader.line_num + 1
    except csv.Error as error:
        raise _no_table(
            _("From line {line} on it cannot be read: {reason}.").format(line=line, reason=error)
        ) from None
    return rows


def _delimiter(text: str) -> str:
    """The sign that divides the first rows into the most columns, and most evenly."""
    return max(DELIMITERS, key=lambda sign: _evenness(text, sign))


def _evenness(text: str, delimiter: str) -> float:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    widths: Counter[int] = Counter()
    rows = 0
    try:
        for cells, _number in zip(reader, range(LOOKED_AT), strict=False):
            rows += bool(cells)
            if len(cells) > 1:
                widths[len(cells)] += 1
    except csv.Error:
        pass
    if not widths:
        return 0
    width, even = widths.most_common(1)[0]
    return even / rows + width / 1000


def _no_table(came: str) -> InvalidValue:
    return InvalidValue(
        _("Expected a table: CSV or TSV, one row for each question or for each interview."),
        came,
        _("Save it as CSV in UTF-8 and try again; nothing was changed."),
    )
