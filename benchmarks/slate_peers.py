"""Other ways to find an intercept and to choose a slate."""

from dataclasses import dataclass
from itertools import count
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.bridging import Votes
from mudhif.kernels.bridging.factors import FACTOR_WEIGHT, INTERCEPT_WEIGHT

Floats = NDArray[np.float64]

RATE: Final = 0.2
STILL: Final = 1e-7


@dataclass(frozen=True, slots=True)
class Descended:
    """Where gradient descent stopped."""

    statement_intercepts: Floats
    epochs: int


def gradient_descent(votes: Votes, seed: int = 1) -> Descended:
    """The same objective by Adam over all votes at once, as published: rate .2, until the loss moves by under 1e-7."""
    people, rows = votes.participant_count, np.repeat(np.arange(votes.participant_count), votes.counts)
    chance, sizes = np.random.default_rng(seed), (1, people, votes.statement_count, people, votes.statement_count)
    row = np.concatenate([chance.standard_normal(size) * (0.1 if at > 2 else 0) for at, size in enumerate(sizes)])
    ends, first, second, before = np.cumsum(sizes)[:-1], np.zeros_like(row), np.zeros_like(row), np.inf
    for epoch in count(1):
        loss, slope = _slope(np.split(row, ends), votes, rows)
        if abs(before - loss) < STILL:
            return Descended(np.split(row, ends)[2], epoch)
        before, first, second = loss, 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        row = row - RATE * (first / (1 - 0.9**epoch)) / (np.sqrt(second / (1 - 0.999**epoch)) + 1e-8)
    raise AssertionError("unreachable")


def _slope(parts: list[Floats], votes: Votes, rows: NDArray[np.int64]) -> tuple[float, Floats]:
    constant, i_u, i_n, f_u, f_n = parts
    left = constant + i_u[rows] + i_n[votes.statements] + f_u[rows] * f_n[votes.statements] - votes.values
    pull, weights = 2 * left / left.size, (INTERCEPT_WEIGHT,) * 3 + (FACTOR_WEIGHT,) * 2
    loss = float(np.mean(left**2)) + sum(w * float(np.mean(part**2)) for w, part in zip(weights, parts, strict=True))
    slopes = (
        np.array([pull.sum()]),
        np.bincount(rows, pull, i_u.size),
        np.bincount(votes.statements, pull, i_n.size),
        np.bincount(rows, pull * f_n[votes.statements], i_u.size),
        np.bincount(votes.statements, pull * f_u[rows], i_n.size),
    )
    shrinking = [2 * w * part / part.size for w, part in zip(weights, parts, strict=True)]
    return loss, np.concatenate([slope + shrunk for slope, shrunk in zip(slopes, shrinking, strict=True)])


def most_agreed(votes: Votes, size: int) -> list[int]:
    """The statements with the highest share of agreement among those who voted on them."""
    seen = np.bincount(votes.statements, minlength=votes.statement_count)
    agreed = np.bincount(votes.statements[votes.values == 1], minlength=votes.statement_count)
    return [int(at) for at in np.argsort(-(agreed + 1) / (seen + 2), kind="stable")[:size]]


def missing_is_no(votes: Votes, size: int) -> list[int]:
    """Greedy proportional approval on a whole table, as if a vote that was not cast were against."""
    agreed = np.zeros((votes.participant_count, votes.statement_count))
    agreed[np.repeat(np.arange(votes.participant_count), votes.counts), votes.statements] = votes.values == 1
    chosen: list[int] = []
    for _ in range(size):
        gains = (1 / (1 + agreed[:, chosen].sum(axis=1))) @ agreed
        gains[chosen] = -1
        chosen.append(int(np.argmax(gains)))
    return chosen
