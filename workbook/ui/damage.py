"""What a damaged workbook says on the first form of each notebook: what happened, and the way out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbook.locale import _
from workbook.ui.desk import desk

RESCUED = "rescued.json"
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Damage:
    """``reason`` in SQLite's words; ``steps``: what to do and by which command, in order."""

    reason: str
    steps: list[tuple[str, str]]


def damage() -> Damage | None:
    """``None`` where the person's workbook is sound."""
    book = desk().book
    if book.damage is None:
        return None
    keep = (_("Keep what can still be read:"), f"workbook export {RESCUED}")
    backup = book.newest_good_backup()
    if backup is None:
        path = _("(a new folder)")
        begin = _("There is no good backup to go back to. Begin a new workbook with what was kept:")
        return Damage(book.damage, [keep, (begin, f"WORKBOOK_DATA={path} workbook import {RESCUED}")])
    back = _("Go back to the newest good backup, of {day}; the damaged file is kept beside it:")
    day = DAY.findall(backup.stem)[-1]
    return Damage(
        book.damage,
        [
            keep,
            (back.format(day=day), "workbook restore"),
            (_("Take in what is newer than the backup:"), f"workbook import {RESCUED} --replace"),
        ],
    )
