"""The records on disk: SQLite, versions per field, frames, exchange, backups."""

from workbook.store.interviews import Binned, InterviewRow
from workbook.store.store import Store
from workbook.store.versions import Saved, Version

__all__ = ["Binned", "InterviewRow", "Saved", "Store", "Version"]
