"""Expectation maximisation over all alignments of attested pairs (Ristad and Yianilos 1998), in numpy."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.names.units import MARKS, forms

Array = NDArray[np.float64]
Pair = tuple[str, str, float]
ROUNDS: Final = 7
BATCH: Final = 6000
RARE: Final = 12
"""A group or an edge unit seen less often is read as its letters or as the same unit inside a word."""


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The units worth a weight of their own, numbered from 2 as in the kernel (0 fills up, 1 is unknown)."""

    numbers: dict[str, int]

    def read(self, word: str, form: int = 0) -> tuple[int, ...]:
        """A word's unit numbers; of the last form that it has, where it has fewer."""
        readings = forms(word)
        found: list[int] = []
        for unit in readings[min(form, len(readings) - 1)] if readings else ():
            number = self.numbers.get(unit) or self.numbers.get(unit.strip(MARKS))
            found += [number] if number else [self.numbers.get(letter, 1) for letter in unit.strip(MARKS)]
        return tuple(found)


def alphabet_of(words: Iterable[str]) -> Alphabet:
    """Numbers every unit that is common enough, and every single letter."""
    counts = Counter(unit for word in words for form in forms(word)[:1] for unit in form)
    for unit, count in list(counts.items()):
        counts[unit.strip(MARKS)] += count if unit != unit.strip(MARKS) else 0
    kept = [unit for unit, count in sorted(counts.items()) if count >= RARE or len(unit) == 1]
    return Alphabet({unit: place for place, unit in enumerate(kept, 2)})


def padded(rows: Sequence[tuple[int, ...]]) -> NDArray[np.int32]:
    """Rows of numbers as one table, filled up with 0."""
    table = np.zeros((len(rows), max(map(len, rows), default=1)), np.int32)
    for place, row in enumerate(rows):
        table[place, : len(row)] = row
    return table


@dataclass(frozen=True, slots=True)
class Joint:
    """Expected counts: `pairs[u, v]` of unit u aligned with v, `alone[u]` of u with nothing."""

    pairs: Array
    alone: Array


def learn(lefts: Sequence[tuple[int, ...]], rights: Sequence[tuple[int, ...]], weights: Array, size: int) -> Joint:
    """Expected counts after seven rounds, from a start by relative position."""
    left, right = padded(lefts), padded(rights)
    joint = _start(lefts, rights, size)
    for _ in range(ROUNDS):
        counts = Joint(np.zeros((size, size)), np.zeros(size))
        for start in range(0, len(left), BATCH):
            rows = slice(start, start + BATCH)
            _expect(left[rows], right[rows], weights[rows], _probabilities(joint), counts)
        joint = counts
    return joint


def _start(lefts: Sequence[tuple[int, ...]], rights: Sequence[tuple[int, ...]], size: int) -> Joint:
    together = np.full((size, size), 1e-6)
    for left, right in zip(lefts, rights, strict=True):
        for i, one in enumerate(left):
            for j, other in enumerate(right):
                if abs((i + 0.5) / len(left) - (j + 0.5) / len(right)) < 0.25:
                    together[one, other] += 1
    rows, columns = together.sum(1, keepdims=True), together.sum(0, keepdims=True)
    likely = together**2 / (rows * columns)
    return Joint(likely, np.full(size, likely.sum() / size / 2))


def _probabilities(joint: Joint) -> Joint:
    total = joint.pairs.sum() + joint.alone.sum()
    pairs, alone = joint.pairs / total + 1e-9, joint.alone / total + 1e-9
    pairs[0], pairs[:, 0], alone[0] = 0, 0, 0
    return Joint(pairs, alone)


def _forward(left: NDArray[np.int32], right: NDArray[np.int32], chances: Joint) -> Array:
    """The chance of all alignments of the first i and j units: (i + 1, j + 1, n)."""
    sums = np.zeros((left.shape[1] + 1, right.shape[1] + 1, len(left)))
    sums[0, 0] = 1
    left_alone, right_alone = chances.alone[left].T, chances.alone[right].T
    for i in range(sums.shape[0]):
        for j in range(sums.shape[1]):
            if i:
                sums[i, j] += sums[i - 1, j] * left_alone[i - 1]
            if j:
                sums[i, j] += sums[i, j - 1] * right_alone[j - 1]
            if i and j:
                sums[i, j] += sums[i - 1, j - 1] * chances.pairs[left[:, i - 1], right[:, j - 1]]
    return sums


def _turned(table: NDArray[np.int32]) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    lengths = np.count_nonzero(table, axis=1)
    places = lengths[:, None] - 1 - np.arange(table.shape[1])
    return np.where(places >= 0, np.take_along_axis(table, np.maximum(places, 0), 1), 0).astype(np.int32), lengths


def _expect(left: NDArray[np.int32], right: NDArray[np.int32], weights: Array, chances: Joint, counts: Joint) -> None:
    """Adds the expected counts of a batch to `counts`."""
    (left_back, left_lengths), (right_back, right_lengths) = _turned(left), _turned(right)
    ahead, behind = _forward(left, right, chances), _forward(left_back, right_back, chances)
    each = np.arange(len(left))
    scale = weights / np.maximum(ahead[left_lengths, right_lengths, each], 1e-300)

    def rest(i: int, j: int) -> Array:
        """The chance of what follows the first i and j units."""
        a, b = left_lengths - i, right_lengths - j
        return np.where((a >= 0) & (b >= 0), behind[np.maximum(a, 0), np.maximum(b, 0), each], 0) * scale

    size = len(chances.alone)
    for i in range(left.shape[1] + 1):
        for j in range(right.shape[1] + 1):
            if i < left.shape[1]:
                one = left[:, i]
                counts.alone[:] += np.bincount(one, ahead[i, j] * chances.alone[one] * rest(i + 1, j), size)
            if j < right.shape[1]:
                other = right[:, j]
                counts.alone[:] += np.bincount(other, ahead[i, j] * chances.alone[other] * rest(i, j + 1), size)
            if i < left.shape[1] and j < right.shape[1]:
                mass = ahead[i, j] * chances.pairs[one, other] * rest(i + 1, j + 1)
                np.add.at(counts.pairs, (one, other), mass)
