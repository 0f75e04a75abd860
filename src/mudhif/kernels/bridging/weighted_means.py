"""Weighted k-means of base clusters for growing k, from one start that depends on nothing but where they stand.

Each k begins with the centres of the last and one more: the base cluster that lessens the sum of squares the most
(the fast global k-means of Likas, Vlassis and Verbeek 2003).
"""

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]
MOST_ROUNDS: Final = 100


def squared_distances(places: Floats, others: Floats) -> Floats:
    """(places, others)."""
    apart = np.zeros((len(places), len(others)))
    for axis in range(places.shape[1]):
        apart += np.subtract.outer(places[:, axis], others[:, axis]) ** 2
    return apart


def growing(centres: Floats, sizes: Floats) -> Iterator[Labels]:
    """The labels (clusters,) of k-means with 2, 3, ... groups, as long as more can be told apart."""
    between = squared_distances(centres, centres)
    means = np.average(centres, axis=0, weights=sizes)[None, :]
    while len(means) < len(centres):
        nearest = squared_distances(centres, means).min(axis=1)
        gains = np.maximum(nearest[None, :] - between, 0.0) @ sizes
        means = np.vstack((means, centres[_first_of_best(gains)]))
        labels, means = settled(centres, sizes, means)
        yield labels


def settled(centres: Floats, sizes: Floats, means: Floats) -> tuple[Labels, Floats]:
    """Lloyd's rounds from `means` (k, 2) until nobody moves: labels (clusters,) and means. Groups left empty vanish."""
    labels = squared_distances(centres, means).argmin(axis=1)
    for _ in range(MOST_ROUNDS):
        _, labels = np.unique(labels, return_inverse=True)
        means = means_of(centres, sizes, labels)
        moved = squared_distances(centres, means).argmin(axis=1)
        if np.array_equal(moved, labels):
            break
        labels = moved
    return labels, means


def means_of(centres: Floats, sizes: Floats, labels: Labels) -> Floats:
    """The weighted mean of each group: (k, 2)."""
    weights = np.bincount(labels, sizes)
    sums = [np.bincount(labels, sizes * centres[:, axis]) for axis in range(centres.shape[1])]
    return np.column_stack(sums) / weights[:, None]


def _first_of_best(gains: Floats) -> int:
    """Gains that differ by rounding alone count as equal, so that the choice does not hang on it."""
    return int(np.flatnonzero(gains >= gains.max() * (1.0 - 1e-9))[0])
