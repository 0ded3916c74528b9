"""Shares with the doubt that belongs to them."""

from __future__ import annotations

import numpy as np

Z80 = 1.2815515655446004


def ratio(total: np.ndarray, count: np.ndarray) -> np.ndarray:
    """``total / count``, missing where the count is 0."""
    total, count = np.asarray(total, dtype=float), np.asarray(count, dtype=float)
    return np.divide(total, count, out=np.full(total.shape, np.nan), where=count > 0)


def wilson(hits: np.ndarray, count: np.ndarray, z: float = Z80) -> tuple[np.ndarray, np.ndarray]:
    """Wilson's score interval of ``hits`` out of ``count`` (80 % by default); missing where count is 0."""
    share, count = ratio(hits, count), np.asarray(count, dtype=float)
    middle = ratio(share * count + z * z / 2, np.where(count > 0, count + z * z, 0))
    inner = np.sqrt(np.maximum(share * (1 - share) * count + z * z / 4, 0))
    reach = ratio(z * inner, np.where(count > 0, count + z * z, 0))
    return np.clip(middle - reach, 0, 1), np.clip(middle + reach, 0, 1)
