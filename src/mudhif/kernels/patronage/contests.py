"""Contests: rows of one stratum of which some were taken and some were not, so that it might have been others.

Strata in which all or none were taken say nothing and are left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from scipy.special import gammaln

from mudhif.kernels.patronage.record import Bools, Floats, Integers
from mudhif.kernels.patronage.subsets import among, drawn, inclusion, scaled

AT_ONCE: Final = 4_000_000


@dataclass(frozen=True, slots=True)
class Block:
    """Strata of like size from each of which `taken` rows were taken. `rows` and `weights` (strata, places); where a
    stratum is shorter, the row is any and the weight zero."""

    rows: Integers
    weights: Floats
    taken: int

    def weighted(self, factor: Floats) -> "Block":
        """The same with each row's weight multiplied by its factor (rows of the record,)."""
        return Block(self.rows, scaled(self.weights * factor[self.rows], self.taken), self.taken)


@dataclass(frozen=True, slots=True)
class Contests:
    """All strata that were contested, among `size` rows of which `fixed` (size,) were taken without a contest."""

    blocks: tuple[Block, ...]
    fixed: Bools

    @classmethod
    def found(cls, strata: Integers, taken: Bools, log_weights: Floats | None = None) -> Self:
        """From the stratum of each row, whether it was taken, and the logarithm of its weight (all equal if none)."""
        weights = np.zeros(taken.size) if log_weights is None else log_weights
        order = np.argsort(strata, kind="stable")
        starts = np.flatnonzero(np.diff(strata[order], prepend=strata[order[:1]] - 1))
        sizes = np.diff(starts, append=order.size)
        counts = np.add.reduceat(taken[order].astype(np.int64), starts) if order.size else starts
        open_ = (counts > 0) & (counts < sizes)
        fixed = taken.copy()
        fixed[order[np.repeat(open_, sizes)]] = False
        return cls(tuple(_blocks(order, starts[open_], sizes[open_], counts[open_], weights)), fixed)

    @property
    def size(self) -> int:
        """How many rows there are, contested or not."""
        return self.fixed.size

    @property
    def strata(self) -> int:
        """How many contests there are."""
        return sum(block.rows.shape[0] for block in self.blocks)

    def open_rows(self) -> Bools:
        """Which rows stand in a contest: (size,)."""
        standing = np.zeros(self.size, dtype=bool)
        for block in self.blocks:
            standing[block.rows[block.weights > 0]] = True
        return standing

    def chances(self) -> Floats:
        """How likely each row is taken: (size,)."""
        found = self.fixed.astype(np.float64)
        for block in self.blocks:
            real = block.weights > 0
            found[block.rows[real]] = inclusion(block.weights, block.taken)[real]
        return found

    def mixed(self, marked: Bools) -> Self:
        """Only those in which marked and unmarked rows stand side by side."""
        kept = []
        for block in self.blocks:
            real = block.weights > 0
            inside = marked[block.rows] & real
            both = inside.any(axis=1) & (real & ~inside).any(axis=1)
            if both.any():
                kept.append(Block(block.rows[both], block.weights[both], block.taken))
        return type(self)(tuple(kept), np.zeros(self.size, dtype=bool))

    def counts_of(self, marked: Bools) -> list[Floats]:
        """How many of the marked are taken in each contest: distributions (taken + 1,) each."""
        found: list[Floats] = []
        for block in self.blocks:
            found.extend(among(block.weights, marked[block.rows], block.taken))
        return found

    def log_ways(self) -> float:
        """The logarithm of how many outcomes there are."""
        ways = 0.0
        for block in self.blocks:
            sizes = (block.weights > 0).sum(axis=1)
            left = gammaln(sizes + 1) - gammaln(sizes - block.taken + 1) - gammaln(block.taken + 1)
            ways += float(left.sum())
        return ways

    def drawn(self, chance: np.random.Generator, draws: int) -> Iterator[Bools]:
        """Independent outcomes in batches (size, batch), `draws` in all; rows taken without a contest stay taken."""
        batch = max(1, min(draws, AT_ONCE // max(self.size, 1)))
        for start in range(0, draws, batch):
            number = min(batch, draws - start)
            chosen = np.repeat(self.fixed[:, None], number, axis=1)
            for block in self.blocks:
                real = block.weights > 0
                chosen[block.rows[real]] = drawn(chance, block.weights, block.taken, number)[real]
            yield chosen


def _blocks(order: Integers, starts: Integers, sizes: Integers, counts: Integers, weights: Floats) -> Iterator[Block]:
    widths = 1 << np.ceil(np.log2(np.maximum(sizes, 2))).astype(np.int64)
    for width, taken in sorted(set(zip(widths.tolist(), counts.tolist(), strict=True))):
        inside = (widths == width) & (counts == taken)
        places = np.arange(width)
        real = places < sizes[inside, None]
        rows = order[np.where(real, starts[inside, None] + places, starts[inside, None])]
        logs = np.where(real, weights[rows], -np.inf)
        yield Block(rows, scaled(np.exp(logs - logs.max(axis=1, keepdims=True)), taken), taken)
