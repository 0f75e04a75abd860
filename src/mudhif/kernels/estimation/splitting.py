"""Two ways in which missed links split the records of one person, as matrices over capture histories.

`LOOSE`: a badly written record comes loose from all others of its person at once, with one chance for each record.
`CHAINED`: each pair is missed by itself, and links are followed through, so that two records that were not compared
well are still joined by a third. Entry (i, j) of a matrix is how many rows with history i a person with history j is
expected to end up as.
"""

from enum import StrEnum
from functools import cache, lru_cache
from math import comb
from typing import Final

import numpy as np

from mudhif.kernels.estimation.fitting import Floats

_HALVINGS: Final = 20


class Mechanism(StrEnum):
    """How links are missed."""

    LOOSE = "loose"
    CHAINED = "chained"


@cache
def _inside(lists: int) -> tuple[Floats, Floats, Floats]:
    """Which histories (rows) lie inside which (columns), as 0 and 1, and how many lists both have."""
    numbers = np.arange(1, 1 << lists)
    sizes = np.array([int(number).bit_count() for number in numbers], dtype=np.float64)
    inside = (numbers[:, None] & ~numbers[None, :] == 0).astype(np.float64)
    return inside, np.broadcast_to(sizes[:, None], inside.shape), np.broadcast_to(sizes[None, :], inside.shape)


def loosened(lists: int, kept: float) -> Floats:
    """Records come loose one by one, so that a pair stays together with chance `kept`. (2^lists - 1) squared."""
    stays = float(np.sqrt(kept))
    inside, part, whole = _inside(lists)
    matrix: Floats = inside * stays**part * (1 - stays) ** np.maximum(whole - part, 0)
    # A record that came loose is a row of its own; so is the only one that did not.
    alone = (part == 1) & (inside > 0)
    return np.where(alone, matrix + 1 - stays, matrix)


def chained(lists: int, link: float) -> Floats:
    """Each pair is linked with chance `link`, and links are followed through. (2^lists - 1) squared."""
    inside, part, whole = _inside(lists)
    together = np.array([0.0, *(_connected(size, link) for size in range(1, lists + 1))])
    matrix: Floats = inside * together[part.astype(int)] * (1 - link) ** (part * np.maximum(whole - part, 0))
    return matrix


@lru_cache(maxsize=4096)
def _connected(size: int, link: float) -> float:
    """The chance that so many records are all joined, directly or through others (Gilbert 1959)."""
    split = (
        comb(size - 1, part - 1) * _connected(part, link) * (1 - link) ** (part * (size - part))
        for part in range(1, size)
    )
    return 1.0 - sum(split)


def _recall(lists: int, table: Floats, link: float) -> float:
    """Which share of the true pairs ends up in one row, for people with these true histories."""
    sizes = np.array([number.bit_count() for number in range(1, 1 << lists)])
    pairs = np.maximum(table, 0) * sizes * (sizes - 1) / 2
    if not pairs.sum():
        return 1.0
    found = np.array([0.0, 0.0, *(_joined(size, link) for size in range(2, lists + 1))])
    return float(pairs @ found[sizes] / pairs.sum())


def _joined(size: int, link: float) -> float:
    """The chance that two given records, of a person with so many, end up in one row."""
    ways = (
        comb(size - 2, part - 2) * _connected(part, link) * (1 - link) ** (part * (size - part))
        for part in range(2, size + 1)
    )
    return sum(ways)


def chance_of_a_link(lists: int, observed: Floats, recall: float) -> float:
    """The chance of linking a pair directly at which, links followed through, this recall comes out."""
    low, high = recall / 4, recall
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        true_table = np.linalg.solve(chained(lists, middle), observed).astype(np.float64)
        low, high = (middle, high) if _recall(lists, true_table, middle) < recall else (low, middle)
    return high
