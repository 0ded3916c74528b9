"""The workbook and its use cases; the only room that joins the crafts."""

from workbook.book.opening import open
from workbook.book.recovery import list_backups, preview_restore, restore
from workbook.book.workbook import Workbook

__all__ = ["Workbook", "list_backups", "open", "preview_restore", "restore"]
