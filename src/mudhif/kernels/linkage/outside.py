"""How strongly each row is asked for from outside a small group: what a group of a few rows cannot see.

A person is in a register once as a rule, so that rows of two registers are matched, not merely paired. The chance that
a row is somebody else's comes from belief propagation over matchings: what a row passes to a partner is how free it is
without that partner. Exact on trees. Source: Bayati, Shah and Sharma 2008; Huang and Jebara 2009.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.linkage.records import Whole

Floats = NDArray[np.float64]
ROUNDS = 6
MOST = 30.0
WEAK = -6.0
"""Log odds below which a pair asks for nothing."""


@dataclass(frozen=True, slots=True)
class Demand:
    """Odds with which rows are asked for.

    Attributes:
        pulls: of each pair, how much its left row is drawn by it and how much its right row, (p, 2).
        whole: how much each row is drawn by each register's rows altogether, (n, r).
        chance: of each pair, that its rows are each other's, (p,).
    """

    pulls: Floats
    whole: Floats
    chance: Floats


def demand(register: Whole, left: Whole, right: Whole, total: Floats) -> Demand:
    """What p pairs with log odds ``total`` ask of n rows; pairs within one register ask for nothing."""
    registers = int(register.max(initial=0)) + 1
    asking = np.flatnonzero((register[left] != register[right]) & (total > WEAK))
    one, other = left[asking], right[asking]
    slot_one, slot_other = one * registers + register[other], other * registers + register[one]
    odds = np.exp(np.minimum(total[asking], MOST))
    free_one, free_other = np.ones(len(asking)), np.ones(len(asking))
    slots = len(register) * registers
    for _ in range(ROUNDS):
        to_one, to_other = odds * free_other, odds * free_one
        asked_one = np.bincount(slot_one, to_one, slots)[slot_one] - to_one
        asked_other = np.bincount(slot_other, to_other, slots)[slot_other] - to_other
        free_one = np.sqrt(free_one / (1 + np.maximum(asked_one, 0)))
        free_other = np.sqrt(free_other / (1 + np.maximum(asked_other, 0)))
    pulls = np.zeros((len(left), 2))
    pulls[asking] = np.column_stack([odds * free_other, odds * free_one])
    chance = np.zeros(len(left))
    chance[asking] = odds * free_one * free_other / (1 + odds * free_one * free_other)
    whole: Floats = np.zeros(slots)
    whole += np.bincount(slot_one, pulls[asking, 0], slots)
    whole += np.bincount(slot_other, pulls[asking, 1], slots)
    return Demand(pulls, whole.reshape(-1, registers), chance)
