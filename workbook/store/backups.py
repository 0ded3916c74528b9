"""Copies of the database: taken by themselves once a day, verified, thinned."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date, datetime
from itertools import chain, count
from pathlib import Path
from tempfile import mkstemp

from workbook.model import StoreError
from workbook.store.database import Database
from workbook.store.failures import Damaged, damaged, explained
from workbook.store.files import make_private_folder, sync_folder

DAYS, WEEKS = 7, 13
"""Automatic backups kept: of the last 7 days, and the newest of each of the last 13 weeks, that have one."""
MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d{6}(-\d+)?)?")
UNFINISHED, HOUR = ".backup-", 3600


def folder_of(path: Path) -> Path:
    """Where the backups of the database ``path`` lie."""
    return path.parent / "backups"


def backups(path: Path) -> list[Path]:
    """Every backup of the database ``path``, newest first."""
    found = [backup for backup in folder_of(path).glob("*.db") if day(path, backup) is not None]
    return sorted(found, key=lambda backup: backup.stem, reverse=True)


def day(path: Path, backup: Path) -> date | None:
    """The day a backup of the database ``path`` was taken, by its name; ``None`` where it is none."""
    moment = backup.stem.removeprefix(f"{path.stem}-")
    try:
        return date.fromisoformat(moment[:10]) if MOMENT.fullmatch(moment) else None
    except ValueError:
        return None


def newest_good(path: Path) -> Path | None:
    """The newest backup that is sound."""
    return next((backup for backup in backups(path) if fault(backup) is None), None)


def take(database: Database, now: datetime) -> Path:
    """A verified copy of the present state that is never thinned; its path."""
    second = f"{now:%Y-%m-%dT%H%M%S}"
    names = (_named(database.path, f"{second}{more}") for more in chain([""], (f"-{n}" for n in count(2))))
    return _copy(database, next(name for name in names if not name.exists()))


def take_daily(database: Database, now: datetime) -> None:
    """The day's copy, unless there is one; older ones are thinned. ``Damaged`` where the copy shows that
    the database is; a copy that cannot be written stops nobody from working (``doctor`` tells)."""
    today = _named(database.path, f"{now:%Y-%m-%d}")
    if today.exists():
        return
    try:
        _copy(database, today)
    except Damaged:
        raise
    except StoreError:
        return
    thin(database.path)
    sweep(today)


def thin(path: Path) -> None:
    """Remove the automatic backups that are neither of the last days nor the newest of a last week."""
    daily = {}
    for backup in backups(path):
        taken = day(path, backup)
        if taken is not None and backup == _named(path, str(taken)):
            daily[taken] = backup
    for taken in daily.keys() - kept(daily):
        daily[taken].unlink(missing_ok=True)


def sweep(today: Path) -> None:
    """Remove what a killed process left unfinished an hour or more before the backup ``today``; what is
    younger may still be in the making."""
    for left in today.parent.glob(f"{UNFINISHED}*"):
        if left.stat().st_mtime < today.stat().st_mtime - HOUR:
            left.unlink(missing_ok=True)


def kept(days: Iterable[date]) -> set[date]:
    """Which of ``days`` to keep."""
    newest_first = sorted(days, reverse=True)
    weeks: dict[tuple[int, int], date] = {}
    for day in newest_first:
        weeks.setdefault(day.isocalendar()[:2], day)
    return {*newest_first[:DAYS], *list(weeks.values())[:WEEKS]}


def fault(path: Path) -> str | None:
    """What is wrong with the database file ``path``; ``None`` where it is sound."""
    try:
        with closing(read_only(path)) as connection:
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            known = connection.execute("SELECT count(*) FROM interviews").fetchone()
    except sqlite3.Error as error:
        return str(error)
    return None if found == "ok" and known else str(found)


def read_only(path: Path) -> sqlite3.Connection:
    """A connection that leaves nothing beside ``path``, which nobody may be writing to."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def _named(path: Path, moment: str) -> Path:
    return folder_of(path) / f"{path.stem}-{moment}.db"


def _copy(database: Database, target: Path) -> Path:
    database.refuse_copies()
    temporary: Path | None = None
    try:
        make_private_folder(target.parent)
        handle, name = mkstemp(dir=target.parent, prefix=UNFINISHED)  # made for the owner only
        os.close(handle)
        temporary = Path(name)
        with database.raw() as source, closing(sqlite3.connect(temporary)) as copy:
            # A journal on disk would be left behind by a failure.
            copy.execute("PRAGMA journal_mode = MEMORY")
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
        if (reason := fault(temporary)) is not None:
            raise damaged(database.path, reason)
        temporary.replace(target)
        temporary = None
        sync_folder(target.parent)
    except (OSError, sqlite3.Error) as error:
        raise explained(error, target) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
    return target
