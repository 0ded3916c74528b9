"""Which column is which field: proposed from headings and contents, and corrected by the person."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from workbook.locale import _
from workbook.model import InvalidValue
from workbook.model.errors import shown
from workbook.tables.days import read_day
from workbook.tables.headings import field_inside, field_of, table
from workbook.tables.table import Table

FIELDS = tuple(table("headings"))
"""Every field a column can be; ``memo`` keeps its cells in the interview's memo, ``ignore`` leaves it out.
A number behind a field of a question (``prompt.2``) says which question of the row it belongs to."""
OF_INTERVIEW = FIELDS[: FIELDS.index("memo") + 1]
MOSTLY = 0.6
LOOKED_AT = 200
ASKS = re.compile(r"[?？]|とは|ください|ますか|explain|describe|what|how|why|tell me", re.IGNORECASE)


def propose(columns: Table, rating: Callable[[str], int | None]) -> dict[str, str]:
    """Column -> field. By heading first; for what is still missing by contents; the rest is ``memo``."""
    found: dict[str, str] = {}
    for guess in (field_of, field_inside):
        for name in columns.columns:
            field = guess(name)
            if name not in found and field and (field in ("memo", "ignore") or field not in found.values()):
                found[name] = field
    for field, fits in (("started_at", _is_day), ("rating", lambda cell: rating(cell) is not None)):
        _by_contents(columns, found, field, fits)
    _by_contents(columns, found, "prompt", lambda cell: bool(ASKS.search(cell)))
    _by_contents(columns, found, "company", lambda cell: 1 < len(cell.strip()) <= 40)
    return {name: found.get(name, "memo") for name in columns.columns}


def _by_contents(
    columns: Table, found: dict[str, str], field: str, fits: Callable[[str], bool]
) -> None:
    if any(each.partition(".")[0] == field for each in found.values()):
        return
    shares = {}
    for at, name in enumerate(columns.columns):
        cells = [row.cells[at] for row in columns.rows[:LOOKED_AT] if row.cells[at].strip()]
        if name not in found and cells:
            shares[name] = sum(map(fits, cells)) / len(cells)
    best = max(shares, key=lambda name: shares[name], default="")
    if best and shares[best] >= MOSTLY:
        found[best] = field


def _is_day(cell: str) -> bool:
    return read_day(cell) is not None


def corrected(columns: Table, proposed: Mapping[str, str], changes: Mapping[str, str]) -> dict[str, str]:
    """``proposed`` with the person's ``changes``: a column by its heading or its number, and a field. A
    field that another column was proposed for is taken from it."""
    mapping = dict(proposed)
    for name, field in changes.items():
        column = _column(columns, name)
        base, _dot, number = field.partition(".")
        if base not in FIELDS or (number and (not number.isdecimal() or base in OF_INTERVIEW)):
            raise InvalidValue(
                _("Expected a field for column {column}.").format(column=shown(column)),
                _("{field!r} is none.").format(field=shown(field)),
                _("Use one of: {names}.").format(names=", ".join(FIELDS)),
            )
        for other, taken in mapping.items():
            if taken == field and field not in ("memo", "ignore") and other not in changes:
                mapping[other] = "memo"
        mapping[column] = field
    for field in set(mapping.values()) - {"memo", "ignore"}:
        twice = [name for name, each in mapping.items() if each == field]
        if len(twice) > 1:
            raise InvalidValue(
                _("Expected one column for the field {field}.").format(field=field),
                _("It was given to: {columns}.").format(columns=shown(", ".join(twice))),
                _("Give the other one another field, or `ignore`."),
            )
    return mapping


def _column(columns: Table, name: str) -> str:
    if name in columns.columns:
        return name
    if name.isdecimal() and 1 <= int(name) <= len(columns.columns):
        return columns.columns[int(name) - 1]
    raise InvalidValue(
        _("Expected the heading or the number of a column."),
        _("{name!r} is none.").format(name=shown(name)),
        _("The columns are: {names}.").format(names=shown(", ".join(columns.columns), 300)),
    )
