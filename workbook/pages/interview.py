"""The notebook of one interview: made from the template, found wherever it was moved."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from workbook.pages.clean import METADATA, clean, read, write
from workbook.pages.folder import folder, shipped

DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
"""What Windows takes for a device, also with an ending behind it; an imported id may be one."""


def make(interview_id: str) -> Path:
    """The interview's notebook, made if there is none. Its name is the id: no company stands in it."""
    if (found := find(interview_id)) is not None:
        return found
    path = _usual(interview_id)
    path.parent.mkdir(exist_ok=True)
    write(path, filled(read(shipped("interview.ipynb")), interview_id))
    return path


def find(interview_id: str) -> Path | None:
    """The interview's notebook, under whatever name and in whatever folder below the notebooks' own."""
    usual = _usual(interview_id)
    if usual.exists():
        return usual
    others = (path for path in sorted(folder().rglob("*.ipynb")) if not _hidden(path))
    return next((path for path in others if holds(path) == interview_id), None)


def holds(path: Path) -> str | None:
    """The id of the interview that the notebook in ``path`` belongs to."""
    try:
        mark = read(path)["metadata"][METADATA]["interview"]
    except (OSError, ValueError, KeyError, TypeError):
        return None  # no notebook, or none of ours
    return str(mark)


def filled(template: dict[str, Any], interview_id: str) -> dict[str, Any]:
    """The template with its form cells made out to one interview."""
    notebook = clean(template)
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code":
            source = source.replace("()", f'("{interview_id}")')
        else:
            source = source.replace("(home.ipynb)", "(../home.ipynb)")
        cell["source"] = source.splitlines(keepends=True)
    notebook["metadata"][METADATA] = {"page": "interview", "interview": interview_id}
    return notebook


def _usual(interview_id: str) -> Path:
    name = f"interview-{interview_id}" if DEVICES.fullmatch(interview_id) else interview_id
    return folder() / "interviews" / f"{name}.ipynb"


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder()).parts)
