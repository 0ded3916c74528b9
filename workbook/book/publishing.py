"""What of the person's would go out with a folder about to be committed."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workbook.locale import _
from workbook.model import Severity
from workbook.store import Ailment

FILTER = "git config filter.workbook.clean 'python -m workbook.pages'"
ATTRIBUTES = "*.ipynb filter=workbook"
SQLITE = b"SQLite format 3\0"
DATABASES = (".db", ".db-wal", ".db-shm")
LARGEST_JSON = 64 * 1024 * 1024
"""Bytes; what is larger is not read."""


def leaks(folder: Path) -> Iterator[Ailment]:
    """One ailment per file that git would take along and that holds the person's text. Where there is no
    git, and in a folder outside every repository, each file counts."""
    for path in sorted(_taken_along(folder)):
        if (what := _leak(path)) is not None:
            yield Ailment(severity=Severity.WARNING, what=what, todo=_todo(path))


def repository(folder: Path) -> Path | None:
    """The top of the git repository that ``folder`` is in."""
    top = _git(folder, "rev-parse", "--show-toplevel")
    return Path(top.rstrip("\n")) if top else None


def _taken_along(folder: Path) -> list[Path]:
    listed = _git(folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    if listed is None:
        return [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    paths = (folder / name for name in listed.split("\0") if name)
    return [path for path in paths if path.is_file() and not path.is_symlink()]


def _git(folder: Path, *arguments: str) -> str | None:
    command = ["git", "-C", str(folder), *arguments]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True, errors="replace").stdout
    except (OSError, subprocess.CalledProcessError):
        return None


def _leak(path: Path) -> str | None:
    try:
        if path.suffix == ".ipynb":
            return _in_notebook(path, json.loads(path.read_text("utf-8")))
        if path.suffix == ".eml":
            return _("{path} is a mail.").format(path=path)
        if path.name.endswith(DATABASES) or _begins_with(path, SQLITE):
            return _("{path} is a database.").format(path=path)
        if path.suffix == ".json" and _is_export(path):
            return _("{path} is an export with names in it.").format(path=path)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None  # not what its name says
    return None


def _in_notebook(path: Path, notebook: dict[str, Any]) -> str | None:
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    if any("".join(cell["source"]).startswith("%%followup") for cell in code):
        return _("{path} holds the text of a mail in its draft cell.").format(path=path)
    if "widgets" in notebook["metadata"] or any(cell.get("outputs") for cell in code):
        return _("{path} holds outputs.").format(path=path)
    return None


def _begins_with(path: Path, mark: bytes) -> bool:
    with path.open("rb") as file:
        return file.read(len(mark)) == mark


def _is_export(path: Path) -> bool:
    """Whether a workbook's export names its person, or keeps a memo; the sample's person is made up."""
    if path.stat().st_size > LARGEST_JSON or path.parts[-3:] == ("data", "sample", "workbook.json"):
        return False
    data = json.loads(path.read_text("utf-8"))
    if not isinstance(data, dict) or data.keys() != {"profile", "interviews", "topics"}:
        return False
    profile = data["profile"]
    named = any(profile.get(name) for name in ("family_name", "given_name", "latin_name", "email", "phone"))
    return named or any(interview.get("memo") for interview in data["interviews"])


def _todo(path: Path) -> str:
    if path.suffix == ".ipynb":
        return _(
            "Let git clean notebooks: run `{command}`, and add the line `{line}` to .gitattributes."
        ).format(command=FILTER, line=ATTRIBUTES)
    return _("Move it out of the folder, or add it to .gitignore; `git rm --cached` if it is tracked.")
