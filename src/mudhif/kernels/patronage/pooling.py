"""Which hosts are too small to be shown alone, so that nobody can be picked out of a public figure.

A host may stand alone if it made at least `LEAST_SELECTIONS` selections for at least `LEAST_NEEDS` needs, at least
`LEAST_DECIDERS` people decided, and none of them decided more than half of the needs (a dominance rule). All others are
pooled. A pool must satisfy the same rule and hold at least two hosts, or whoever subtracts from the total would read
the one; until it does, the smallest host that stood alone joins it. Where even all hosts together do not satisfy the
rule, nothing is shown.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from mudhif.kernels.patronage.record import Bools, Record

LEAST_SELECTIONS: Final = 20
LEAST_NEEDS: Final = 10
LEAST_DECIDERS: Final = 3
DOMINANT: Final = 0.5
TWO: Final = 2


@dataclass(frozen=True, slots=True)
class Pool:
    """Hosts that are shown together: one, or several that were too small."""

    hosts: tuple[str, ...]

    @property
    def alone(self) -> bool:
        """Whether it is one host that is large enough."""
        return len(self.hosts) == 1


def pools(record: Record) -> tuple[Pool, ...]:
    """Each host in one pool: those that stand alone, the largest first, then the pool of the others; () for nothing."""
    numbers = [int(host) for host in np.unique(record.host)]
    size = {host: int(np.count_nonzero(record.selected & (record.host == host))) for host in numbers}
    alone = sorted(
        (host for host in numbers if large_enough(record, record.host == host)), key=lambda host: (-size[host], host)
    )
    together = [host for host in numbers if host not in alone]
    while together and not (len(together) >= TWO and large_enough(record, np.isin(record.host, together))):
        if not alone:
            return ()
        together.append(alone.pop())
    groups = [[host] for host in alone] + ([sorted(together)] if together else [])
    return tuple(Pool(tuple(record.hosts[host] for host in group)) for group in groups)


def large_enough(record: Record, inside: Bools) -> bool:
    """Whether the candidacies inside (candidacies,) satisfy the rule."""
    needs, first = np.unique(record.need[inside], return_index=True)
    if np.count_nonzero(record.selected[inside]) < LEAST_SELECTIONS or needs.size < LEAST_NEEDS:
        return False
    rows = np.flatnonzero(inside)[first]
    deciders = record.deciders.values[np.isin(record.deciders.rows, rows)]
    counts = np.bincount(deciders)
    return bool(np.count_nonzero(counts) >= LEAST_DECIDERS and counts.max() <= DOMINANT * needs.size)
