"""What people decided about doubtful pairs; each decision can be taken back by leaving it out."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.linkage.records import MISSING

Pair = tuple[int, int]
DECISIVE = 60.0


@dataclass(frozen=True, slots=True)
class Decisions:
    """Pairs of rows that are one person's, and pairs that are not."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()

    def groups(self, rows: int) -> NDArray[np.int64]:
        """For each row the number of those it belongs with, by what people said; ``MISSING`` for all others, (n,).

        Raises:
            ValueError: where two rows are said to be the same and different, by way of others or directly.
        """
        parent = list(range(rows))

        def root(row: int) -> int:
            while parent[row] != row:
                parent[row] = parent[parent[row]]
                row = parent[row]
            return row

        for one, other in self.same:
            parent[max(root(one), root(other))] = min(root(one), root(other))
        if clash := next(((one, other) for one, other in self.different if root(one) == root(other)), None):
            raise ValueError(f"rows {clash[0]} and {clash[1]} are said to be one person's and not to be")
        told = np.full(rows, MISSING, np.int64)
        for row in {row for pair in self.same for row in pair}:
            told[row] = root(row)
        return told

    def weights(
        self, left: NDArray[np.int64], right: NDArray[np.int64], told: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """What was decided about pairs of rows, as weights that outweigh everything; 0 where nothing was, (p,)."""
        same = (told[left] >= 0) & (told[left] == told[right])
        weights = np.where(same, DECISIVE, 0.0).astype(np.float32)
        if self.different:
            named = np.array(sorted(self.different), np.int64)
            size = len(told)
            weights[np.isin(left * size + right, named[:, 0] * size + named[:, 1])] = -DECISIVE
        return weights

    def renumbered(self, place: NDArray[np.int64]) -> "Decisions":
        """The same decisions where row i stands at ``place[i]``."""
        return Decisions(_renumbered(self.same, place), _renumbered(self.different, place))


def _renumbered(pairs: frozenset[Pair], place: NDArray[np.int64]) -> frozenset[Pair]:
    ends = ((int(place[one]), int(place[other])) for one, other in pairs)
    return frozenset((min(end), max(end)) for end in ends)


NO_DECISIONS = Decisions()
