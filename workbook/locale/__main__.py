"""Bring the catalogues up to date with the code: ``python -m workbook.locale [ROOM ...]``.

Needs Babel. Extracts every message of a room, keeps its translations, drops what is gone and compiles.
Messages without a translation are listed and make the command fail.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from workbook.locale import HERE

PACKAGE = HERE.parent
FOUNDED = datetime(2026, 1, 1, tzinfo=UTC)
KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}


def rooms() -> list[str]:
    """Every folder or module directly under the package that may speak to the person."""
    folders = [path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()]
    modules = [path.stem for path in PACKAGE.glob("*.py") if path.stem != "__init__"]
    return sorted(name for name in folders + modules if name != "locale")


def sources(room: str) -> list[Path]:
    folder = PACKAGE / room
    files = [*folder.rglob("*.py"), *folder.rglob("*.html")]
    return sorted(files) if folder.is_dir() else [PACKAGE / f"{room}.py"]


def po_path(room: str) -> Path:
    return HERE / "ja" / "LC_MESSAGES" / f"{room}.po"


def extracted(room: str) -> Catalog:
    """The messages in the code of ``room``, untranslated."""
    # A fixed date in the header: the same messages always compile to the same bytes.
    catalog = Catalog(
        locale="ja",
        project="interview-workbook",
        version="1",
        msgid_bugs_address="none",
        last_translator="interview-workbook",
        language_team="ja",
        header_comment=f"# Japanese words of the room {room!r}, kept up to date by python -m workbook.locale",
        creation_date=FOUNDED,
        revision_date=FOUNDED,
        fuzzy=False,
    )
    for path in sources(room):
        method = "jinja2.ext:babel_extract" if path.suffix == ".html" else "python"
        for _line, message, comments, _context in extract_from_file(method, path, keywords=KEYWORDS):
            place = (path.relative_to(PACKAGE).as_posix(), 0)
            catalog.add(message, locations=[place], auto_comments=comments)
    return catalog


def translated(room: str) -> Catalog:
    """The messages of ``room`` with the translations on file; what the code no longer says is dropped."""
    catalog, path = extracted(room), po_path(room)
    if path.exists():
        with path.open("rb") as file:
            known = read_po(file, locale="ja")
        for message in catalog:
            if message.id and (old := known.get(message.id)) is not None:
                message.string = old.string
    return catalog


def untranslated(catalog: Catalog) -> list[str]:
    def empty(message: object) -> bool:
        strings = message if isinstance(message, tuple | list) else (message,)
        return not all(strings)

    return [str(message.id) for message in catalog if message.id and empty(message.string)]


def compiled(catalog: Catalog) -> bytes:
    buffer = BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def update(room: str) -> list[str]:
    """Write the room's ``.po`` and ``.mo``; returns the messages still without a translation."""
    catalog, path = translated(room), po_path(room)
    if len(catalog) == 0:
        path.unlink(missing_ok=True)
        path.with_suffix(".mo").unlink(missing_ok=True)
        return []
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, sort_output=True, omit_header=False, include_lineno=False, width=100)
    path.with_suffix(".mo").write_bytes(compiled(catalog))
    return untranslated(catalog)


def main(names: list[str]) -> int:
    missing = [(room, text) for room in names or rooms() for text in update(room)]
    for room, text in missing:
        print(f"{room}: no translation for {text!r}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
