"""The least squares over all noisy tables at once, and the exact variance of every cell of every table."""

from collections.abc import Mapping

import numpy as np

from mudhif.kernels.disclosure.components import Component, components, gain, put, seen, shares_of_variance, take
from mudhif.kernels.disclosure.keys import Floats, KeySet, Table
from mudhif.kernels.disclosure.tree import TreeFit


class JointFit:
    """Minimises the sum over tables of precision x squared distance, over leaves that add up everywhere.

    `precision` is 1 / variance of each measured table, one number a place; the finest table must be among them. `pull`
    adds as much precision to every leaf (see `nonnegative`).
    """

    def __init__(self, keys: KeySet, precision: Mapping[Table, Floats], pull: float = 0.0) -> None:
        if keys.finest not in precision:
            raise ValueError("the finest table must be measured")
        self.keys, self.precision, self.pull = keys, dict(precision), pull
        self._weights = {part: self._levels(part) for part in components(keys)}
        self._fits = {part: TreeFit(keys.places, weights) for part, weights in self._weights.items()}

    def _levels(self, part: Component) -> list[Floats]:
        """The precision with which each place of each level measures a part."""
        weights = [np.zeros(size) for size in self.keys.places.sizes]
        for table, precision in self.precision.items():
            if seen(table, part):
                weights[table.level] += precision * gain(self.keys, table, part) ** 2
        weights[-1] += self.pull
        return weights

    def solve(self, noisy: Mapping[Table, Floats]) -> Floats:
        """The leaves (places, groups, decades) that fit the noisy tables best. Cells may be below zero."""
        return put(self.keys, {part: fit.solve(self._observed(part, noisy)) for part, fit in self._fits.items()})

    def _observed(self, part: Component, noisy: Mapping[Table, Floats]) -> list[Floats | None]:
        """What each level of places says about a part: the mean of its tables by precision."""
        levels: list[Floats | None] = [None] * self.keys.places.levels
        for table, values in noisy.items():
            if not seen(table, part):
                continue
            weight = self.precision[table] * gain(self.keys, table, part) / self._weights[part][table.level]
            said = take(values, part) * by_place(weight)
            before = levels[table.level]
            levels[table.level] = said if before is None else before + said
        return levels

    def respond(self, force: Floats) -> Floats:
        """The leaves at which the slope of the sum of squares (with `pull`) is `force`."""
        nothing: list[Floats | None] = [None] * (self.keys.places.levels - 1)
        parts = {
            part: fit.solve([*nothing, take(force, part) / by_place(self._weights[part][-1])])
            for part, fit in self._fits.items()
        }
        return put(self.keys, parts)

    def slope(self, leaves: Floats) -> Floats:
        """The second derivative of the sum of squares (without `pull`), applied to leaves: the inverse of `respond`."""
        cells = {
            table: by_place(precision) * self.keys.margin(leaves, table) for table, precision in self.precision.items()
        }
        return self.spread(cells)

    def spread(self, cells: Mapping[Table, Floats]) -> Floats:
        """Each leaf's sum over the cells that it is counted in: the transpose of taking margins."""
        total = np.zeros(self.keys.leaves)
        for table, below in cells.items():
            spread = below
            for parents in self.keys.places.parents[table.level :]:
                spread = spread[parents]
            total += spread
        return total

    def variance(self, table: Table) -> Floats:
        """The variance of the fitted cells of a table, one number a place: groups and decades are alike."""
        total = np.zeros(self.keys.places.sizes[table.level])
        for part, share in shares_of_variance(self.keys, table):
            total += share * self._fits[part].variances()[table.level]
        return total


def by_place(numbers: Floats) -> Floats:
    """One number a place, shaped to multiply a table (places, groups, decades)."""
    return numbers.reshape(-1, 1, 1)
