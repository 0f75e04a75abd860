"""The peer: one log-linear model after another, each by iterated weighted least squares in plain numpy."""

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.estimation import Histories


def every_pairwise_model(histories: Histories) -> int:
    """Fits all models with interactions of two lists that share somebody; returns how many could be fitted."""
    lists, counts = histories.lists, histories.table()
    numbers = np.arange(1, 1 << lists)
    cells = ((numbers[:, None] >> np.arange(lists)[::-1]) & 1).astype(float)
    pairs = [pair for pair in combinations(range(lists), 2) if counts[cells[:, pair].all(axis=1)].sum()]
    fitted = 0
    for size in range(len(pairs) + 1):
        for chosen in combinations(pairs, size):
            products = [cells[:, first] * cells[:, second] for first, second in chosen]
            fitted += reweighted(np.column_stack([np.ones(len(cells)), cells, *products]), counts)
    return fitted


def reweighted(matrix: NDArray[np.float64], counts: NDArray[np.float64]) -> bool:
    """Whether iterated weighted least squares settles."""
    expected = counts + 0.5
    for _ in range(60):
        away = np.log(expected) + (counts - expected) / expected
        found = np.linalg.lstsq(matrix.T @ (matrix * expected[:, None]), matrix.T @ (expected * away), rcond=None)[0]
        before, expected = expected, np.exp(np.clip(matrix @ found, -30, 30))
        if np.abs(np.log(expected / before)).max() < 1e-8:
            return True
    return False
