"""Student's t distribution for whole degrees of freedom (Abramowitz and Stegun 26.7.3 and 26.7.4)."""

from __future__ import annotations

from math import atan, cos, pi, sin, sqrt


def upper_tail(t: float, df: int) -> float:
    """P(T > t)."""
    angle = atan(t / sqrt(df))
    squared, total, term = cos(angle) ** 2, 0.0, 1.0
    if df % 2:
        term = cos(angle)
        for step in range(1, (df - 1) // 2 + 1):
            total += term
            term *= squared * 2 * step / (2 * step + 1)
        inside = 2 / pi * (angle + sin(angle) * total)
    else:
        for step in range(1, df // 2 + 1):
            total += term
            term *= squared * (2 * step - 1) / (2 * step)
        inside = sin(angle) * total
    return (1 - inside) / 2


def quantile_above(share: float, df: int) -> float:
    """The t with P(T > t) = ``share``, for 0 < share < 0.5."""
    low, high = 0.0, 1.0
    while upper_tail(high, df) > share:
        low, high = high, high * 2
    for _step in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if upper_tail(middle, df) > share else (low, middle)
    return (low + high) / 2
