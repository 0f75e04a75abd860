"""Profile-likelihood intervals for the number of people (Cormack 1992).

Given a total N, the unseen N - n are one more cell of a multinomial table; its likelihood is highest at a log-linear
fit of that full table. The interval holds every N whose best likelihood is less than z^2 / 2 below the highest.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np
from scipy.special import gammaln, xlogy

from mudhif.kernels.estimation.fitting import Batch, Floats, fit_models

FEWEST: Final = 1e-3
_FARTHEST: Final = float(np.log(1e7))
_NOBODY: Final = float(np.log(FEWEST))
_CLOSE: Final = 1e-9
_STRIDE: Final = 0.125
_CLOSINGS: Final = 9
Height = Callable[[Floats], Floats]


@dataclass(frozen=True, slots=True)
class Profile:
    """The unseen people at both ends of the interval, for each model; 0 where nobody need be unseen, infinity where
    the data set no upper end."""

    low: Floats
    high: Floats


def profile(batch: Batch, counts: Floats, unseen: Floats, parameters: Floats, drop: Floats) -> Profile:
    """The interval of each of M models around its `unseen` (M,). `drop` (M,) is by how much twice the logarithm of
    the likelihood may fall: 3.84 for 95 %. The batch leaves the unseen cell out."""
    used = batch.columns.any(axis=0)
    cells = batch.cells.copy()
    cells[:, 0] = True
    full = Batch(batch.matrix[:, used], batch.columns[:, used], cells)
    height = partial(_height, full, counts, parameters[:, used])
    best = np.log(np.maximum(unseen, FEWEST))
    floor = height(best) - drop / 2
    low = _edge(height, floor, best, np.full_like(best, _NOBODY))
    high = _edge(height, floor, best, best + _FARTHEST)
    nobody, endless = low <= _NOBODY + _CLOSE, high >= best + _FARTHEST - _CLOSE
    return Profile(np.where(nobody, 0, np.exp(low)), np.where(endless, np.inf, np.exp(high)))


def _height(full: Batch, counts: Floats, start: Floats, log_unseen: Floats) -> Floats:
    """The logarithm of the highest likelihood of the full table with so many unseen, but for a constant."""
    table = np.where(full.cells, counts, 0.0)
    table[:, 0] = np.exp(log_unseen)
    expected = fit_models(full, table, start).expected
    total = table.sum(axis=1)
    shares = xlogy(table, np.maximum(expected, 1e-300)).sum(axis=1) - total * np.log(total)
    heights: Floats = gammaln(total + 1) - gammaln(table[:, 0] + 1) + shares
    return heights


def _edge(height: Height, floor: Floats, inside: Floats, end: Floats) -> Floats:
    """Where the height falls to the floor on the way from a point above it to the end; the end where it never does."""
    inside, above, outside, below = _bracket(height, floor, inside, end)
    never = below > 0
    for _ in range(_CLOSINGS):
        apart = above - below
        share = np.where(never | (apart <= 0), 0.5, above / np.where(apart > 0, apart, 1.0))
        middle = inside + share * (outside - inside)
        value = height(middle) - floor
        higher = value > 0
        # The rule of Illinois: the end that stays loses half of its weight, so that both ends close in.
        above, below = np.where(higher, value, above / 2), np.where(higher, below / 2, value)
        inside, outside = np.where(higher, middle, inside), np.where(higher, outside, middle)
    return np.where(never, end, middle)


def _bracket(height: Height, floor: Floats, inside: Floats, end: Floats) -> tuple[Floats, Floats, Floats, Floats]:
    """The last point above the floor with its height above it, and the first below it, by strides that double."""
    point, value = inside, height(inside) - floor
    outside, below = inside, value
    stride = np.sign(end - inside) * _STRIDE
    while np.any(going := (below > 0) & (outside != end)):
        point, value = np.where(going, outside, point), np.where(going, below, value)
        ahead = np.where(np.abs(stride) >= np.abs(end - outside), end, outside + stride)
        outside = np.where(going, ahead, outside)
        below = np.where(going, height(outside) - floor, below)
        stride = stride * 2
    return point, value, outside, below
