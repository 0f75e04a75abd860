"""Seeded noise for tests, where OpenDP's cannot be repeated; and small key sets."""

import numpy as np

from mudhif.kernels.disclosure import KeySet, PlaceTree, Table, even_tree
from mudhif.kernels.disclosure.keys import Floats, Integers
from mudhif.kernels.disclosure.mechanisms import gaussian_reach, gaussian_scale


class SeededGaussian:
    """The same promises as `noise.Gaussian`, rounded normal noise, and a seed: for tests alone."""

    def __init__(self, rho: float, seed: int) -> None:
        self.rho, self.random = rho, np.random.default_rng(seed)

    def measure(self, counts: Integers, share: float, cells_a_person: int = 1) -> tuple[Floats, float]:
        scale = gaussian_scale(self.rho * share, cells_a_person)
        noisy: Floats = counts.astype(np.float64) + np.rint(self.random.normal(0, scale, counts.shape))
        return noisy, self.rho * share

    def variance(self, share: float, cells_a_person: int = 1) -> float:
        return gaussian_scale(self.rho * share, cells_a_person) ** 2

    def reach(self, level: float) -> float:
        return gaussian_reach(level)


# Uneven on purpose: three countries of 3, 1 and 2 cities.
UNEVEN = KeySet(PlaceTree([[0, 0, 0], [0, 0, 0, 1, 2, 2]]), groups=3, decades=2)
# World, country and city, all and by group: the six tables of the benchmark, small.
SIX = KeySet(even_tree(3, 4), groups=5)


def people(keys: KeySet, seed: int, size: int = 3_000) -> Integers:
    """Leaves of an uneven, sparse population."""
    random = np.random.default_rng(seed)
    shares = random.dirichlet(np.full(int(np.prod(keys.leaves)), 0.3))
    return random.multinomial(size, shares).reshape(keys.leaves).astype(np.int64)


def dense(keys: KeySet, tables: tuple[Table, ...]) -> Floats:
    """The matrix that takes leaves to all cells of the tables, one row a cell."""
    size = int(np.prod(keys.leaves))
    return np.column_stack(
        [np.concatenate([keys.margin(leaf.reshape(keys.leaves), t).ravel() for t in tables]) for leaf in np.eye(size)]
    )
