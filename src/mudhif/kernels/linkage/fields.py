"""What the rows of a cluster say together, field by field.

The weights of a field's pairs cannot be added up: the third pair of three rows that agree says nothing new. Where k
rows know a field, k - 1 weights count. Their mean times k - 1 is too little where one row differs from all others (it
would be blamed by each of them); the heaviest spanning forest, each row explained by the row that explains it best, is
too much, since it picks the best. Halfway between was as likely as it said, on invented registers of three hardnesses.
"""

import numpy as np

from mudhif.kernels.linkage.partitions import Partitions, Real

_FOREST_SHARE = 0.5


def of_clusters(parts: Partitions, weights: Real, said: Real) -> Real:
    """The weight of each subset of rows, (g, s); ``weights`` and ``said`` are those of pairs by field, (g, p, f)."""
    forests = _forests(parts, weights, said)
    both: Real = _FOREST_SHARE * forests + (1 - _FOREST_SHARE) * _means(parts, weights, said)
    return both


def _means(parts: Partitions, weights: Real, said: Real) -> Real:
    """The mean weight of a field's pairs times k - 1, summed over fields."""
    sums = np.einsum("sp,gpf->gsf", parts.pairs, weights, optimize=True)
    knowing = np.einsum("zp,gpf->gzf", parts.pairs_of_row, said, optimize=True) > 0
    rows = np.maximum(knowing.reshape(len(weights), -1, parts.size, weights.shape[2]).sum(2), 2)
    means: Real = (sums * (2 / rows)).sum(2, dtype=np.float32)
    return means


def _forests(parts: Partitions, weights: Real, said: Real) -> Real:
    """The heaviest spanning forest of a field's pairs, summed over fields."""
    groups, _, fields = weights.shape
    square = np.full((parts.size, parts.size, groups, fields), -np.inf, np.float32)
    known = np.where(said > 0, weights, -np.inf).transpose(1, 0, 2)
    square[parts.first, parts.second] = square[parts.second, parts.first] = known
    return np.stack([_heaviest(square, rows) for rows in parts.rows_of_subset], axis=1)


def _heaviest(square: Real, rows: tuple[int, ...]) -> Real:
    """Prim's algorithm for all groups and fields at once, over some of the rows; (g,)."""
    best = square[rows[0], list(rows[1:])].copy()
    among = square[np.ix_(rows[1:], rows[1:])]
    total = np.zeros(best.shape[1:], np.float32)
    joined = np.zeros(best.shape, bool)
    for _ in range(len(rows) - 1):
        reachable = np.where(joined, -np.inf, best)
        nowhere = (reachable == -np.inf).all(0)
        chosen = np.where(nowhere, np.argmin(joined, axis=0), np.argmax(reachable, axis=0))[None]
        gained = np.take_along_axis(best, chosen, axis=0)[0]
        total += np.where(np.isfinite(gained), gained, 0)
        np.put_along_axis(joined, chosen, values=True, axis=0)
        best = np.maximum(best, np.take_along_axis(among, chosen[None], axis=0)[0])
    summed: Real = total.sum(1)
    return summed
