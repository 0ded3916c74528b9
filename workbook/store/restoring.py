"""Going back to a backup: what it would change, and doing it without losing the present."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from workbook.locale import _, ngettext
from workbook.model import Interview, NotFound, StoreError
from workbook.store import schema
from workbook.store.backups import backups, fault, folder_of, read_only, take
from workbook.store.database import Database, make_private
from workbook.store.failures import Damaged, damaged, explained
from workbook.store.files import with_side_files
from workbook.store.rows import load_interviews


def preview(path: Path, backup: Path) -> list[str]:
    """What restoring ``backup`` over the database ``path`` would change, a sentence a line."""
    then = _interviews(sound(path, backup))
    try:
        now = _interviews(path) if path.exists() else {}
    except StoreError as error:
        count = len(then)
        many = ngettext("The backup holds {n} interview.", "The backup holds {n} interviews.", count)
        return [error.came, many.format(n=count)]
    lines = [_("Comes back: {what}").format(what=_title(then[id])) for id in then.keys() - now.keys()]
    lines += [_("Goes away: {what}").format(what=_title(now[id])) for id in now.keys() - then.keys()]
    changed = [id for id in then.keys() & now.keys() if then[id] != now[id]]
    lines += [_("Becomes what it was: {what}").format(what=_title(then[id])) for id in changed]
    return sorted(lines) or [_("The interviews are the same here and there.")]


def restore(path: Path, backup: Path, now: datetime) -> Path:
    """Put ``backup`` in the place of the database ``path``; returns where the present state is kept."""
    source = sound(path, backup)
    if not path.exists():
        _prepare(path)
    try:
        kept = _set_aside(path, now) if fault_of_live(path) else _keep(path, now)
        _overwrite(path, source)
    except (OSError, sqlite3.Error) as error:
        raise explained(error, path) from error
    _prepare(path)
    return kept


def _prepare(path: Path) -> None:
    make_private(path)
    database = Database(path)
    try:
        schema.prepare(database)
    finally:
        database.close()


def sound(path: Path, backup: Path) -> Path:
    """The file of ``backup`` (a path, or a name in the backups' folder), if it is a sound workbook."""
    file = backup if backup.exists() else folder_of(path) / backup.name
    if not file.exists():
        names = ", ".join(known.name for known in backups(path)[:3]) or _("(none)")
        raise NotFound(
            _("Expected a backup."),
            _("There is none at {path}.").format(path=backup),
            _("The newest are: {names}.").format(names=names),
        )
    if (reason := fault(file)) is not None:
        raise damaged(file, reason)
    with closing(read_only(file)) as connection:
        schema.schema_of(connection, file)
    return file


def fault_of_live(path: Path) -> str | None:
    """What is wrong with a database that may be in use; ``None`` where it is sound."""
    database = Database(path)
    try:
        with database.raw() as connection:
            found = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
            connection.execute("SELECT count(*) FROM interviews").fetchone()
    except Damaged as error:
        return error.reason
    finally:
        database.close()
    return None if found == "ok" else found


def _keep(path: Path, now: datetime) -> Path:
    database = Database(path)
    try:
        return take(database, now)
    finally:
        database.close()


def _set_aside(path: Path, now: datetime) -> Path:
    """Move a damaged database, with its journal, among the backups."""
    kept = folder_of(path) / f"damaged-{path.stem}-{now:%Y-%m-%dT%H%M%S}.db"
    make_private(kept)
    for part, aside in zip(with_side_files(path), with_side_files(kept), strict=True):
        if part.exists():
            part.replace(aside)
    return kept


def _overwrite(path: Path, source: Path) -> None:
    make_private(path)
    database = Database(path)
    try:
        with database.raw() as connection, closing(read_only(source)) as old:
            connection.execute("BEGIN IMMEDIATE")  # waits its turn, or says that the database is locked
            connection.execute("ROLLBACK")
            old.backup(connection)
    finally:
        database.close()


def _interviews(path: Path) -> dict[str, Interview]:
    with _copied(path) as database, database.read() as connection:
        return {interview.id: interview for interview in load_interviews(connection)}


@contextmanager
def _copied(path: Path) -> Iterator[Database]:
    """A copy brought to the present schema, so that an older backup can be read and stays as it is."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        try:
            with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
                source.backup(target)
        except sqlite3.Error as error:
            raise explained(error, path) from error
        database = Database(copy)
        try:
            schema.prepare(database)
            yield database
        finally:
            database.close()


def _title(interview: Interview) -> str:
    return f"{interview.id} {interview.company} {interview.round}".rstrip()
