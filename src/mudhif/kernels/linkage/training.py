"""Learning from the registers themselves how rows of one person differ, and how many persons they share.

Expectation and maximisation (Dempster, Laird and Rubin 1977) over clusters: pairs are weighed together, so that what
is learned from one pair is not spoilt by another that it excludes.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.linkage.engine import Pairs
from mudhif.kernels.linkage.joint import Evidence, together
from mudhif.kernels.linkage.weights import Shares, by_field, learned_shares, usual_shares

ROUNDS = 6
CHANGE = 0.001
LEAST_WORTH = -9.0
"""Pairs whose weight is far below what could join two rows are left out after the first look."""
_DUPLICATES, _SHARED = 0.02, 0.3


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned: the pairs kept, the probability of each, the shares of levels, pairs between registers."""

    pairs: Pairs
    logs: NDArray[np.float32]
    chance: NDArray[np.float64]
    shares: Shares
    between: NDArray[np.float64]
    evidence: Evidence


def learn(
    pairs: Pairs, logs: NDArray[np.float32], register: NDArray[np.int64], decided: NDArray[np.float32]
) -> Learned:
    """Weigh ``pairs`` until what is learned from them changes no more.

    ``logs`` are those of strangers, (p, c); ``decided`` is what people said of each pair, as a weight, (p,).
    """
    sizes = np.bincount(register, minlength=1).astype(np.float64)
    shares = usual_shares()
    between = np.where(np.eye(len(sizes), dtype=bool), _DUPLICATES * sizes, _SHARED * np.minimum.outer(sizes, sizes))
    evidence = _evidence(pairs, logs, register, shares, between, decided)
    worth = np.flatnonzero(evidence.total > LEAST_WORTH)
    pairs, logs, decided = pairs.where(worth), logs[worth], decided[worth]
    expected = -1.0
    for _ in range(ROUNDS):
        evidence = _evidence(pairs, logs, register, shares, between, decided)
        chance = together(evidence)
        if abs(chance.sum() - expected) <= CHANGE * max(expected, 1.0):
            break
        expected = float(chance.sum())
        shares = learned_shares(pairs.levels, chance)
        between = _between(pairs, chance, register, len(sizes))
    return Learned(pairs, logs, chance, shares, between, evidence)


def _evidence(
    pairs: Pairs, logs: NDArray[np.float32], register: NDArray[np.int64],
    shares: Shares, between: NDArray[np.float64], decided: NDArray[np.float32],
) -> Evidence:  # fmt: skip
    weights, said = by_field(pairs.levels, logs, shares)
    sizes = np.bincount(register, minlength=1).astype(np.float64)
    prior = prior_odds(between, sizes)
    return Evidence(
        pairs.left,
        pairs.right,
        register,
        np.column_stack([weights, decided]),
        np.column_stack([said, decided != 0]),
        prior,
    )


def prior_odds(between: NDArray[np.float64], sizes: NDArray[np.float64]) -> NDArray[np.float64]:
    """Log odds that two random rows are one person's, for each two registers, (r, r).

    ``between`` are the expected pairs. A row that has found its partner is no candidate any more, so that the odds of
    the rest are m / ((n1 - m)(n2 - m)): Lincoln and Petersen's number of persons in neither register, turned over.
    """
    same = np.eye(len(sizes), dtype=bool)
    smaller = np.minimum.outer(sizes, sizes)
    shared = np.clip(between, 0.2, np.where(same, 0.45, 0.97) * np.maximum(smaller, 1.0))
    twice = np.maximum(sizes[:, None] - 2 * shared, 0.1 * sizes[:, None] + 0.5) ** 2 / 2
    apart = np.maximum(sizes[:, None] - shared, 0.5) * np.maximum(sizes[None, :] - shared, 0.5)
    odds: NDArray[np.float64] = np.log(shared / np.where(same, twice, apart))
    return odds


def _between(
    pairs: Pairs, chance: NDArray[np.float64], register: NDArray[np.int64], registers: int
) -> NDArray[np.float64]:
    """Expected pairs of one person between each two registers, (r, r), the same both ways."""
    one, other = register[pairs.left], register[pairs.right]
    lower, higher = np.minimum(one, other), np.maximum(one, other)
    flat = np.bincount(lower * registers + higher, weights=chance, minlength=registers**2)
    upper = flat.reshape(registers, registers)
    return upper + np.triu(upper, 1).T
