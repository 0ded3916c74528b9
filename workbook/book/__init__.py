"""The workbook and its use cases; the only room that joins the crafts."""

from workbook.book.opening import open
from workbook.book.workbook import Workbook

__all__ = ["Workbook", "open"]
