"""Whether two ways to find common ground agree on a statement: the bridging intercept and the group-informed score.

`contradictions(intercepts, scores, known) -> Int8[statements]`.

The two are on different scales, so only their order is compared. A page lists the best; it misleads where a statement
is among the best by one way and not even among the better half by the other. A gap of a quarter of the list is more
than what leaving out a tenth of the votes moves a statement, in 19 of 20 cases (docs/decisions/0082).
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

BEST: Final = 0.25
BETTER: Final = 0.5


def contradictions(intercepts: Floats, scores: Floats, known: NDArray[np.bool_]) -> NDArray[np.int8]:
    """For each statement, whether the page must say that the two disagree.

    1: among the best quarter by group-informed score, and in the lower half by intercept: the groups agree, but votes
    across the divide do not bear it out. -1: the other way round. 0: neither. Ranks are among statements `known` well
    enough (`evidence.well_known`); the others get 0, for a single vote can put them anywhere. Equals share the middle
    of their ranks. All arrays are (statements,).
    """
    found = np.zeros(scores.size, dtype=np.int8)
    if known.any():
        crossing, grouped = _places(intercepts[known]), _places(scores[known])
        found[known] = _apart(grouped, crossing).astype(np.int8) - _apart(crossing, grouped).astype(np.int8)
    return found


def _places(values: Floats) -> Floats:
    """Where each stands, from 0 (best) to 1: (values,)."""
    _, place, ties = np.unique(-values, return_inverse=True, return_counts=True)
    middle = np.cumsum(ties) - ties / 2  # those alike share the middle of their places
    return np.asarray(middle[place] / values.size, dtype=np.float64)


def _apart(one: Floats, other: Floats) -> NDArray[np.bool_]:
    return (one <= BEST) & (other > BETTER)
