"""Opening a workbook."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from workbook import locale
from workbook.book.place import database_path
from workbook.book.workbook import Workbook
from workbook.model import Clock, as_clock
from workbook.store import Store


def open(path: str | Path | None = None, now: datetime | Clock | None = None) -> Workbook:
    """The workbook in ``path`` (a folder or a ``.db`` file); without one, in the folder that
    WORKBOOK_DATA names, else in ``data/`` beside the checkout, else in the user's data folder.

    ``now`` stands in for the clock (an aware moment or a callable that returns one). The interface
    speaks the profile's language from here on. Raises ``StoreError`` where the database cannot be used.
    """
    clock = as_clock(now)
    book = Workbook(Store.open(database_path(path), clock), clock)
    if (profile := book.store.saved_profile()) is not None:
        locale.use(profile.language)
    return book
