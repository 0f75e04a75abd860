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
    middle = places.mean(axis=0)
    places = places - middle
    columns = [(axis, axis**2) for axis in np.ascontiguousarray(places.T)]
    fine = FINE_ENOUGH * float(sum(squared.sum() for _, squared in columns))
    members = np.zeros(len(places), dtype=np.int64)
    while True:
        sizes, means, squares = _measured(columns, members)
        cut = _worth_cutting(squares.sum(axis=1), fine)
        if not cut.any():
            return BaseClusters(members, means + middle, sizes)
        widest = squares.argmax(axis=1)
        border = np.take_along_axis(means, widest[:, None], axis=1)[:, 0]
        border += BESIDE_THE_MEAN * np.sqrt(squares.max(axis=1) / sizes)
        people = np.flatnonzero(cut[members])
        cells = members[people]
        beyond = places[people, widest[cells]] > border[cells]
        halves = np.cumsum(cut) - 1 + sizes.size
        members[people[beyond]] = halves[cells[beyond]]


def _measured(columns: list[tuple[Floats, Floats]], members: NDArray[np.int64]) -> tuple[Floats, Floats, Floats]:
    """Of each cell: how many, the mean (cells, dimensions), and the sum of squares about it on each axis.

    `columns`: for each axis where people stand on it, and that squared.
    """
    sizes = np.bincount(members).astype(np.float64)
    means: Floats = np.column_stack([np.bincount(members, axis) for axis, _ in columns]) / sizes[:, None]
    about_zero: Floats = np.column_stack([np.bincount(members, squared) for _, squared in columns])
    return sizes, means, np.maximum(about_zero - sizes[:, None] * means**2, 0.0)


def _worth_cutting(scatter: Floats, fine: float) -> NDArray[np.bool_]:
    """The most scattered cells, as many as may still be added."""
    worth = scatter > fine
    room = MOST_BASE_CLUSTERS - scatter.size
    worth[np.argsort(-scatter, kind="stable")[max(room, 0) :]] = False
    return worth
