"""Is everything sound: the store, and the notebooks beside it?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from workbook.book.place import database_path
from workbook.book.publishing import leaks, repository
from workbook.locale import _, ngettext
from workbook.model import Severity
from workbook.model.errors import shown
from workbook.store import Ailment

if TYPE_CHECKING:
    from workbook.book.workbook import Workbook


def doctor(book: Workbook, repair: bool, notebooks: Path | None, commit: Path | None) -> list[Ailment]:
    if repair:
        book.store.repair()
    place = notebooks or _own_notebooks(book)
    found = [*book.store.examine(), *(_notebooks(book, place) if place else ())]
    committed = commit or (repository(place) if place else None)
    return [*found, *(leaks(committed) if committed else ())]


def _own_notebooks(book: Workbook) -> Path | None:
    """The notebooks' folder, if this is the workbook it belongs to."""
    from workbook import pages

    return None if book.is_sample or book.path != database_path() else pages.folder()


def _notebooks(book: Workbook, folder: Path) -> Iterator[Ailment]:
    from workbook.pages.interview import holds

    recorded = {row.id for row in book.interview_list()}
    visible = (path for path in sorted(folder.rglob("*.ipynb")) if ".ipynb_checkpoints" not in path.parts)
    pages = {path: held for path in visible if (held := holds(path)) is not None}
    for path, interview_id in pages.items():
        if interview_id not in recorded:
            yield Ailment(
                severity=Severity.WARNING,
                what=_("The notebook {path} belongs to no interview here.").format(path=path),
                todo=_("Take interview {id} out of the bin, import it, or delete the notebook.").format(
                    id=interview_id
                ),
            )
    if without := sorted(recorded - set(pages.values())):
        what = ngettext(
            "{n} interview has no notebook: {ids}.", "{n} interviews have no notebook: {ids}.", len(without)
        )
        yield Ailment(
            severity=Severity.INFO,
            what=what.format(n=len(without), ids=shown(", ".join(without), 120)),
            todo=_("Opening it on the home notebook makes one."),
        )
