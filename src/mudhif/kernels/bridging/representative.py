"""The statements by which a group can be told from all others."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from mudhif.kernels.bridging.proportions import SIGNIFICANT, Counts, probability, proportion_z, two_proportion_z
from mudhif.kernels.bridging.tallies import Tallies

Direction = Literal["agree", "disagree"]


@dataclass(frozen=True, slots=True)
class Representative:
    """One statement of a group: p how likely its members vote so, z how surely that is over one half, r how many times
    likelier than elsewhere, zr how surely that is more than once."""

    statement: int
    direction: Direction
    p: float
    z: float
    r: float
    zr: float

    @property
    def rank(self) -> float:
        """What the list is ordered by: r zr p z."""
        return self.r * self.zr * self.p * self.z


def representative(tallies: Tallies) -> tuple[tuple[Representative, ...], ...]:
    """For each group all statements with z and zr over 1.2816, best first.

    A statement that passes both ways stands once, the way that ranks higher.
    """
    others = tallies.others
    return tuple(_of_group(tallies, others, group) for group in range(tallies.seen.shape[0]))


def _of_group(tallies: Tallies, others: Tallies, group: int) -> tuple[Representative, ...]:
    seen = tallies.seen[group], others.seen[group]
    found = [
        *_one_way("agree", tallies.agrees[group], seen[0], others.agrees[group], seen[1]),
        *_one_way("disagree", tallies.disagrees[group], seen[0], others.disagrees[group], seen[1]),
    ]
    best: dict[int, Representative] = {}
    for each in sorted(found, key=lambda one: (-one.rank, one.statement)):
        best.setdefault(each.statement, each)
    return tuple(best.values())


def _one_way(
    direction: Direction, votes: Counts, seen: Counts, elsewhere: Counts, seen_elsewhere: Counts
) -> list[Representative]:
    p, z = probability(votes, seen), proportion_z(votes, seen)
    r = p / probability(elsewhere, seen_elsewhere)
    zr = two_proportion_z(votes, seen, elsewhere, seen_elsewhere)
    kept = np.flatnonzero((z > SIGNIFICANT) & (zr > SIGNIFICANT)).tolist()
    return [Representative(i, direction, float(p[i]), float(z[i]), float(r[i]), float(zr[i])) for i in kept]
