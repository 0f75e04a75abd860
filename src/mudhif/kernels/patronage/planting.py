"""What size of pile-up a concentration test could have seen: favour is planted into the record's own contests.

In each round a value is favoured in each host (or one over all hosts), drawn in proportion to how many candidacies
bring it; sets of those selected are then as many times as likely as the odds say for each favoured one in them. The
smallest odds of `ODDS` that are found often enough are told as selections, and as a share of those that could
have moved.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import numpy as np

from mudhif.kernels.patronage.concentration import Cells, Concentration
from mudhif.kernels.patronage.contests import Contests
from mudhif.kernels.patronage.record import Bools, Floats
from mudhif.kernels.patronage.results import Visible

ODDS: Final = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 6.0, 12.0)
ROUNDS: Final = 12
EACH: Final = 20


def visible_concentration(
    test: Concentration, chance: np.random.Generator, level: float, power: float
) -> Visible | None:
    """The smallest favour that the test finds with a chance of `power`; None where it finds none of these."""
    above = int(np.floor(level * (test.null.size + 1))) - 1
    if above < 0 or np.ptp(test.null) == 0:
        return None
    needed = float(np.sort(test.null)[::-1][above])
    favoured = [_favoured(test.cells, chance) for _ in range(ROUNDS)]
    low, high = 0, len(ODDS)
    best: Visible | None = None
    while low < high:
        middle = (low + high) // 2
        found, visible = _tried(test, favoured, ODDS[middle], needed, chance)
        if found >= power:
            best, high = visible, middle
        else:
            low = middle + 1
    return best


def _favoured(cells: Cells, chance: np.random.Generator) -> Bools:
    """Candidacies that bring the value favoured in their host: (candidacies,)."""
    sizes = np.asarray(cells.incidence.sum(axis=1)).ravel()
    keys = np.log(chance.random(sizes.size)) / sizes
    order = np.lexsort((-keys, cells.hosts))
    first = order[np.flatnonzero(np.diff(cells.hosts[order], prepend=-1))]
    chosen = np.zeros(sizes.size)
    chosen[first] = 1.0
    return np.asarray(cells.incidence.T @ chosen) > 0


def _tried(
    test: Concentration, favoured: list[Bools], log_odds: float, needed: float, chance: np.random.Generator
) -> tuple[float, Visible]:
    found, moved, room = 0.0, 0.0, 0.0
    for marked in favoured:
        plain = test.contests.chances()[marked].sum()
        for batch in tilted(test.contests, marked, log_odds).drawn(chance, EACH):
            found += float(np.count_nonzero(test.cells.statistic(batch)[0] >= needed))
            moved += float(batch[marked].sum() - plain * batch.shape[1])
        room += float((_most(test.contests, marked) - plain) * EACH)
    rounds = EACH * len(favoured)
    return found / rounds, Visible(moved / rounds, moved / room if room > 0 else None)


def tilted(contests: Contests, marked: Bools, log_odds: float) -> Contests:
    """The same contests with the odds of the marked multiplied."""
    factor: Floats = np.where(marked, np.exp(log_odds), 1.0)
    return replace(contests, blocks=tuple(block.weighted(factor) for block in contests.blocks))


def _most(contests: Contests, marked: Bools) -> float:
    """How many marked could be taken at most."""
    return float(np.count_nonzero(contests.fixed & marked)) + sum(_most_of(contests, marked))


def _most_of(contests: Contests, marked: Bools) -> Iterator[float]:
    for block in contests.blocks:
        yield float(np.minimum((marked[block.rows] & (block.weights > 0)).sum(axis=1), block.taken).sum())
