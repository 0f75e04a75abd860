"""Clusters decided together: how likely each pair is one person's, given all that could be.

Rows that could be one person's are taken in small groups, and every way to divide such a group among persons is
weighed. A pair that looks likely alone is not where one of its rows belongs elsewhere more, since a person is in most
registers once; and three rows speak for one another.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.linkage.components import components
from mudhif.kernels.linkage.fields import of_clusters
from mudhif.kernels.linkage.outside import Demand, demand
from mudhif.kernels.linkage.partitions import MOST_ROWS, Partitions, Real, partitions
from mudhif.kernels.linkage.rivals import unrivalled

LEAST = -4.0
"""Log odds from which a pair alone joins two rows to a group."""
STEP = 0.7
SURE = 6.0
APART = -4.0
"""What a pair in a cluster weighs that no rule proposed."""
UNKNOWN = -1.0
_CELLS = 3_000_000

Places = tuple[NDArray[np.int64], NDArray[np.int64]]
"""Of each pair the group, and its number within the group."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What p pairs of n rows in r registers say, by f fields.

    Attributes:
        left, right: the rows of each pair, (p,).
        register: of each row, (n,).
        weights: natural logarithms, (p, f).
        said: whether a field says anything of a pair, (p, f).
        prior: log odds before anything is compared, for each two registers, (r, r).
    """

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    register: NDArray[np.int64]
    weights: Real
    said: NDArray[np.bool_]
    prior: NDArray[np.float64]

    @property
    def total(self) -> NDArray[np.float64]:
        """Log odds of each pair alone, (p,)."""
        prior = self.prior[self.register[self.left], self.register[self.right]]
        total: NDArray[np.float64] = self.weights.sum(1, dtype=np.float64) + prior
        return total


@dataclass(frozen=True, slots=True)
class Together:
    """How likely rows are one person's.

    Attributes:
        chance: of each pair that both rows are one person's, (p,).
        twosome: of each pair that they are, and no third row is, (p,).
        alone: of each row that its person is in no other row, (n,).
    """

    chance: NDArray[np.float64]
    twosome: NDArray[np.float64]
    alone: NDArray[np.float64]


def together(evidence: Evidence) -> Together:
    """Weigh all pairs of ``evidence`` together."""
    unknown = np.full(len(evidence.left), UNKNOWN)
    found = Together(unknown, unknown.copy(), np.ones(len(evidence.register)))
    total = evidence.total
    asked = demand(evidence.register, evidence.left, evidence.right, total)
    for rows, pairs in _groups(evidence, total):
        if len(rows):
            _weigh(evidence, asked, rows, pairs, found)
        else:
            found.chance[pairs] = 1 / (1 + np.exp(-total[pairs]))
            found.twosome[pairs] = 0
            found.alone[evidence.left[pairs]] = found.alone[evidence.right[pairs]] = 0
    outside = np.flatnonzero(found.chance == UNKNOWN)
    found.chance[outside] = found.twosome[outside] = asked.chance[outside]
    for side in (evidence.left[outside], evidence.right[outside]):
        np.multiply.at(found.alone, side, 1 - asked.chance[outside])
    return found


def _groups(evidence: Evidence, total: NDArray[np.float64]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Groups of ``MOST_ROWS`` at most: for all of one size their rows, (g, size), and their pairs.

    Groups that are larger first lose the pairs that have a clearly better rival, then the weakest ones. What still
    hangs together by nothing but sure pairs (somebody who is there eight times) comes last, without rows.
    """
    left, right = evidence.left, evidence.right
    pending = np.ones(len(evidence.register), bool)
    weighed = np.zeros(len(evidence.register), bool)
    linked, threshold, pruned = total > LEAST, LEAST, False
    while True:
        edges = np.flatnonzero(linked & (total > threshold) & pending[left] & pending[right])
        if not len(edges):
            break
        group = components(len(pending), left[edges], right[edges])
        small = np.bincount(group)[group] <= MOST_ROWS
        inside = np.flatnonzero((group[left] == group[right]) & small[left] & pending[left] & pending[right])
        yield from _by_size(group, left, right, inside)
        weighed[left[inside]] = weighed[right[inside]] = True
        pending &= ~small
        if pruned:
            threshold += STEP
            continue
        rest = np.flatnonzero(linked & pending[left] & pending[right])
        linked[rest] = unrivalled(evidence.register, left[rest], right[rest], total[rest])
        pruned = True
    sure = linked & (total > SURE) & ~weighed[left] & ~weighed[right]
    yield np.empty((0, 0), np.int64), np.flatnonzero(sure)


