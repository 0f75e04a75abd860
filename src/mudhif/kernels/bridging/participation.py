"""Who counts, and whose votes can tell groups apart."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.bridging.votes import Votes

ENOUGH_VOTES: Final = 7


@dataclass(frozen=True, slots=True)
class Participation:
    """Three masks, each (participants,).

    `counted`: cast at least min(7, statements) votes. `uniform`: counted, and every vote is the same. `telling`: those
    by whose votes groups are found. They are the counted without the uniform, unless the uniform are more than half
    of the counted: then agreement is what the conversation is like, and nobody is left out.
    """

    counted: NDArray[np.bool_]
    uniform: NDArray[np.bool_]
    telling: NDArray[np.bool_]


def participation(votes: Votes) -> Participation:
    """Find who counts. With no statements, nobody does."""
    counts = votes.counts
    counted = (counts >= min(ENOUGH_VOTES, votes.statement_count)) & (counts > 0)
    uniform = counted & _same_throughout(votes, counts > 0)
    consensual = 2 * np.count_nonzero(uniform) > np.count_nonzero(counted)
    return Participation(counted, uniform, counted if consensual else counted & ~uniform)


def _same_throughout(votes: Votes, voted: NDArray[np.bool_]) -> NDArray[np.bool_]:
    same = np.zeros(votes.participant_count, dtype=bool)
    begins = votes.starts[:-1][voted]
    if begins.size:
        same[voted] = np.minimum.reduceat(votes.values, begins) == np.maximum.reduceat(votes.values, begins)
    return same
