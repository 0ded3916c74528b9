"""SQLite's and the file system's failures as sentences for the person."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from workbook.locale import _
from workbook.model import InvalidValue, StoreError
from workbook.model.errors import shown

LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
CLOSED_OFF = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}
UNWRITTEN = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def explained(error: BaseException, path: Path) -> StoreError:
    """The ``StoreError`` for a failure of SQLite or of the file system at ``path``."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
    if code in LOCKED:
        return locked(path)
    if code in CLOSED_OFF or isinstance(error, PermissionError):
        return closed_off(path)
    if code in DAMAGED:
        return damaged(path, str(error))
    if code in UNWRITTEN or isinstance(error, OSError):
        return unwritten(path, str(error))
    return StoreError(
        _("Expected the workbook's database {path} to answer.").format(path=path),
        _("It said: {reason}.").format(reason=shown(error)),
        _("Run `workbook doctor`, which looks for the cause; nothing was changed."),
    )


def not_text() -> InvalidValue:
    return InvalidValue(
        _("Expected whole characters."),
        _("Half a character (a lone surrogate) came."),
        _("Type or copy the text again; nothing was changed."),
    )


def locked(path: Path) -> StoreError:
    return StoreError(
        _("Expected to write to {path}.").format(path=path),
        _("Another program has kept it locked the whole time."),
        _("Close the other program, or wait until it has finished, and try again; nothing was changed."),
    )


def closed_off(path: Path) -> StoreError:
    return StoreError(
        _("Expected to read and write {path} and its folder.").format(path=path),
        _("This account may not, or the folder is read-only."),
        _("Give this account write permission, or name another folder in WORKBOOK_DATA."),
    )


def misnamed(path: Path) -> StoreError:
    return StoreError(
        _("Expected the name of a file that can be written."),
        _("{path!r} cannot be one.").format(path=shown(path)),
        _("Choose a shorter name of usual characters, in a folder; nothing was written."),
    )


def unwritten(path: Path, reason: str) -> StoreError:
    return StoreError(
        _("Expected room to write in {path}.").format(path=path.parent),
        _("The disk is full or did not take the change: {reason}.").format(reason=shown(reason)),
        _("Make room and try again; what was saved before is unharmed."),
    )


class Damaged(StoreError):
    """The file is not, or no longer, a sound workbook database; ``reason`` is SQLite's word for it."""

    reason: str = ""


class Foreign(Damaged):
    """The file belongs to another program."""


def damaged(path: Path, reason: str, kind: type[Damaged] = Damaged) -> Damaged:
    error = kind(
        _("Expected {path} to be a sound workbook database.").format(path=path),
        _("It is damaged or no database at all: {reason}.").format(reason=shown(reason)),
        _("Run `workbook restore` to go back to the newest good backup; the damaged file is kept."),
    )
    error.reason = shown(reason)
    return error
