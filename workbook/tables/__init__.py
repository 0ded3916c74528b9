"""A list of past interviews kept as CSV or TSV: the table, which field each column means, and the records in
its rows. ``headings.toml`` holds the words that columns are headed with, ``words.toml`` those of cells."""

from workbook.tables.cells import Readers
from workbook.tables.mapping import FIELDS, corrected, propose
from workbook.tables.records import Problem, Reading, read_records
from workbook.tables.table import Row, Table, read_table

__all__ = [
    "FIELDS", "Problem", "Readers", "Reading", "Row", "Table", "corrected", "propose", "read_records",
    "read_table",
]
