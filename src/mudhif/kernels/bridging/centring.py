"""Votes less the mean of their statement: what was not voted on is exactly zero, so that the matrix stays sparse."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from mudhif.kernels.bridging.tallies import Tallies
from mudhif.kernels.bridging.votes import Votes

Floats = NDArray[np.float64]
VOTES_AT_ONCE: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Centred:
    """`votes` (participants, statements), centred; `telling` (participants,) is 1 for those who shape the components;
    `noise`: no component of votes without groups is stronger (see `noise_edge`)."""

    votes: sparse.csr_array
    telling: Floats
    noise: float

    def __matmul__(self, vectors: Floats) -> Floats:
        product: Floats = self.votes @ vectors
        return product

    def squared(self, vector: Floats) -> Floats:
        """The centred votes' transpose times themselves times `vector`: (statements,)."""
        product: Floats = self.votes.T @ (self.telling * (self.votes @ vector))
        return product


def mean_votes(tallies: Tallies) -> Floats:
    """The mean vote on each statement over all groups together, 0 where nobody voted: (statements,)."""
    everyone = tallies.together
    means: Floats = (everyone.agrees - everyone.disagrees)[0] / np.maximum(everyone.seen[0], 1)
    return means


def centred(votes: Votes, tallies: Tallies, telling: NDArray[np.bool_]) -> Centred:
    """Centre all votes on the means of those who are telling, whose `tallies` these are."""
    means = mean_votes(tallies)
    matrix = sparse.csr_array(
        (_differences(votes, means), votes.statements, votes.starts),
        shape=(votes.participant_count, votes.statement_count),
    )
    return Centred(matrix, telling.astype(np.float64), noise_edge(tallies, means, votes.counts[telling]))


def _differences(votes: Votes, means: Floats) -> Floats:
    """Each vote less the mean of its statement: (votes,). In portions that stay in the processor's cache."""
    differences = np.empty(votes.values.size)
    for begin in range(0, differences.size, VOTES_AT_ONCE):
        part = slice(begin, begin + VOTES_AT_ONCE)
        np.take(means, votes.statements[part], out=differences[part], mode="clip")
        np.subtract(votes.values[part], differences[part], out=differences[part])
    return differences


def noise_edge(tallies: Tallies, means: Floats, counts: NDArray[np.int64]) -> float:
    """How strong (as an eigenvalue) a component can get by chance, where votes on different statements are unrelated.

    The norm of a random matrix of independent entries is about the largest norm of a column plus that of a row
    (Bandeira and van Handel 2016). For rows their mean, weighted by their votes, is taken: those who voted on far more
    than others do not make a component.
    """
    everyone = tallies.together
    columns = (everyone.agrees + everyone.disagrees - everyone.seen * means**2)[0]
    cast = counts.astype(np.float64)
    if not cast.sum():
        return 0.0
    row = columns.sum() / cast.sum() * (cast**2).sum() / cast.sum()
    return float((np.sqrt(columns.max()) + np.sqrt(row)) ** 2)
