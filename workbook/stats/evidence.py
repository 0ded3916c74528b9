"""Answers as plain arrays: what every estimate here starts from, read in linear time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from workbook.locale import _
from workbook.model import columns

if TYPE_CHECKING:
    import pandas as pd

SECONDS_A_DAY = 86_400.0


@dataclass(frozen=True)
class Evidence:
    """One entry per answer x topic. ``topic`` and ``interview`` are codes; ``started`` holds the first
    moment of each interview and ``order`` its place in time, oldest 0; moments are seconds since 1970."""

    topics: list[str]
    topic: np.ndarray
    interview: np.ndarray
    started: np.ndarray
    score: np.ndarray
    weight: np.ndarray
    groups: np.ndarray | None = None
    order: np.ndarray = field(init=False)

    def __post_init__(self) -> None:
        order = np.empty(len(self.started), dtype=np.int64)
        order[np.argsort(self.started, kind="stable")] = np.arange(len(self.started))
        object.__setattr__(self, "order", order)

    def total(self, values: np.ndarray) -> np.ndarray:
        """The sum of ``values`` by topic."""
        return np.bincount(self.topic, values, minlength=len(self.topics))


def need(frame: pd.DataFrame, needed: tuple[str, ...]) -> None:
    """``InvalidValue`` naming what is missing and what there is."""
    columns.need(frame, needed, _("Rename the columns, or start from book.answers()."))


def weights(answers: pd.DataFrame) -> np.ndarray:
    """The share of its question that each row's topic carries; 1 where the table does not say."""
    if "weight" not in answers.columns:
        return np.ones(len(answers))
    return answers["weight"].to_numpy(dtype=float)


def seconds(moments: pd.Series) -> np.ndarray:
    """Moments, aware or not, as seconds since 1970; missing ones as NaN."""
    import pandas as pd

    if not isinstance(moments.dtype, np.dtype | pd.DatetimeTZDtype) or moments.dtype.kind != "M":
        moments = pd.to_datetime(moments, utc=True)
    ticks = moments.dt.as_unit("us").array.asi8
    return np.where(ticks == np.iinfo(np.int64).min, np.nan, ticks / 1e6)


def codes(values: pd.Series) -> tuple[np.ndarray, Any]:
    """Codes in order of appearance, missing -1, and the labels."""
    import pandas as pd

    return pd.factorize(_cells(values))


def run_codes(values: pd.Series) -> tuple[np.ndarray, Any]:
    """The same, each run of one value read once: the answers of one interview stand together, and comparing
    neighbours costs a fifth of hashing a million texts."""
    import pandas as pd

    cells = _cells(values)
    starts = np.flatnonzero(np.concatenate(([True], np.asarray(cells[1:] != cells[:-1], dtype=bool))))
    found, labels = pd.factorize(cells[starts] if len(cells) else cells)
    return np.repeat(found, np.diff(np.append(starts, len(cells)))[: len(found)]), labels


def _cells(values: pd.Series) -> np.ndarray:
    """Plain cells: pandas hashes an array of objects faster than its own text type."""
    return values.to_numpy() if values.dtype.kind in "iu" else values.to_numpy(dtype=object)


def first_moments(interview: np.ndarray, when: np.ndarray, count: int) -> np.ndarray:
    """The earliest moment of each interview."""
    started = np.full(count, np.inf)
    np.minimum.at(started, interview, when)
    return started
