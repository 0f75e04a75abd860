"""The published tests of proportions, in float64, over arrays of any one shape."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.int64]
Floats = NDArray[np.float64]
SIGNIFICANT: Final = 1.2816  # one-sided, 90 %


def probability(votes: Counts, seen: Counts) -> Floats:
    """(votes + 1) / (seen + 2): the rate with one vote for and one against put in beforehand."""
    rate: Floats = (votes + 1.0) / (seen + 2.0)
    return rate


def proportion_z(votes: Counts, seen: Counts) -> Floats:
    """2 sqrt(seen + 1) ((votes + 1) / (seen + 1) - 1/2): how far a rate is from one half."""
    tried = seen + 1.0
    z: Floats = 2.0 * np.sqrt(tried) * ((votes + 1.0) / tried - 0.5)
    return z


def two_proportion_z(votes_in: Counts, seen_in: Counts, votes_out: Counts, seen_out: Counts) -> Floats:
    """How far two rates are apart, with one added to all four counts; 0 where both are certain."""
    votes_1, seen_1, votes_2, seen_2 = (each + 1.0 for each in (votes_in, seen_in, votes_out, seen_out))
    pooled = (votes_1 + votes_2) / (seen_1 + seen_2)
    spread = np.sqrt(pooled * (1.0 - pooled) * (1.0 / seen_1 + 1.0 / seen_2))
    apart = votes_1 / seen_1 - votes_2 / seen_2
    z: Floats = np.divide(apart, spread, out=np.zeros_like(apart), where=spread > 0)
    return z
