"""How many people registers share, and what that says of two rows before anything is compared.

A row that has found a partner is no candidate any more. Where d people are expected in just two registers, and s1 and
s2 rows of these in no other row, a pair that is still open has odds of d / (s1 s2). Three registers whose lists do not
depend on one another have the same odds for each pair (one over the people in none of them).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.linkage.joint import Together
from mudhif.kernels.linkage.records import Whole

LEFT_OVER = 0.15
"""Share of a register that always counts as not yet found in another: two who are left need not be one person."""
LEAST_PAIRS = 0.2
_DUPLICATES, _SHARED = 0.02, 0.3

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Overlap:
    """What r registers have in common, in expected numbers.

    Attributes:
        between: pairs of one person between each two registers, (r, r), the same both ways.
        alone: rows of each register whose person is in no other row, (r,).
        twosomes: of ``between`` those whose person is in no third row, (r, r), the same both ways.
    """

    between: Floats
    alone: Floats
    twosomes: Floats


def usual_overlap(sizes: Floats) -> Overlap:
    """What is usual, for registers of ``sizes`` rows."""
    same = np.eye(len(sizes), dtype=bool)
    between = np.where(same, _DUPLICATES * sizes, _SHARED * np.minimum.outer(sizes, sizes))
    return Overlap(between, (1 - _SHARED) * sizes, between)


def overlap_of(left: Whole, right: Whole, found: Together, register: Whole, times: int) -> Overlap:
    """What pairs say that were weighed together; the registers hold ``times`` as many."""
    sizes, one, other = sizes_of(register), register[left], register[right]
    met: Floats = np.bincount(register, 1 - found.alone, len(sizes)).astype(np.float64)
    return Overlap(
        times * _pairs(one, other, found.chance, len(sizes)),
        sizes - times * met,
        times * _pairs(one, other, found.twosome, len(sizes)),
    )


def sizes_of(register: Whole) -> Floats:
    """How many rows each register has, (r,)."""
    return np.bincount(register, minlength=1).astype(np.float64)


def _pairs(one: Whole, other: Whole, weight: Floats, registers: int) -> Floats:
    """The sum of weights between each two registers, (r, r)."""
    flat = np.bincount(np.minimum(one, other) * registers + np.maximum(one, other), weight, registers**2)
    upper: Floats = flat.reshape(registers, registers).astype(np.float64)
    return upper + np.triu(upper, 1).T


def prior_odds(overlap: Overlap, sizes: Floats) -> Floats:
    """Log odds that two rows that are still open are one person's, for each two registers, (r, r)."""
    alone = np.maximum(overlap.alone, LEFT_OVER * sizes + 0.5)
    open_pairs = np.outer(alone, alone) * np.where(np.eye(len(sizes), dtype=bool), 0.5, 1)
    odds: Floats = np.log(np.maximum(overlap.twosomes, LEAST_PAIRS) / open_pairs)
    return odds
