"""Whether the groups would be the same had some votes not been cast."""

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.bridging.analysis import Analysis, groups_of, opinions_of
from mudhif.kernels.bridging.content import content_keys, mixed
from mudhif.kernels.bridging.votes import Votes

Labels = NDArray[np.int64]
STABLE: Final = 0.8
DROPPED: Final = 0.1
TIMES: Final = 10


def stability(analysis: Analysis, times: int = TIMES) -> float | None:
    """The mean adjusted Rand index of groups found again, `times` times, without a tenth of the votes.

    Under .8 groups should not be shown. None where there is one group only. Which votes are left out hangs on a fixed
    seed and the votes themselves, not on the order of people or statements.
    """
    if analysis.groups.count < 2:  # noqa: PLR2004
        return None
    labels = analysis.groups.labels
    known = analysis.opinions.components
    agreements = [
        agreement_of(labels, groups_of(votes, opinions_of(votes, known)).labels)
        for votes in _thinned(analysis.votes, times)
    ]
    return float(np.mean(agreements))


def _thinned(votes: Votes, times: int) -> Iterator[Votes]:
    people, statements = content_keys(votes)
    each = mixed(np.repeat(people, votes.counts) ^ statements[votes.statements])
    for number in range(times):
        yield votes.only(mixed(each ^ np.uint64(number)) >= np.uint64(DROPPED * 2**64))


def agreement_of(one: Labels, other: Labels) -> float:
    """The adjusted Rand index (Hubert and Arabie 1985) over those whom both put into a group; 1 for the same groups."""
    both = (one >= 0) & (other >= 0)
    if not both.any():
        return 1.0
    left, right = one[both], other[both]
    table = np.zeros((int(left.max()) + 1, int(right.max()) + 1), dtype=np.int64)
    np.add.at(table, (left, right), 1)
    together, rows, columns = (_pairs(each) for each in (table, table.sum(axis=1), table.sum(axis=0)))
    by_chance = rows * columns / max(_pairs(np.array([left.size])), 1.0)
    most = (rows + columns) / 2.0
    return 1.0 if most == by_chance else float((together - by_chance) / (most - by_chance))


def _pairs(counts: NDArray[np.int64]) -> float:
    return float((counts * (counts - 1) // 2).sum())
