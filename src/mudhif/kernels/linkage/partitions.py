"""All ways to divide a few rows among persons, and how they are counted."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

MOST_ROWS = 6
"""203 partitions; seven rows would have 877, and said the same."""

Real = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Partitions:
    """Of ``size`` rows with p pairs: s subsets of two rows or more, and b partitions.

    Attributes:
        first, second: the two rows of each pair, (p,).
        pairs: whether a pair lies in a subset, (s, p).
        rows_of_subset: the rows of each subset.
        pairs_of_row: whether a pair lies in a subset and has a row, (s * size, p).
        members: rows of each subset, (s,).
        subsets: whether a subset is a part of a partition, (b, s).
        together: whether a pair is together in a partition, (b, p).
        twosomes: whether a pair is a part of a partition, without a third row, (b, p).
        alone: whether a row is a part of a partition by itself, (b, size).
    """

    size: int
    first: NDArray[np.int64]
    second: NDArray[np.int64]
    pairs: Real
    rows_of_subset: tuple[tuple[int, ...], ...]
    pairs_of_row: Real
    members: NDArray[np.int64]
    subsets: Real
    together: Real
    twosomes: Real
    alone: Real


@lru_cache(maxsize=MOST_ROWS)
def partitions(size: int) -> Partitions:
    """The partitions of ``size`` rows, 2 to ``MOST_ROWS``."""
    first, second = np.triu_indices(size, 1)
    masks = [mask for mask in range(1, 2**size) if mask.bit_count() > 1]
    holds = np.array([[mask >> row & 1 for row in range(size)] for mask in masks], bool)
    pairs = holds[:, first] & holds[:, second]
    rows = np.arange(size)[:, None]
    incident = (rows == first) | (rows == second)
    parts = np.array(_part_numbers(size))
    place = {mask: number for number, mask in enumerate(masks)}
    subsets = np.zeros((len(parts), len(masks)), np.float32)
    for partition, numbers in enumerate(parts.tolist()):
        for part in set(numbers):
            mask = sum(1 << row for row, number in enumerate(numbers) if number == part)
            if mask in place:
                subsets[partition, place[mask]] = 1
    return Partitions(
        size, first, second, pairs.astype(np.float32),
        tuple(tuple(np.flatnonzero(held).tolist()) for held in holds),
        (pairs[:, None, :] & incident).reshape(-1, len(first)).astype(np.float32),
        holds.sum(1), subsets, (parts[:, first] == parts[:, second]).astype(np.float32),
        subsets[:, [place[1 << one | 1 << other] for one, other in zip(first.tolist(), second.tolist(), strict=True)]],
        1 - (subsets @ holds),
    )  # fmt: skip


def _part_numbers(size: int) -> list[list[int]]:
    """Each partition once, as the number of the part of each row (restricted growth strings)."""
    found = [[0]]
    for _ in range(size - 1):
        found = [[*numbers, part] for numbers in found for part in range(max(numbers) + 2)]
    return found