def _by_size(
    group: NDArray[np.int64], left: NDArray[np.int64], right: NDArray[np.int64], inside: NDArray[np.int64]
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    rows = np.unique(np.concatenate([left[inside], right[inside]]))
    rows = rows[np.argsort(group[rows], kind="stable")]
    _, first, sizes = np.unique(group[rows], return_index=True, return_counts=True)
    size_of_group = np.bincount(group[rows], minlength=int(group.max(initial=0)) + 1)
    for size in np.unique(sizes).tolist():
        members = rows[first[sizes == size][:, None] + np.arange(size)]
        yield members, inside[size_of_group[group[left[inside]]] == size]


def _weigh(
    evidence: Evidence, asked: Demand, rows: NDArray[np.int64], pairs: NDArray[np.int64], found: Together
) -> None:
    """Fill in what is found of the ``pairs`` within groups of one size, some groups at a time."""
    parts = partitions(rows.shape[1])
    place = np.full(len(evidence.register), -1)
    place[rows] = np.arange(rows.size).reshape(rows.shape)
    pairs = pairs[np.argsort(place[evidence.left[pairs]], kind="stable")]
    group = place[evidence.left[pairs]] // parts.size
    step = max(1, _CELLS // (len(parts.members) * parts.size * evidence.weights.shape[1]))
    for start in range(0, len(rows), step):
        some = pairs[np.searchsorted(group, start) : np.searchsorted(group, start + step)]
        among = place[evidence.left[some]] // parts.size - start
        number = _pair_number(parts, place[evidence.left[some]], place[evidence.right[some]])
        odds = _odds(evidence, asked, rows[start : start + step], some, (among, number))
        found.chance[some] = (odds @ parts.together)[among, number]
        found.twosome[some] = (odds @ parts.twosomes)[among, number]
        found.alone[rows[start : start + step]] = odds @ parts.alone


def _pair_number(parts: Partitions, left: NDArray[np.int64], right: NDArray[np.int64]) -> NDArray[np.int64]:
    number = np.zeros((parts.size, parts.size), np.int64)
    number[parts.first, parts.second] = number[parts.second, parts.first] = np.arange(len(parts.first))
    return number[left % parts.size, right % parts.size]


def _odds(evidence: Evidence, asked: Demand, rows: NDArray[np.int64], pairs: NDArray[np.int64], place: Places) -> Real:
    """The probability of each partition of each group, (g, b)."""
    parts, (among, number) = partitions(rows.shape[1]), place
    shape = (len(rows), len(parts.first), evidence.weights.shape[1])
    weights, said = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    apart = np.full(shape[:2], APART, np.float32)
    weights[among, number], said[among, number], apart[among, number] = evidence.weights[pairs], evidence.said[pairs], 0
    apart[among, number] = -_lost(evidence, asked, rows, pairs, place)
    registers = evidence.register[rows]
    prior = evidence.prior[registers[:, parts.first], registers[:, parts.second]].astype(np.float32)
    of_subset = of_clusters(parts, weights, said) + (prior @ parts.pairs.T) * (2 / parts.members)
    scores = (of_subset + apart @ parts.pairs.T) @ parts.subsets.T
    odds = np.exp(scores - scores.max(1, keepdims=True))
    shares: Real = odds / odds.sum(1, keepdims=True)
    return shares


def _lost(
    evidence: Evidence, asked: Demand, rows: NDArray[np.int64], pairs: NDArray[np.int64], place: Places
) -> NDArray[np.float64]:
    """What each pair gives up in log odds: the partners outside the group that its rows could have had."""
    parts, (among, number) = partitions(rows.shape[1]), place
    first, second = parts.first[number], parts.second[number]
    straight = rows[among, first] == evidence.left[pairs]
    pulls = np.where(straight[:, None], asked.pulls[pairs], asked.pulls[pairs, ::-1])
    register = evidence.register[rows]
    outside = asked.whole[rows]
    np.subtract.at(outside, (among, first, register[among, second]), pulls[:, 0])
    np.subtract.at(outside, (among, second, register[among, first]), pulls[:, 1])
    held = np.log1p(np.maximum(outside, 0))
    across = register[among, first] != register[among, second]
    lost: NDArray[np.float64] = np.where(
        across, held[among, first, register[among, second]] + held[among, second, register[among, first]], 0
    )
    return lost
