"""``book.answers()`` on 100,000 answers, against sqlite3 fetching the same join into a data frame.

The yardstick: one connection of the standard library, the same query, the rows into ``pandas.DataFrame``,
``when`` parsed. Prints both times (best of several runs) and their ratio, which should stay below 1.5.
"""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
from many import fill
from timing import best

import workbook as wb
from workbook.model.columns import ANSWERS, names
from workbook.store.frames import ANSWERS_QUERY

INTERVIEWS, RUNS = 10_000, 7


def bare(path: Path) -> pd.DataFrame:
    with sqlite3.connect(path) as connection:
        rows = connection.execute(ANSWERS_QUERY).fetchall()
    frame = pd.DataFrame(rows, columns=names(ANSWERS))
    frame["when"] = pd.to_datetime(frame["when"], unit="us", utc=True)
    return frame


def main() -> int:
    with TemporaryDirectory() as folder, wb.open(folder) as book:
        fill(book, INTERVIEWS)
        answers = len(book.answers())
        ours, yardstick = best(book.answers, RUNS), best(lambda: bare(book.path), RUNS)
    print(f"{answers:,} answers: {ours:.3f} s; bare sqlite3: {yardstick:.3f} s; ratio {ours / yardstick:.2f}")
    return 0 if ours / yardstick <= 1.5 else 1


if __name__ == "__main__":
    sys.exit(main())
