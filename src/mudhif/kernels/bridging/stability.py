"""Whether the groups would be the same had some votes not been cast."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Labels = NDArray[np.int64]
STABLE: Final = 0.8


def agreement_of(one: Labels, other: Labels) -> float:
    """The adjusted Rand index (Hubert and Arabie 1985) over those whom both put into a group; 1 for the same groups."""
    both = (one >= 0) & (other >= 0)
    if not both.any():
        return 1.0
    left, right = one[both], other[both]
    table = np.zeros((int(left.max()) + 1, int(right.max()) + 1), dtype=np.int64)
    np.add.at(table, (left, right), 1)
    together, rows, columns = (_pairs(each) for each in (table, table.sum(axis=1), table.sum(axis=0)))
    by_chance = rows * columns / max(_pairs(np.array([left.size])), 1.0)
    most = (rows + columns) / 2.0
    return 1.0 if most == by_chance else float((together - by_chance) / (most - by_chance))


def _pairs(counts: NDArray[np.int64]) -> float:
    return float((counts * (counts - 1) // 2).sum())
