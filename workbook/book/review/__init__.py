"""The weakness review: what many interviews show, section by section, for the notebook and the terminal.

``Material`` is what a ``Choice`` of interviews leaves; each of ``SECTIONS`` makes its parts from it: a chart
to draw, the sentence under it and its tables. ``text`` is the whole of it for those who do not see charts.
"""

from workbook.book.review import (
    calibration,
    companies,
    funnel,
    habits,
    months,
    progress,
    rejection,
    staircase,
    weak,
)
from workbook.book.review.asked import Asked, asked
from workbook.book.review.choice import Choice
from workbook.book.review.material import Material
from workbook.book.review.part import Part, Section, Table
from workbook.book.review.text import Words, text, words

SECTIONS = (
    weak.SECTION,
    progress.SECTION,
    staircase.SECTION,
    rejection.SECTION,
    months.SECTION,
    companies.SECTION,
    funnel.SECTION,
    calibration.SECTION,
    habits.SECTION,
)
"""The most useful first."""

__all__ = [
    "SECTIONS", "Asked", "Choice", "Material", "Part", "Section", "Table", "Words", "asked", "text", "words",
]
