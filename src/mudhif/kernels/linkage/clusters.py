"""From probabilities of pairs to persons: as many pairs as the expected share of false ones allows."""

import heapq
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.linkage.components import components

LEAST_CHANCE = 0.35
"""Below it no two clusters are joined, whatever the expected precision allows."""


Likely = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]
"""Both rows of each pair, the lower first, and how likely they are one person's; (p,) each."""
_PAIR = 2
_SAME = 1e-12


@dataclass(frozen=True, slots=True)
class Clusters:
    """``person`` of each row, (n,); how many pairs are together, and how many of them are expected to be right."""

    person: NDArray[np.int64]
    pairs: int
    expected: float


def clusters(rows: int, pairs: Likely, apart: frozenset[tuple[int, int]], precision: float) -> Clusters:
    """Join rows, the likeliest first, while the expected share of true pairs among all joined stays at ``precision``.

    Two clusters join by the mean probability of the pairs between them; one that was never proposed counts 0.
    ``apart`` are pairs (lower row first) that must not come together.
    """
    merges = _merges(rows, pairs, apart)
    together = np.cumsum([count for _, count, _, _ in merges])
    expected = np.cumsum([count * mean for mean, count, _, _ in merges])
    allowed = np.flatnonzero(expected >= precision * together)
    last = int(allowed[-1]) if len(allowed) else -1
    chosen = merges[: last + 1]
    ends = np.array([(one, other) for _, _, one, other in chosen], np.int64).reshape(-1, 2)
    person = first_rows(components(rows, ends[:, 0], ends[:, 1]))
    return Clusters(person, int(together[last]) if chosen else 0, float(expected[last]) if chosen else 0.0)


def first_rows(person: NDArray[np.int64]) -> NDArray[np.int64]:
    """Persons numbered in the order of their first rows."""
    _, first, places = np.unique(person, return_index=True, return_inverse=True)
    return np.argsort(np.argsort(first))[places]


Merge = tuple[float, int, int, int]


def _merges(rows: int, pairs: Likely, apart: frozenset[tuple[int, int]]) -> list[Merge]:
    """Joins as (mean probability, pairs joined, a row of each), the likeliest first over all groups of rows."""
    left, right, chance = pairs
    likely = np.flatnonzero(chance >= LEAST_CHANCE)
    group = components(rows, left[likely], right[likely])
    alone = np.bincount(group)[group[left[likely]]] == _PAIR
    simple = likely[alone]
    merges: list[Merge] = [
        (mean, 1, one, other)
        for mean, one, other in zip(chance[simple].tolist(), left[simple].tolist(), right[simple].tolist(), strict=True)
    ]
    inside = np.flatnonzero(group[left] == group[right])
    crowded = inside[np.bincount(group)[group[left[inside]]] > _PAIR]
    ordered = crowded[np.argsort(group[left[crowded]], kind="stable")]
    bounds = np.flatnonzero(np.diff(group[left[ordered]], prepend=-1, append=-1))
    for start, end in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        some = ordered[start:end]
        merges += _agglomerated(left[some].tolist(), right[some].tolist(), chance[some].tolist(), apart)
    return sorted(merges, key=lambda merge: (-merge[0], merge[2], merge[3]))


def _agglomerated(
    left: list[int], right: list[int], chance: list[float], apart: frozenset[tuple[int, int]]
) -> list[Merge]:
    """Average linkage within one group; a later join never counts as likelier than the ones it builds on."""
    sums: dict[int, dict[int, float]] = {}
    for one, other, mean in zip(left, right, chance, strict=True):
        weight = mean if (one, other) not in apart else -1e9
        sums.setdefault(one, {})[other] = weight
        sums.setdefault(other, {})[one] = weight
    for one, other in apart:
        if one in sums and other in sums:
            sums[one][other] = sums[other][one] = -1e9
    members = {row: [row] for row in sums}
    ceiling = dict.fromkeys(sums, 1.0)
    queue = [(-weight, one, other) for one, others in sums.items() for other, weight in others.items() if one < other]
    heapq.heapify(queue)
    merges: list[Merge] = []
    while queue:
        negative, one, other = heapq.heappop(queue)
        if one not in members or other not in members or -negative < LEAST_CHANCE:
            continue
        count = len(members[one]) * len(members[other])
        if abs(sums[one].get(other, 0.0) / count + negative) > _SAME:
            continue
        mean = min(-negative, ceiling[one], ceiling[other])
        merges.append((mean, count, members[one][0], members[other][0]))
        ceiling[one] = mean
        members[one] += members.pop(other)
        _unite(sums, one, other)
        for third, weight in sums[one].items():
            lower, higher = min(one, third), max(one, third)
            heapq.heappush(queue, (-weight / (len(members[one]) * len(members[third])), lower, higher))
    return merges


def _unite(sums: dict[int, dict[int, float]], one: int, other: int) -> None:
    """Row sums of ``other`` become those of ``one``."""
    for third, weight in sums.pop(other).items():
        del sums[third][other]
        if third != one:
            sums[one][third] = sums[third][one] = sums[one].get(third, 0.0) + weight
