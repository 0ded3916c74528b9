"""Shares and Student's t, against printed tables."""

import numpy as np
import pytest

from workbook.stats.rates import ratio, wilson
from workbook.stats.student import quantile_above, upper_tail


def test_wilson_by_hand():
    """7 of 10 at 95 %: 0.397 to 0.892, as in the textbooks."""
    lo, hi = wilson(np.array([7]), np.array([10]), z=1.959964)
    assert (lo[0], hi[0]) == (pytest.approx(0.3968, abs=1e-4), pytest.approx(0.8922, abs=1e-4))


def test_wilson_stays_inside_and_says_nothing_about_nothing():
    """0 of 5 and 5 of 5 stay within 0-1; 0 of 0 is missing."""
    lo, hi = wilson(np.array([0, 5, 0]), np.array([5, 5, 0]))
    assert lo[0] == 0 and 0 < hi[0] < 0.5 < lo[1] < hi[1] == pytest.approx(1)
    assert np.isnan([lo[2], hi[2], ratio([0], [0])[0]]).all()


@pytest.mark.parametrize(
    ("share", "df", "t"),
    [(0.1, 1, 3.0777), (0.025, 2, 4.3027), (0.05, 5, 2.0150), (0.025, 10, 2.2281), (0.1, 30, 1.3104),
     (0.005, 17, 2.8982), (0.1, 2000, 1.2820)],
)  # fmt: skip
def test_students_t_as_printed(share, df, t):
    """Quantiles agree with the printed tables, and the tail gives the share back."""
    assert quantile_above(share, df) == pytest.approx(t, abs=6e-4)
    assert upper_tail(quantile_above(share, df), df) == pytest.approx(share, rel=1e-6)


def test_the_tails_mirror():
    """P(T > -t) is 1 - P(T > t)."""
    for df in (1, 2, 7, 8):
        assert upper_tail(-1.3, df) == pytest.approx(1 - upper_tail(1.3, df))
