"""Drawing k of n with given weights: a set's chance is in proportion to the product of its weights.

With equal weights this is drawing without replacement, the permutation of a label within a stratum. All arrays hold
one stratum a row, padded with weights of zero. Elementary symmetric polynomials (Chen, Dempster and Liu 1994) give
each chance exactly; they are scaled so that nothing overflows up to some 700 of a stratum.
"""

import numpy as np

from mudhif.kernels.patronage.record import Bools, Floats, Integers


def scaled(weights: Floats, taken: int) -> Floats:
    """The weights (strata, places), each row scaled to a sum of `taken`; no chance changes."""
    alike: Floats = weights * (taken / weights.sum(axis=1, keepdims=True))
    return alike


def symmetric(weights: Floats, taken: int) -> Floats:
    """Elementary symmetric polynomials of order 0 to `taken`: (strata, taken + 1)."""
    sums = np.zeros((weights.shape[0], taken + 1))
    sums[:, 0] = 1.0
    for column in weights.T:
        sums[:, 1:] += column[:, None] * sums[:, :-1]
    return sums


def suffixes(weights: Floats, taken: int) -> Floats:
    """The same of each place and all after it: (places + 1, strata, taken + 1)."""
    sums = np.zeros((weights.shape[1] + 1, weights.shape[0], taken + 1))
    sums[-1, :, 0] = 1.0
    for place in range(weights.shape[1] - 1, -1, -1):
        sums[place] = sums[place + 1]
        sums[place, :, 1:] += weights[:, place, None] * sums[place + 1, :, :-1]
    return sums


def inclusion(weights: Floats, taken: int) -> Floats:
    """How likely each place is among those drawn: (strata, places)."""
    after = suffixes(weights, taken)
    before = np.zeros((weights.shape[0], taken + 1))
    before[:, 0] = 1.0
    chances = np.empty(weights.shape)
    for place, column in enumerate(weights.T):
        others = np.einsum("sj,sj->s", before[:, :taken], after[place + 1][:, :taken][:, ::-1])
        chances[:, place] = column * others / after[0, :, taken]
        before[:, 1:] += column[:, None] * before[:, :-1]
    return chances


def drawn(chance: np.random.Generator, weights: Floats, taken: int, draws: int) -> Bools:
    """Independent draws: (strata, places, draws)."""
    if taken == 1:
        return _one_drawn(chance, weights, draws)
    if (weights == np.where(weights > 0, weights[:, :1], 0.0)).all():
        return _alike_drawn(chance, (weights > 0).sum(axis=1), (*weights.shape, draws), taken)
    after = suffixes(weights, taken)
    strata, places = weights.shape
    left: Integers = np.full((strata, draws), taken)
    chosen = np.zeros((strata, places, draws), dtype=bool)
    which = np.arange(strata)[:, None]
    for place in range(places):
        with_it = weights[:, place, None] * after[place + 1][which, np.maximum(left - 1, 0)]
        either = after[place][which, left]
        chosen[:, place] = (left > 0) & (chance.random((strata, draws)) * either < with_it)
        left -= chosen[:, place]
    return chosen


def _one_drawn(chance: np.random.Generator, weights: Floats, draws: int) -> Bools:
    """The same where one is taken, in a fraction of the time."""
    ends = np.cumsum(weights, axis=1)
    starts = ends - weights
    point = chance.random((weights.shape[0], draws)) * ends[:, -1:]
    chosen = np.empty((*weights.shape, draws), dtype=bool)
    for place in range(weights.shape[1]):
        chosen[:, place] = (point >= starts[:, place, None]) & (point < ends[:, place, None])
    return chosen


def _alike_drawn(chance: np.random.Generator, sizes: Integers, shape: tuple[int, int, int], taken: int) -> Bools:
    """The same where all weights of a stratum are equal."""
    chosen = np.empty(shape, dtype=bool)
    left = np.full((shape[0], shape[2]), float(taken))
    for place in range(shape[1]):
        chosen[:, place] = chance.random(left.shape) * (sizes - place)[:, None] < left
        left -= chosen[:, place]
    return chosen


def among(weights: Floats, marked: Bools, taken: int) -> Floats:
    """How likely 0 to `taken` of the marked are among those drawn: (strata, taken + 1)."""
    inside = symmetric(np.where(marked, weights, 0.0), taken)
    outside = symmetric(np.where(marked, 0.0, weights), taken)
    chances = inside * outside[:, ::-1]
    normal: Floats = chances / chances.sum(axis=1, keepdims=True)
    return normal
