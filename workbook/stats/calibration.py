"""Own forecast and own rating against the result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbook.model.enums import Outcome
from workbook.stats.evidence import need
from workbook.stats.rates import ratio, wilson
from workbook.stats.student import quantile_above

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Patience:
    results: int = 10  # results needed before anything is said
    bins: tuple[float, ...] = (0, 20, 40, 60, 80, 100)  # edges, per cent


def results(interviews: pd.DataFrame) -> pd.DataFrame:
    """Interviews whose result is known, with ``passed`` 0 or 1; withdrawn ones tell nothing."""
    known = interviews["outcome"].isin([Outcome.PASSED.value, Outcome.OFFER.value, Outcome.REJECTED.value])
    decided = interviews[known]
    return decided.assign(passed=(decided["outcome"] != Outcome.REJECTED).astype(float))


def calibration(interviews: pd.DataFrame, settings: Patience = Patience()) -> pd.DataFrame:
    """One row: the Brier score of the person's forecasts beside that of always saying their own base rate;
    see ``workbook.model.columns.CALIBRATION``. All but ``n`` and ``missing`` is missing below ten results
    with a forecast. Raises ``InvalidValue`` for missing columns."""
    import pandas as pd

    need(interviews, ("outcome", "forecast"))
    told = results(interviews).dropna(subset=["forecast"])
    n, nothing = len(told), np.nan
    row = {"n": n, "missing": max(settings.results - n, 0)}
    if n < settings.results:
        blank = ("brier", "base_brier", "gain", "lo", "hi", "mean_forecast", "pass_share")
        return pd.DataFrame([row | dict.fromkeys(blank, nothing)])
    forecast, passed = told["forecast"].to_numpy() / 100, told["passed"].to_numpy()
    own, base = (forecast - passed) ** 2, (passed.mean() - passed) ** 2
    gain = base - own
    reach = quantile_above(0.1, n - 1) * gain.std(ddof=1) / np.sqrt(n)
    row |= {
        "brier": own.mean(),
        "base_brier": base.mean(),
        "gain": gain.mean(),
        "lo": gain.mean() - reach,
        "hi": gain.mean() + reach,
        "mean_forecast": forecast.mean(),
        "pass_share": passed.mean(),
    }
    return pd.DataFrame([row])


def forecasts(interviews: pd.DataFrame, settings: Patience = Patience()) -> pd.DataFrame:
    """Forecasts in bins of 20 per cent with the share that came true; see
    ``workbook.model.columns.FORECASTS``. Bins without a result are left out; the table is empty below ten
    results with a forecast."""
    import pandas as pd

    need(interviews, ("outcome", "forecast"))
    told = results(interviews).dropna(subset=["forecast"])
    if len(told) < settings.results:
        told = told.iloc[:0]
    inner = settings.bins[1:-1]
    place = np.searchsorted(inner, told["forecast"], side="right")
    groups = told.assign(bin=place).groupby("bin")
    n, passed = groups.size().to_numpy(), groups["passed"].sum().to_numpy()
    lo, hi = wilson(passed, n)
    used = groups.size().index.to_numpy()
    edges = np.asarray(settings.bins, dtype=float) / 100
    return pd.DataFrame(
        {
            "from": edges[used],
            "to": edges[used + 1],
            "forecast": groups["forecast"].mean().to_numpy() / 100,
            "share": ratio(passed, n),
            "lo": lo,
            "hi": hi,
            "n": n,
        }
    )


def ratings_and_results(interviews: pd.DataFrame, settings: Patience = Patience()) -> pd.DataFrame:
    """The mean own rating of passed and of rejected interviews, with 80 % intervals; see
    ``workbook.model.columns.RATINGS_AND_RESULTS``. Empty below ten rated interviews with a result."""
    import pandas as pd

    need(interviews, ("outcome", "mean_rating"))
    told = results(interviews).dropna(subset=["mean_rating"])
    if len(told) < settings.results:
        told = told.iloc[:0]
    rows = [_mean_row(name, told.loc[told["passed"] == code, "mean_rating"].to_numpy())
            for name, code in ((Outcome.PASSED, 1), (Outcome.REJECTED, 0))]
    table = pd.DataFrame(rows).astype({"outcome": "str"})
    return table if len(told) else table.iloc[:0]


def _mean_row(outcome: Outcome, ratings: np.ndarray) -> dict[str, object]:
    n = len(ratings)
    mean = ratings.mean() if n else np.nan
    reach = quantile_above(0.1, n - 1) * ratings.std(ddof=1) / np.sqrt(n) if n > 1 else np.nan
    return {"outcome": outcome.value, "n": n, "mean": mean, "lo": mean - reach, "hi": mean + reach}
