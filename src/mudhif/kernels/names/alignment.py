"""The best alignment of many pairs of words at once: a weighted edit distance whose weights are learned.

Words are rows of unit numbers, filled up with 0. Time is O(pairs x longest x longest), in numpy; memory is bounded by
the size of a batch.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.names.weights import FloatArray, Weights

IntArray = NDArray[np.int64]
UnitArray = NDArray[np.int32]
BATCH: Final = 8192


def align(weights: Weights, lefts: UnitArray, rights: UnitArray, same: NDArray[np.bool_]) -> FloatArray:
    """Nats of the best alignment of each pair: `lefts` (n, a), `rights` (n, b), `same` (n,) script -> (n,)."""
    scores = np.empty(len(lefts), np.float32)
    order = np.argsort(np.count_nonzero(lefts, axis=1) * 64 + np.count_nonzero(rights, axis=1), kind="stable")
    for start in range(0, len(order), BATCH):
        rows = order[start : start + BATCH]
        scores[rows] = _batch(weights, _trimmed(lefts[rows]), _trimmed(rights[rows]), same[rows])
    return scores


def _trimmed(words: UnitArray) -> UnitArray:
    return words[:, : int(np.count_nonzero(words, axis=1).max(initial=0))]


def _batch(weights: Weights, lefts: UnitArray, rights: UnitArray, same: NDArray[np.bool_]) -> FloatArray:
    side = same.astype(np.int64)[:, None]
    together = np.ascontiguousarray(weights.pairs[lefts[:, :, None], rights[:, None, :]].transpose(1, 2, 0))
    left_alone, right_alone = weights.alone[side, lefts].T, np.ascontiguousarray(weights.alone[side, rights].T)
    row = np.zeros((rights.shape[1] + 1, len(lefts)), np.float32)
    row[1:] = np.cumsum(right_alone, axis=0)
    for place in range(lefts.shape[1]):
        row = _next_row(row, together[place], left_alone[place], right_alone)
    return np.asarray(row[-1])


def _next_row(row: FloatArray, together: FloatArray, left_alone: FloatArray, right_alone: FloatArray) -> FloatArray:
    """One more unit of the left words: `row` (b + 1, n) are the best sums so far for each length of the right."""
    following = row + left_alone
    np.maximum(following[1:], row[:-1] + together, out=following[1:])
    for place in range(len(right_alone)):
        np.maximum(following[place + 1], following[place] + right_alone[place], out=following[place + 1])
    return following
