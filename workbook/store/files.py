"""Files written whole or not at all, for their owner's eyes only."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from workbook.store.failures import explained, misnamed

NO_NAME = {errno.ENAMETOOLONG, errno.EINVAL, errno.ENOTDIR, errno.EISDIR}


def write_private(path: Path, content: bytes) -> None:
    """Put ``content`` into ``path`` by way of a neighbouring file, so that no reader and no crash ever
    meets a half. A symbolic link at ``path`` is replaced, not followed."""
    temporary: Path | None = None
    try:
        make_private_folder(path.parent)
        handle, name = mkstemp(dir=path.parent, prefix=f".{path.name[:40]}-")  # made for the owner only
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        temporary = None
        sync_folder(path.parent)
    except OSError as error:
        raise (misnamed(path) if error.errno in NO_NAME else explained(error, path)) from error
    except ValueError as error:  # NUL, half a character
        raise misnamed(path) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def make_private_folder(folder: Path) -> None:
    """Create ``folder`` where it is missing, closed to others whatever the umask says."""
    if not folder.exists():
        folder.mkdir(parents=True, mode=0o700, exist_ok=True)
        folder.chmod(0o700)


def open_to_others(paths: Iterable[Path]) -> list[Path]:
    """Those of ``paths`` that are not their owner's alone; none where modes say nothing about that."""
    if os.name != "posix":
        return []
    return [path for path in paths if path.exists() and path.stat().st_mode & 0o077]


def close_to_others(paths: Iterable[Path]) -> None:
    for path in open_to_others(paths):
        with suppress(PermissionError):  # another account's file: it can be used, not closed by us
            path.chmod(path.stat().st_mode & 0o700)


def with_side_files(database: Path) -> list[Path]:
    """The database and what SQLite keeps beside it."""
    return [database.with_name(f"{database.name}{suffix}") for suffix in ("", "-wal", "-shm")]


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` survive a power cut; not needed, and not possible, on Windows."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
