"""Learning from the registers themselves how rows of one person differ, and how many persons they share.

Expectation and maximisation (Dempster, Laird and Rubin 1977) over clusters: pairs are weighed together, so that what
is learned from one pair is not spoilt by another that it excludes.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.linkage.columns import Columns
from mudhif.kernels.linkage.components import components
from mudhif.kernels.linkage.engine import Pairs, together_again
from mudhif.kernels.linkage.joint import Evidence, Together, together
from mudhif.kernels.linkage.overlaps import Overlap, overlap_of, prior_odds, sizes_of, usual_overlap
from mudhif.kernels.linkage.weights import Shares, by_field, learned_shares, strangers, strangers_shares, usual_shares

ROUNDS = 6
LEARNING_ROWS = 50_000
"""From so many rows on, a sample teaches as much as all."""
CHANGE = 0.001
LEAST_WORTH = -9.0
"""Pairs whose weight is far below what could join two rows are left out after the first look."""
_SOME = 500_000
_THREADS = 2


@dataclass(frozen=True, slots=True)
class Model:
    """Shares of true pairs in each level, and what the registers have in common."""

    shares: Shares
    overlap: Overlap


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
    register, first = columns["register"], _first_model(columns["register"])
    shares = _of_strangers(pairs.where(pairs.random), columns, first)

    def chosen(start: int) -> tuple[Pairs, NDArray[np.float32]]:
        some = pairs.where(np.arange(start, min(start + _SOME, len(pairs))))
        logs = strangers(some, columns, shares)
        said = decided(some)
        worth = (_evidence(some, logs, register, said, first).total > LEAST_WORTH) | (said != 0)
        return some.where(worth), logs[worth]

    with ThreadPoolExecutor(_THREADS) as pool:
        kept, logs = zip(*pool.map(chosen, range(0, len(pairs) or 1, _SOME)), strict=True)
    found = together_again(list(kept))
    # In the order of the rows, so that every engine teaches the same.
    order = np.lexsort((found.right, found.left))
    return found.where(order), np.concatenate(logs)[order]


def _of_strangers(drawn: Pairs, columns: Columns, first: Model) -> Shares:
    """How random pairs compare, those left out that look like one person's."""
    shares = strangers_shares(drawn.levels)
    nothing = np.zeros(len(drawn), np.float32)
    total = _evidence(drawn, strangers(drawn, columns, shares), columns["register"], nothing, first).total
    return strangers_shares(drawn.levels[total < 0])


def _first_model(register: NDArray[np.int64]) -> Model:
    return Model(usual_shares(), usual_overlap(sizes_of(register)))


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
    found = together(_evidence(pairs, logs, register, decided, model))
    if times > 1:
        model = _taught(pairs, found, register, 1)
        found = together(_evidence(pairs, logs, register, decided, model))
    return Learned(pairs, logs, found.chance, model)


def _learned(
    pairs: Pairs, logs: NDArray[np.float32], register: NDArray[np.int64], decided: NDArray[np.float32], times: int
) -> Model:
    """The model that the pairs of a sample teach; all registers hold ``times`` as many."""
    model = _first_model(register)
    expected = -1.0
    for _ in range(ROUNDS):
        found = together(_evidence(pairs, logs, register, decided, model))
        model = _taught(pairs, found, register, times)
        if abs(found.chance.sum() - expected) <= CHANGE * max(expected, 1.0):
            break
        expected = float(found.chance.sum())
    return model


def _taught(pairs: Pairs, found: Together, register: NDArray[np.int64], times: int) -> Model:
    overlap = overlap_of(pairs.left, pairs.right, found, register, times)
    return Model(learned_shares(pairs.levels, found.chance), overlap)


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
    prior = prior_odds(model.overlap, sizes_of(register))
    return Evidence(
        pairs.left,
        pairs.right,
        register,
        np.column_stack([weights, decided]),
        np.column_stack([said, decided != 0]),
        prior,
    )
