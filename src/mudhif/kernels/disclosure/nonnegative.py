"""No count is below zero: the least squares over leaves >= 0, by the alternating direction method of multipliers.

Boyd, Parikh, Chu, Peleato & Eckstein, "Distributed optimization and statistical learning via ADMM" (2011), 3.3 and
3.4: one step solves the least squares with a pull towards the present answer (exact, two passes over the tree), the
other cuts what is below zero. The strength of the pull follows the two residuals.
"""

from dataclasses import dataclass

import numpy as np

from mudhif.kernels.disclosure.keys import Floats, KeySet, Table
from mudhif.kernels.disclosure.least_squares import JointFit, by_place

OVER_RELAXED = 1.7
BALANCE_EVERY = 10
UNBALANCED = 5.0
HELD = 100.0  # by how much more a held cell weighs
CLEAR = 3.0  # standard deviations above zero


@dataclass(frozen=True, slots=True)
class Problem:
    """A fit, and the slope (of its sum of squares at zero, downwards) that says where its answer lies."""

    fit: JointFit
    drive: Floats


@dataclass(frozen=True, slots=True)
class Solution:
    """Leaves >= 0, and whether the steps came to rest after so many rounds."""

    leaves: Floats
    rounds: int
    settled: bool


def hold(fit: JointFit, free: Floats) -> Problem:
    """The problem whose totals stay near `free`, the unbiased answer, where they are clearly above zero.

    Cutting thousands of empty leaves at zero leaves them too large on average, and pushes every total up. A total
    that is far from zero gains nothing from the cut, so it is held at its unbiased value; the whole is held in any
    case.
    """
    keys = fit.keys
    precision, held = dict(fit.precision), {}
    for table in set(_top_tables(keys)) & set(precision):
        values = keys.margin(free, table)
        clear = values.min(axis=(1, 2)) > CLEAR * np.sqrt(fit.variance(table))
        extra = fit.precision[table] * (HELD - 1) * (clear | (table == Table(0)))
        precision[table] = precision[table] + extra
        held[table] = by_place(extra) * np.maximum(values, 0.0)
    return Problem(JointFit(keys, precision), fit.slope(free) + fit.spread(held))


def _top_tables(keys: KeySet) -> tuple[Table, ...]:
    """The tables whose bias would be seen first: places above the deepest level, and the whole by group and decade."""
    above = keys.places.levels - 1
    return tuple(
        table for table in keys.tables() if table.level == 0 or (table == Table(table.level) and table.level < above)
    )


def nonnegative(problem: Problem, start: Floats, tolerance: float = 0.05, rounds: int = 2000) -> Solution:
    """The leaves >= 0 that fit best, from leaves that are near it (those of the free fit, say).

    `tolerance` is in people: below it both residuals must be, in every leaf and in every place of every level.
    """
    fit = problem.fit
    pull = 2 * float(np.median(fit.precision[fit.keys.finest]))
    pulled = JointFit(fit.keys, fit.precision, pull)
    kept, push = np.maximum(start, 0.0), np.zeros_like(start)
    for done in range(1, rounds + 1):
        leaves = pulled.respond(problem.drive + pull * (kept - push))
        mixed = OVER_RELAXED * leaves + (1 - OVER_RELAXED) * kept
        before, kept = kept, np.maximum(mixed + push, 0.0)
        push += mixed - kept
        apart, moved = _largest(fit.keys, leaves - kept), _largest(fit.keys, kept - before)
        if max(apart, moved) < tolerance:
            return Solution(kept, done, settled=True)
        if done % BALANCE_EVERY == 0 and not 1 / UNBALANCED < apart / max(moved, tolerance / UNBALANCED) < UNBALANCED:
            factor = 2.0 if apart > moved else 0.5
            pull, push = pull * factor, push / factor
            pulled = JointFit(fit.keys, fit.precision, pull)
    return Solution(kept, rounds, settled=False)


def _largest(keys: KeySet, change: Floats) -> float:
    """The largest change of any leaf or place."""
    largest = float(np.abs(change).max())
    sums: Floats = change.sum(axis=(1, 2))
    for level in range(keys.places.levels - 1, 0, -1):
        sums = keys.places.sum_up(sums, level)
        largest = max(largest, float(np.abs(sums).max()))
    return largest
