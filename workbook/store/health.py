"""Is everything sound? What is not, and what can be put right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from workbook.locale import _
from workbook.model import Severity
from workbook.model.base import Record
from workbook.store.backups import backups, day, fault, folder_of, take_daily
from workbook.store.database import Database
from workbook.store.failures import damaged
from workbook.store.files import close_to_others, open_to_others, with_side_files
from workbook.store.restoring import fault_of_live

OLD_BACKUP_DAYS = 2
QUICK = 20_000_000
"""Bytes; some 2,000 interviews, which take a few hundredths of a second to look at."""


class Ailment(Record):
    """What ``doctor`` found, and what to do about it; ``repairable``: the doctor can do it."""

    severity: Severity
    what: str
    todo: str
    repairable: bool = False


def examine(database: Database, now: datetime) -> list[Ailment]:
    """What is wrong with the database, its permissions and its backups; an empty list where nothing is."""
    return [*_integrity(database), *_permissions(database.path), *_backups(database.path, now)]


def refuse_damage(database: Database) -> None:
    """``Damaged`` where a quick look finds any. A large file is looked at once a day, by its backup."""
    if database.path.stat().st_size > QUICK:
        return
    with database.raw() as connection:
        found = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    if found != "ok":
        raise damaged(database.path, found)


def repair(database: Database, now: datetime) -> None:
    """Close the files to others, and take the day's backup."""
    close_to_others(_private(database.path))
    take_daily(database, now)


def _integrity(database: Database) -> Iterator[Ailment]:
    if (reason := database.damage or fault_of_live(database.path)) is not None:
        yield Ailment(
            severity=Severity.ERROR,
            what=_("The database is damaged: {reason}.").format(reason=reason),
            todo=_(
                "What can be read is shown, and nothing is written. Keep it with `workbook export FILE`, go "
                "back to the newest good backup with `workbook restore`, and take in what is newer with "
                "`workbook import FILE --replace`."
            ),
        )
        return
    with database.raw() as connection:
        orphans = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    if orphans:
        yield Ailment(
            severity=Severity.ERROR,
            what=_("{n} rows belong to no record.").format(n=orphans),
            todo=_("Run `workbook export`, and import the file into a new folder."),
        )


def _permissions(path: Path) -> Iterator[Ailment]:
    for open_ in open_to_others(_private(path)):
        yield Ailment(
            severity=Severity.WARNING,
            what=_("Others on this machine can read {path}.").format(path=open_),
            todo=_("Run `workbook doctor --repair`, which closes it to them."),
            repairable=True,
        )


def _private(path: Path) -> list[Path]:
    """What should be the owner's alone. The folder around may be anybody's: it is left as it is."""
    return [*with_side_files(path), *backups(path), folder_of(path)]


def _backups(path: Path, now: datetime) -> Iterator[Ailment]:
    found = backups(path)
    for backup in found:
        if (reason := fault(backup)) is not None:
            yield Ailment(
                severity=Severity.WARNING,
                what=_("The backup {name} is damaged: {reason}.").format(name=backup.name, reason=reason),
                todo=_("Delete it; the others are not affected."),
            )
    days = [taken for backup in found if (taken := day(path, backup)) is not None]
    if not days or (now.date() - max(days)).days > OLD_BACKUP_DAYS:
        yield Ailment(
            severity=Severity.WARNING,
            what=_("There is no backup of the last {days} days.").format(days=OLD_BACKUP_DAYS),
            todo=_("Run `workbook backup`."),
            repairable=True,
        )
