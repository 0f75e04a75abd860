"""Learning from the registers themselves how rows of one person differ, and how many persons they share.

Expectation and maximisation (Dempster, Laird and Rubin 1977) over clusters: pairs are weighed together, so that what
is learned from one pair is not spoilt by another that it excludes.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.linkage.columns import Columns
from mudhif.kernels.linkage.components import components
from mudhif.kernels.linkage.engine import Pairs, together_again
from mudhif.kernels.linkage.joint import Evidence, together
from mudhif.kernels.linkage.weights import Shares, by_field, learned_shares, strangers, strangers_shares, usual_shares

ROUNDS = 6
LEFT_OVER = 0.15
"""Share of a register that always counts as not yet found in another: two who are left need not be one person."""
LEARNING_ROWS = 50_000
"""From so many rows on, a sample teaches as much as all."""
CHANGE = 0.001
LEAST_WORTH = -9.0
"""Pairs whose weight is far below what could join two rows are left out after the first look."""
_SOME = 1_000_000
_DUPLICATES, _SHARED = 0.02, 0.3


@dataclass(frozen=True, slots=True)
class Model:
    """Shares of true pairs in each level, and expected true pairs between each two registers, (r, r)."""

    shares: Shares
    between: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Learned:
    """The pairs kept, how often strangers compare as each does (in logarithms), how likely each is, and the model."""

    pairs: Pairs
    logs: NDArray[np.float32]
    chance: NDArray[np.float64]
    model: Model


def worthy(
    pairs: Pairs, columns: Columns, decided: Callable[[Pairs], NDArray[np.float32]]
) -> tuple[Pairs, NDArray[np.float32]]:
    """The pairs worth weighing or decided, and the logarithms of how often strangers compare so, (p, c)."""
    shares = strangers_shares(pairs.levels[pairs.random])
    register, first = columns["register"], _first_model(columns["register"])
    kept, logs = [], []
    proposed = np.flatnonzero(~pairs.random)
    for start in range(0, len(proposed) or 1, _SOME):
        some = pairs.where(proposed[start : start + _SOME])
        some_logs = strangers(some, columns, shares)
        said = decided(some)
        chosen = (_evidence(some, some_logs, register, said, first).total > LEAST_WORTH) | (said != 0)
        kept.append(some.where(chosen))
        logs.append(some_logs[chosen])
    return together_again(kept), np.concatenate(logs)


def _first_model(register: NDArray[np.int64]) -> Model:
    sizes = np.bincount(register, minlength=1).astype(np.float64)
    between = np.where(np.eye(len(sizes), dtype=bool), _DUPLICATES * sizes, _SHARED * np.minimum.outer(sizes, sizes))
    return Model(usual_shares(), between)


def learn(
    pairs: Pairs, logs: NDArray[np.float32], register: NDArray[np.int64], decided: NDArray[np.float32]
) -> Learned:
    """Weigh ``pairs`` until what is learned from them changes no more, and then once more all of them.

    ``logs`` are those of strangers, (p, c); ``decided`` is what people said of each pair, as a weight, (p,).
    """
    model = _first_model(register)
    total = _evidence(pairs, logs, register, decided, model).total
    some, times = _sample(len(register), pairs, total)
    model = _learned(pairs.where(some), logs[some], register, decided[some], times)
    chance = together(_evidence(pairs, logs, register, decided, model))
    if times > 1:
        model = Model(learned_shares(pairs.levels, chance), _between(pairs, chance, register))
        chance = together(_evidence(pairs, logs, register, decided, model))
    return Learned(pairs, logs, chance, model)


def _learned(
    pairs: Pairs, logs: NDArray[np.float32], register: NDArray[np.int64], decided: NDArray[np.float32], times: int
) -> Model:
    """The model that the pairs of a sample teach; all registers hold ``times`` as many."""
    model = _first_model(register)
    expected = -1.0
    for _ in range(ROUNDS):
        chance = together(_evidence(pairs, logs, register, decided, model))
        model = Model(learned_shares(pairs.levels, chance), times * _between(pairs, chance, register))
        if abs(chance.sum() - expected) <= CHANGE * max(expected, 1.0):
            break
        expected = float(chance.sum())
    return model


def _sample(rows: int, pairs: Pairs, total: NDArray[np.float64]) -> tuple[NDArray[np.int64], int]:
    """Pairs among every so-manieth group of rows that hang together, and how many times that is."""
    times = max(1, rows // LEARNING_ROWS)
    linked = total > 0
    group = components(rows, pairs.left[linked], pairs.right[linked])
    chosen = group % times == 0
    return np.flatnonzero(chosen[pairs.left] & chosen[pairs.right]), times


def _evidence(
    pairs: Pairs, logs: NDArray[np.float32], register: NDArray[np.int64],
    decided: NDArray[np.float32], model: Model,
) -> Evidence:  # fmt: skip
    weights, said = by_field(pairs.levels, logs, model.shares)
    prior = prior_odds(model.between, np.bincount(register, minlength=1).astype(np.float64))
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
    shared = np.clip(between, 0.2, np.where(same, 0.45, 1.0) * np.maximum(smaller, 1.0))
    left_over = np.maximum(sizes[:, None] - np.where(same, 2, 1) * shared, LEFT_OVER * sizes[:, None] + 0.5)
    odds: NDArray[np.float64] = np.log(shared / (left_over * left_over.T * np.where(same, 0.5, 1)))
    return odds


def _between(pairs: Pairs, chance: NDArray[np.float64], register: NDArray[np.int64]) -> NDArray[np.float64]:
    """Expected pairs of one person between each two registers, (r, r), the same both ways."""
    registers = int(register.max(initial=0)) + 1
    one, other = register[pairs.left], register[pairs.right]
    lower, higher = np.minimum(one, other), np.maximum(one, other)
    flat = np.bincount(lower * registers + higher, weights=chance, minlength=registers**2)
    upper = flat.reshape(registers, registers).astype(np.float64)
    return upper + np.triu(upper, 1).T
