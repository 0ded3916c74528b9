"""Where the workbook's data live."""

from __future__ import annotations

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
FILE = "workbook.db"


def checkout() -> Path | None:
    """The folder the package was checked out in, or ``None`` when it is installed without one."""
    folder = PACKAGE.parent
    return folder if (folder / "pyproject.toml").exists() and (folder / "notebooks").exists() else None


def database_path(path: str | Path | None = None) -> Path:
    """``path`` (a folder, or a ``.db`` file), else the folder in WORKBOOK_DATA, else ``data/`` beside the
    checkout, else the user's data folder. Symbolic links are followed once, here: journal, backups and the
    file set aside by a restore lie beside the real database, under whatever name it is opened."""
    given = path or os.environ.get("WORKBOOK_DATA")
    place = Path(given).expanduser() if given else _default_folder()
    return (place if place.suffix == ".db" else place / FILE).resolve()


def _default_folder() -> Path:
    if (folder := checkout()) is not None:
        return folder / "data"
    from platformdirs import user_data_path

    return user_data_path("interview-workbook", appauthor=False)
