"""A release: every table measured for its share of the budget, made consistent, whole and honest about its error."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mudhif.kernels.disclosure.keys import Floats, Integers, KeySet, Table
from mudhif.kernels.disclosure.least_squares import JointFit, by_place
from mudhif.kernels.disclosure.mechanisms import Mechanism
from mudhif.kernels.disclosure.nonnegative import hold, nonnegative
from mudhif.kernels.disclosure.rounding import whole_leaves

LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class PublishedTable:
    """Figures (places, groups or 1, decades or 1) with the interval around each, all in whole people."""

    values: Integers
    low: Integers
    high: Integers

    @property
    def told(self) -> "np.typing.NDArray[np.bool_]":
        """Where there is enough to say: the interval is narrower than the figure, so it does not reach down to zero."""
        return self.high - self.low < self.values


@dataclass(frozen=True, slots=True)
class Published:
    """A release: its tables, what it cost (rho or epsilon by the mechanism), and whether the fit came to rest."""

    tables: dict[Table, PublishedTable]
    spent: float
    settled: bool


def equal_shares(keys: KeySet) -> dict[Table, float]:
    """The same part of the budget for every table."""
    tables = keys.tables()
    return dict.fromkeys(tables, 1 / len(tables))


def publish(
    keys: KeySet,
    leaves: Integers,
    shares: Mapping[Table, float],
    mechanism: Mechanism,
    *,
    cells_a_person: int = 1,
    level: float = LEVEL,
) -> Published:
    """Publish the tables named in `shares` (parts of the budget, at most 1 together) of `leaves`, with noise.

    `leaves` are true counts, one cell a leaf (see `KeySet.count`). A person stands in at most `cells_a_person` leaves
    of one place, in each once; where that is more than one, no table may add groups up, or one person would change a
    cell by several. Only what `mechanism` measured is used afterwards, so the rest costs nothing.

    Raises:
        ValueError: for other shapes, shares above 1 together, no share for the finest table, or groups added up.
    """
    if cells_a_person > 1 and not all(table.by_group for table in shares):
        raise ValueError("where a person stands in several groups, groups are not added up")
    if leaves.shape != keys.leaves or sum(shares.values()) > 1 + 1e-9 or min(shares.values()) <= 0:
        raise ValueError("counts of every leaf, and shares above 0 that make at most 1 together")
    noisy: dict[Table, Floats] = {}
    spent = 0.0
    for table, share in shares.items():
        true = keys.margin(leaves.astype(np.float64), table).astype(np.int64)
        noisy[table], cost = mechanism.measure(true, share, cells_a_person)
        spent += cost
    precision = {
        table: np.full(keys.places.sizes[table.level], 1 / mechanism.variance(share, cells_a_person))
        for table, share in shares.items()
    }
    return _finish(JointFit(keys, precision), noisy, mechanism.reach(level), spent)


def _finish(fit: JointFit, noisy: Mapping[Table, Floats], reach: float, spent: float) -> Published:
    """From noisy tables to published ones."""
    keys = fit.keys
    free = fit.solve(noisy)
    solution = nonnegative(hold(fit, free), free)
    whole = whole_leaves(keys, solution.leaves).astype(np.float64)
    tables = {table: _table(fit, table, free, whole, reach) for table in noisy}
    return Published(tables, spent, solution.settled)


def _table(fit: JointFit, table: Table, free: Floats, whole: Floats, reach: float) -> PublishedTable:
    """The interval is that of the free least squares, whose error is known exactly, widened to hold the figure.

    It does not depend on where counts were cut at zero, so it covers the truth at least as often as it says.
    """
    values = fit.keys.margin(whole, table).astype(np.int64)
    centre, half = fit.keys.margin(free, table), reach * by_place(np.sqrt(fit.variance(table)))
    low = np.floor(np.maximum(centre - half, 0.0)).astype(np.int64)
    high = np.ceil(np.maximum(centre + half, 0.0)).astype(np.int64)
    return PublishedTable(values, np.minimum(low, values), np.maximum(high, values))
