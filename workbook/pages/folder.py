"""Where the notebooks are."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
SHIPPED = ("home.ipynb", "interview.ipynb", "weakness_review.ipynb")


def shipped(name: str) -> Path:
    """The notebook ``name`` as it was shipped: in the checkout, else among the package's files."""
    beside = PACKAGE.parent / "notebooks" / name
    return beside if beside.exists() else PACKAGE / "pages" / "notebooks" / name


def folder() -> Path:
    """The notebooks' folder: beside the data where WORKBOOK_DATA names their folder, else the checkout's,
    else one in the user's data folder. Where it lacks a shipped notebook, a copy is put there."""
    place = _place()
    place.mkdir(parents=True, exist_ok=True)
    for name in SHIPPED:
        if not (place / name).exists():
            shutil.copyfile(shipped(name), place / name)
    return place


def _place() -> Path:
    if given := os.environ.get("WORKBOOK_DATA"):
        data = Path(given).expanduser().absolute()
        return (data.parent if data.suffix == ".db" else data) / "notebooks"
    if (checkout := PACKAGE.parent / "notebooks").exists():
        return checkout
    from platformdirs import user_data_path

    return user_data_path("interview-workbook", appauthor=False) / "notebooks"


def relative(path: Path) -> str:
    """``path`` as the home notebook names it."""
    return path.relative_to(folder()).as_posix()
