"""Where the notebooks are, and what else lies around the package."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
SHIPPED = ("home.ipynb", "interview.ipynb", "weakness_review.ipynb")


def checkout() -> Path | None:
    """The folder the package was checked out in, or ``None`` where it is installed without one."""
    folder = PACKAGE.parent
    return folder if (folder / "pyproject.toml").exists() and (folder / "notebooks").exists() else None


def user_folder() -> Path:
    """The system's place for this user's data."""
    from platformdirs import user_data_path

    return user_data_path("interview-workbook", appauthor=False)


def shipped(name: str) -> Path:
    """The notebook ``name`` as it was shipped: in the checkout, else among the package's files."""
    return (checkout() or PACKAGE / "pages") / "notebooks" / name


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
    return (checkout() or user_folder()) / "notebooks"


def relative(path: Path) -> str:
    """``path`` as the home notebook names it."""
    return path.relative_to(folder()).as_posix()
