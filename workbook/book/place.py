"""Where the workbook's data live."""

from __future__ import annotations

import os
from pathlib import Path

from workbook.pages.folder import checkout, user_folder

FILE = "workbook.db"


def database_path(path: str | Path | None = None) -> Path:
    """``path`` (a folder, or a ``.db`` file), else the folder in WORKBOOK_DATA, else ``data/`` beside the
    checkout, else the user's data folder. Symbolic links are followed once, here: journal, backups and the
    file set aside by a restore lie beside the real database, under whatever name it is opened."""
    given = path or os.environ.get("WORKBOOK_DATA")
    place = Path(given).expanduser() if given else _default_folder()
    return (place if place.suffix == ".db" else place / FILE).resolve()


def _default_folder() -> Path:
    folder = checkout()
    return folder / "data" if folder else user_folder()
