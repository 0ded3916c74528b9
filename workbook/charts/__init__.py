"""Charts: one file each. Every chart names the columns it ``NEEDS``, has ``draw(table, ax=None)`` for the
picture and ``describe(table)`` for the sentence under it, and computes nothing."""

from workbook.charts.style import figure, image, save

__all__ = ["figure", "image", "save"]
