"""How long a piece of work takes."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import perf_counter


def best(work: Callable[[], object], runs: int) -> float:
    """Seconds of the fastest of several runs, each on a swept heap."""
    times = []
    for _run in range(runs):
        gc.collect()
        began = perf_counter()
        work()
        times.append(perf_counter() - began)
    return min(times)
