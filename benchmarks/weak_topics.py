"""``workbook.stats.weak_topics`` on up to a million answers, against ``groupby("topic").mean()``.

The yardstick: the bare mean of the numeric columns of the same frame by topic (texts of dtype str, one
object a cell as a database gives them). Prints both times (best of several runs) and their ratio, which
should stay below 3 at a million rows, and the cost a row, which should not grow. ``--plot FILE`` draws both.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pandas as pd
from timing import best

from workbook.stats import weak_topics

SIZES, TOPICS, EACH, RUNS = (1_000, 10_000, 100_000, 1_000_000), 65, 6, 5
HINTS = ("none", "none", "none", "nudge", "strong", "given")


def answers(rows: int) -> pd.DataFrame:
    """As ``book.answers()`` gives them, in the columns that are read and a few that are not."""
    rng = np.random.default_rng(rows)
    interview = np.arange(rows) // EACH
    texts = {
        "interview": [f"20250101-{place:06d}" for place in interview],
        "question": [f"q{row:08d}" for row in range(rows)],
        "topic": [f"topic-{place}" for place in rng.integers(0, TOPICS, rows)],
        "hint_level": ["".join(HINTS[place]) for place in rng.integers(0, len(HINTS), rows)],
        "outcome": [f"outcome-{place % 5}" for place in interview],
    }
    numbers = {
        "weight": np.ones(rows),
        "rating": rng.integers(1, 6, rows).astype(float),
        "later_rating": np.where(rng.random(rows) < 0.5, rng.integers(1, 6, rows), np.nan),
        "confidential": np.zeros(rows, dtype=bool),
    }
    when = pd.Timestamp("2025-01-01", tz="UTC") + pd.to_timedelta(interview * 3600, unit="s")
    frame = pd.DataFrame({name: pd.array(cells, dtype="str") for name, cells in texts.items()} | numbers)
    return frame.assign(when=when.as_unit("us"))


def plot(path: Path, table: pd.DataFrame) -> None:
    from matplotlib.figure import Figure

    ax = Figure(figsize=(6, 4), layout="constrained").add_subplot()
    ax.loglog(table["rows"], table["ours"], "o-", label="weak_topics")
    ax.loglog(table["rows"], table["bare"], "s--", label='groupby("topic").mean()')
    ax.set_xlabel("answers")
    ax.set_ylabel("seconds")
    ax.legend()
    ax.get_figure(root=True).savefig(path)


def main(arguments: list[str]) -> int:
    measured = []
    for rows in SIZES:
        frame = answers(rows)
        bare = best(lambda frame=frame: frame.groupby("topic").mean(numeric_only=True), RUNS)
        ours = best(lambda frame=frame: weak_topics(frame), RUNS)
        measured.append({"rows": rows, "ours": ours, "bare": bare})
        print(
            f"{rows:>9,} answers: {ours * 1e3:8.2f} ms ({ours / rows * 1e6:6.2f} us a row); "
            f"bare mean: {bare * 1e3:8.2f} ms; ratio {ours / bare:.2f}"
        )
    if arguments[:1] == ["--plot"]:
        plot(Path(arguments[1]), pd.DataFrame(measured))
    return 0 if measured[-1]["ours"] / measured[-1]["bare"] <= 3 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
