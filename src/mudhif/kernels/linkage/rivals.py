"""Pairs that have a clearly better rival: one of the two rows is another row's in the same register."""

import numpy as np
from numpy.typing import NDArray

MARGIN = 6.0
ROUNDS = 3


def unrivalled(
    register: NDArray[np.int64], left: NDArray[np.int64], right: NDArray[np.int64], total: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """Which pairs have no rival, (p,).

    A rival is a pair of one of the two rows with another row of the same register that is the best of both its own
    rows, and better by ``MARGIN``. Within one register nothing rivals, for a person may be there twice.
    """
    alive = np.ones(len(total), bool)
    registers = int(register.max(initial=0)) + 1
    ends = left * registers + register[right], right * registers + register[left]
    across = register[left] != register[right]
    slots = len(register) * registers
    for _ in range(ROUNDS):
        open_pairs = np.flatnonzero(alive & across)
        best = _best(slots, ends, open_pairs, total)
        settled = open_pairs[np.all([total[open_pairs] >= best[end[open_pairs]] for end in ends], axis=0)]
        settled_best = _best(slots, ends, settled, total)
        beaten = np.any([settled_best[end[open_pairs]] > total[open_pairs] + MARGIN for end in ends], axis=0)
        if not beaten.any():
            break
        alive[open_pairs[beaten]] = False
    return alive


def _best(
    slots: int, ends: tuple[NDArray[np.int64], NDArray[np.int64]], pairs: NDArray[np.int64], total: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The best total of each row with each register."""
    best = np.full(slots, -np.inf)
    for end in ends:
        np.maximum.at(best, end[pairs], total[pairs])
    return best
