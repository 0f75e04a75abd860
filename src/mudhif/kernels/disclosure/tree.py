"""Least squares on a tree whose places are measured and add up: two passes, exact, any number of columns at once.

Generalised from Hay, Rastogi, Miklau & Suciu, "Boosting the accuracy of differentially private histograms through
consistency" (VLDB 2010) to places with any number of children and levels of any precision (0: not measured).
"""

from collections.abc import Sequence

from mudhif.kernels.disclosure.keys import Floats, PlaceTree


class TreeFit:
    """What depends on the tree and on the precision of its levels alone, so that many columns can be solved with it.

    `precision[k]` is 1 / variance of the measurement of each place of level k; the deepest must be above zero.
    """

    def __init__(self, places: PlaceTree, precision: Sequence[Floats]) -> None:
        if precision[-1].min() <= 0 or min(float(level.min()) for level in precision) < 0:
            raise ValueError("the deepest level must be measured, and no precision is below zero")
        self.places = places
        self.precision = tuple(precision)
        self._subtree, self._children = self._upward()

    def _upward(self) -> tuple[list[Floats], list[Floats]]:
        """By level, the variance of a place from its subtree; but for the last level, that of its children's sum."""
        last = self.places.levels - 1
        subtree = [1 / self.precision[last]]
        children: list[Floats] = []
        for level in range(last, 0, -1):
            children.insert(0, self.places.sum_up(subtree[0], level))
            subtree.insert(0, 1 / (1 / children[0] + self.precision[level - 1]))
        return subtree, children

    def solve(self, measured: Sequence[Floats | None]) -> Floats:
        """The leaves (places, ...) nearest to `measured`: an array (places, ...) a level, None where it is all zero."""
        sums: list[Floats] = []
        estimate = measured[-1]
        if estimate is None:
            raise ValueError("the deepest level must be measured")
        estimates = [estimate]
        for level in range(self.places.levels - 2, -1, -1):
            total = self.places.sum_up(estimates[0], level + 1)
            sums.insert(0, total)
            estimates.insert(0, self._join(level, total, measured[level]))
        fitted = estimates[0]
        for level, parents in enumerate(self.places.parents, start=1):
            gap = (fitted - sums[level - 1]) / _columns(self._children[level - 1], fitted)
            fitted = estimates[level] + _columns(self._subtree[level], fitted) * gap[parents]
        return fitted

    def _join(self, level: int, total: Floats, measured: Floats | None) -> Floats:
        """A place's own measurement and the sum of its children, each by its precision."""
        kept = self._subtree[level] / self._children[level]
        joined = total * _columns(kept, total)
        if measured is None:
            return joined
        return joined + measured * _columns(self._subtree[level] * self.precision[level], total)

    def variances(self) -> list[Floats]:
        """The variance of every fitted place, an array a level."""
        found = [self._subtree[0]]
        for level, parents in enumerate(self.places.parents, start=1):
            own = self._subtree[level]
            pull = own / self._children[level - 1][parents]
            found.append(own - pull**2 * (self._children[level - 1] - found[-1])[parents])
        return found


def _columns(scalars: Floats, like: Floats) -> Floats:
    """One number a place, shaped to multiply an array (places, ...)."""
    return scalars.reshape((-1,) + (1,) * (like.ndim - 1))
