"""People who stand close together, taken together before groups are sought.

A cell is cut in two at its mean, across the axis along which it is widest, the most scattered cells first. Where
someone falls depends on nobody's order, and each round costs the same for each person; k-means from a start would not
find the same cells twice.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
MOST_BASE_CLUSTERS: Final = 320
FINE_ENOUGH: Final = 2e-5  # of the whole sum of squares
BESIDE_THE_MEAN: Final = 1e-7  # of a deviation: nobody stands exactly there


@dataclass(frozen=True, slots=True)
class BaseClusters:
    """`members` (people,): the cluster of each. `centres` (clusters, dimensions), `sizes` (clusters,)."""

    members: NDArray[np.int64]
    centres: Floats
    sizes: Floats


def base_clusters(places: Floats) -> BaseClusters:
    """Gather `places` (people, dimensions), at least one, into at most 320 cells."""
    members = np.zeros(len(places), dtype=np.int64)
    whole = float(np.sum((places - places.mean(axis=0)) ** 2))
    while True:
        sizes, centres, squares = _measured(places, members)
        cut = _worth_cutting(squares.sum(axis=1), FINE_ENOUGH * whole)
        if not cut.any():
            return BaseClusters(members, centres, sizes)
        rows = np.arange(sizes.size)
        axis = squares.argmax(axis=1)
        border = centres[rows, axis] + BESIDE_THE_MEAN * np.sqrt(squares[rows, axis] / sizes)
        beyond = cut[members] & (places[np.arange(len(places)), axis[members]] > border[members])
        halves = np.cumsum(cut) - 1 + sizes.size
        members[beyond] = halves[members[beyond]]


def _measured(places: Floats, members: NDArray[np.int64]) -> tuple[Floats, Floats, Floats]:
    """Of each cell: how many, the mean (cells, dimensions), and the sum of squares about it on each axis."""
    sizes = np.bincount(members).astype(np.float64)
    sums: Floats = np.column_stack([np.bincount(members, axis) for axis in places.T])
    centres: Floats = sums / sizes[:, None]
    squares: Floats = np.column_stack([np.bincount(members, axis) for axis in ((places - centres[members]) ** 2).T])
    return sizes, centres, squares


def _worth_cutting(scatter: Floats, fine: float) -> NDArray[np.bool_]:
    """The most scattered cells, as many as may still be added."""
    worth = scatter > fine
    room = MOST_BASE_CLUSTERS - scatter.size
    worth[np.argsort(-scatter, kind="stable")[max(room, 0) :]] = False
    return worth
