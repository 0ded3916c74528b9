"""The latency of ``book.save_field``, against sqlite3 committing one update with the same pragmas.

Measured on a store with one interview and on one with 10,000. Prints medians, 99th percentiles and ratios;
the two kinds of save take turns, so that both meet the same disk.
"""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from many import fill

import workbook as wb

SAVES = 500


def bare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path / "bare.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE interviews (id TEXT PRIMARY KEY, memo TEXT)")
    connection.execute("INSERT INTO interviews VALUES ('i0', '')")
    return connection


def commit(connection: sqlite3.Connection, text: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE interviews SET memo = ? WHERE id = 'i0'", (text,))
    connection.execute("COMMIT")


def measure(count: int) -> None:
    with TemporaryDirectory() as folder, wb.open(folder) as book:
        fill(book, count)
        connection = bare(Path(folder))
        ours, yardstick = [], []
        for number in range(SAVES):
            text = f"what they asked, {number}"
            began = perf_counter()
            book.save_field("i00000", "position", text)
            middle = perf_counter()
            commit(connection, text)
            ours.append(middle - began)
            yardstick.append(perf_counter() - middle)
        connection.close()
    ratio = median(ours) / median(yardstick)
    print(
        f"{count:,} interviews: {line(ours)}; bare commit: {line(yardstick)}; "
        f"ratio {ratio:.1f}, {(median(ours) - median(yardstick)) * 1e3:.2f} ms more"
    )


def line(times: list[float]) -> str:
    return f"median {median(times) * 1e3:.2f} ms, p99 {quantiles(times, n=100)[-1] * 1e3:.2f} ms"


def main() -> int:
    for count in (1, 10_000):
        measure(count)
    return 0


if __name__ == "__main__":
    sys.exit(main())
