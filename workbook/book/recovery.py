"""Back to a backup, also when the workbook itself no longer opens."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from workbook.book.place import database_path
from workbook.locale import _
from workbook.model import Clock, NotFound, as_clock
from workbook.store import backups, restoring


def list_backups(path: str | Path | None = None) -> list[Path]:
    """The backups of the workbook in ``path`` (as for ``open``), newest first."""
    return backups.backups(database_path(path))


def preview_restore(backup: str | Path | None = None, path: str | Path | None = None) -> list[str]:
    """What going back to ``backup`` (the newest sound one where none is given) would change."""
    database = database_path(path)
    return restoring.preview(database, _chosen(database, backup))


def restore(
    backup: str | Path | None = None, path: str | Path | None = None, now: datetime | Clock | None = None
) -> Path:
    """Go back to ``backup`` (the newest sound one where none is given); returns where the state before is
    kept. A database that no longer opens is set aside unchanged."""
    database = database_path(path)
    return restoring.restore(database, _chosen(database, backup), as_clock(now)())


def _chosen(database: Path, backup: str | Path | None) -> Path:
    if backup is not None:
        return Path(backup)
    if (newest := backups.newest_good(database)) is None:
        raise NotFound(
            _("Expected a sound backup of {path}.").format(path=database),
            _("There is none in {folder}.").format(folder=backups.folder_of(database)),
            _("Import the newest export with `workbook import` into a new folder."),
        )
    return newest
