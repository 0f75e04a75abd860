"""Intercept and factors of everyone on one side, given those of the other: many small ridge regressions at once."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from mudhif.kernels.bridging.votes import Votes

Floats = NDArray[np.float64]
Table = sparse.csr_array | sparse.csc_array


def table_of(votes: Votes, cells: Floats) -> sparse.csr_array:
    """One cell (votes,) for each vote, as a sparse table (participants, statements)."""
    fits = cells.size <= np.iinfo(np.int32).max  # wide starts would make scipy copy the statements, widened
    places = (votes.statements, votes.starts.astype(np.int32) if fits else votes.starts)
    return sparse.csr_array((cells, *places), shape=(votes.participant_count, votes.statement_count))


@dataclass(frozen=True, slots=True)
class Side:
    """Votes by the rows that are solved for: `seen` holds ones and `said` the answers, both (rows, others).

    `votes` (rows,): how many each has; `sums` (rows,): of its answers; `ridge` (1 + factors,): what squares cost.
    """

    seen: Table
    said: Table
    votes: Floats
    sums: Floats
    ridge: Floats

    @classmethod
    def of(cls, seen: Table, said: Table, weights: Floats) -> Self:
        """Weights are for means over those who have votes; here they are scaled to sums over votes."""
        every = np.ones(seen.shape[1])
        votes = seen @ every
        scale = max(1.0, votes.sum()) / max(1, np.count_nonzero(votes))
        return cls(seen, said, votes, said @ every, weights * scale)

    def leanings(self, others: Floats, constant: float) -> Floats:
        """Intercepts alone, with no factors: (rows,)."""
        left: Floats = self.sums - constant * self.votes - self.seen @ others
        return left / (self.votes + float(self.ridge[0]))

    def residuals(self, rows: Floats, others: Floats, constant: float) -> sparse.csr_array:
        """What intercepts leave of the answers, (rows, others), where there is a vote. Needs rows compressed."""
        left = np.repeat(-rows - constant, np.diff(self.said.indptr))
        left += self.said.data
        left -= others[self.said.indices]
        return sparse.csr_array((left, self.said.indices, self.said.indptr), shape=self.said.shape)


def solved(side: Side, leanings: Floats, factors: Floats, constant: float) -> tuple[Floats, Floats]:
    """Intercepts (rows,) and factors (rows, count) of one side; `leanings` and `factors` are the other side's.

    The normal equations of a row are sums over its votes of products of what the other side has: one sparse product
    finds them for all rows.
    """
    count = factors.shape[1]
    upper = np.triu_indices(count)
    products = np.column_stack((factors, factors * leanings[:, None], factors[:, upper[0]] * factors[:, upper[1]]))
    sums = side.seen @ np.column_stack((leanings, products))
    plain, crossed, squares = sums[:, 1 : count + 1], sums[:, count + 1 : 2 * count + 1], sums[:, 2 * count + 1 :]
    left = np.empty((side.votes.size, count, count))
    left[:, upper[0], upper[1]] = left[:, upper[1], upper[0]] = squares
    left[:, range(count), range(count)] += side.ridge[1:]
    return _eliminated(
        side.votes + side.ridge[0],
        plain,
        left,
        side.sums - constant * side.votes - sums[:, 0],
        side.said @ factors - constant * plain - crossed,
    )


def _eliminated(corner: Floats, edge: Floats, left: Floats, first: Floats, right: Floats) -> tuple[Floats, Floats]:
    """Solve [[corner, edge], [edge, left]] x = [first, right] for every row: the intercept is eliminated first."""
    share = edge / corner[:, None]
    left = left - edge[:, :, None] * share[:, None, :]
    right = right - share * first[:, None]
    factors = right / left[:, 0] if right.shape[1] == 1 else _solutions(left, right)
    intercepts: Floats = (first - np.sum(edge * factors, axis=1)) / corner
    return intercepts, factors


def _solutions(left: Floats, right: Floats) -> Floats:
    return np.linalg.solve(left, right[..., None])[..., 0].astype(np.float64, copy=False)
