"""Every chart of the weakness review at 300 interviews: where the time goes.

The yardstick: one empty matplotlib figure of the same size, laid out and written as PNG in the same run.
Prints milliseconds for the statistic, the drawing and the PNG of each chart, and the ratio of the whole to as
many empty figures.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from pathlib import Path
from time import perf_counter
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "support"))

import careers
from matplotlib.figure import Figure

from workbook import charts, stats

INTERVIEWS, RUNS = 300, 3
REVIEW = {
    "weak_topics": "weak_topics", "topic_by_month": "topic_months", "progress": "course",
    "staircase": "staircase", "companies": "companies", "funnel": "funnel", "calibration": "forecasts",
    "habits": "habits",
}  # fmt: skip
FROM_INTERVIEWS = ("funnel", "calibration", "habits")


def timed(work: Callable[..., Any], *arguments: Any) -> tuple[float, Any]:
    """Best of several runs in milliseconds, and the last result."""
    times = []
    for _run in range(RUNS):
        began = perf_counter()
        result = work(*arguments)
        times.append(perf_counter() - began)
    return min(times) * 1e3, result


def empty() -> None:
    figure = Figure(figsize=(7.4, 5), layout="constrained")
    figure.add_subplot()
    write(figure)


def write(figure: Figure) -> None:
    figure.savefig(BytesIO(), dpi=160)


def main() -> int:
    answers = careers.answers(INTERVIEWS, topics=40, growth=1.0)
    interviews = careers.interviews(answers)
    bare, _nothing = timed(empty)
    whole = 0.0
    for name, statistic in REVIEW.items():
        source = interviews if name in FROM_INTERVIEWS else answers
        counting, table = timed(getattr(stats, statistic), source)
        drawing, axes = timed(import_module(f"workbook.charts.{name}").draw, table)
        writing, _written = timed(write, charts.figure(axes))
        whole += counting + drawing + writing
        print(f"{name:15s} statistic {counting:6.1f}   drawing {drawing:6.1f}   PNG {writing:6.1f} ms")
    ratio = whole / bare / len(REVIEW)
    print(f"whole {whole:.0f} ms; an empty figure {bare:.0f} ms; ratio {ratio:.2f} a chart")
    return 0


if __name__ == "__main__":
    sys.exit(main())
