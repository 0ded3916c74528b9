"""The records on disk: SQLite, versions per field, frames, exchange, backups."""

from workbook.store.adding import Added
from workbook.store.changing import Change
from workbook.store.health import Ailment
from workbook.store.importing import Imported
from workbook.store.interviews import Binned, InterviewRow
from workbook.store.store import Store
from workbook.store.versions import Saved, Version

__all__ = ["Added", "Ailment", "Binned", "Change", "Imported", "InterviewRow", "Saved", "Store", "Version"]
