"""The shipped sample: a fictional engineer's workbook, in a store of its own."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from weakref import finalize

from workbook.book.place import FILE
from workbook.book.workbook import Workbook
from workbook.locale import _
from workbook.model import Clock, NotFound
from workbook.pages.folder import PACKAGE, checkout
from workbook.store import Store


def open_sample(clock: Clock) -> Workbook:
    """A workbook holding the sample; its store is removed when it is closed or forgotten."""
    folder = TemporaryDirectory(prefix="workbook-sample-", ignore_cleanup_errors=True)
    store = Store.open(Path(folder.name) / FILE, clock)
    store.import_json(sample_file())
    book = Workbook(store, clock, is_sample=True)
    finalize(book, folder.cleanup)
    return book


def sample_file() -> Path:
    """The sample in the checkout, else the one packed into the installed package."""
    folder = checkout()
    file = (folder / "data" if folder else PACKAGE) / "sample" / "workbook.json"
    if not file.exists():
        raise NotFound(
            _("Expected the sample beside the program."),
            _("It was not installed."),
            _("Install the workbook again, or begin with an interview of your own."),
        )
    return file
