"""The figures of a public page: tied selections by pool of hosts, with intervals; no person, no small host, no test.

Numbers under five are not told, nor what they could be worked out from. Intervals of one kind of tie hold together in
95 of 100 pages (each is one of 95 % divided among the pools). An alarm is for all hosts together; no pool has one.
When a page may appear is for the caller: nothing here knows a clock.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from mudhif.kernels.patronage.bands import contests_of
from mudhif.kernels.patronage.contests import Contests
from mudhif.kernels.patronage.counts import Count
from mudhif.kernels.patronage.kinds import Kind
from mudhif.kernels.patronage.pooling import Pool, pools
from mudhif.kernels.patronage.record import Bools, Record

FEWEST: Final = 5
OUTSIDE: Final = 0.05


@dataclass(frozen=True, slots=True)
class Shown:
    """Tied selections of a kind: seen, expected by scores, and an interval of the difference. All None where fewer than
    five selections with the tie stand behind them."""

    kind: Kind
    observed: int | None
    expected: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Published:
    """A pool with its figures; `selections` are at least those that the rule of pooling asks for."""

    pool: Pool
    selections: int
    ties: tuple[Shown, ...]


def public(record: Record) -> tuple[Published, ...]:
    """What may be shown of each pool; () where nothing may."""
    found, (contests, _) = pools(record), contests_of(record)
    return tuple(_published(record, contests, pool, 1 - OUTSIDE / len(found)) for pool in found)


def _published(record: Record, contests: Contests, pool: Pool, level: float) -> Published:
    inside = np.isin(record.host, [record.hosts.index(name) for name in pool.hosts])
    shown = tuple(_shown(kind, record, contests, tied & inside, level) for kind, tied in record.tied.items())
    return Published(pool, int(np.count_nonzero(record.selected & inside)), shown)


def _shown(kind: Kind, record: Record, contests: Contests, tied: Bools, level: float) -> Shown:
    mixed = contests.mixed(tied)
    observed = int(np.count_nonzero(record.selected & tied & mixed.open_rows()))
    if observed < FEWEST:
        return Shown(kind, None, None, None, None)
    count = Count.summed(mixed.counts_of(tied))
    expected = count.mean()
    low, high = (count.mean(odds) - expected for odds in count.interval(observed, level))
    return Shown(kind, observed, expected, low, high)
