"""The public, fixed keys of a release: a tree of places, groups and decades, and the tables over them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


class PlaceTree:
    """Places in levels, each level whole: the children of every place add up to it.

    `parents[k]` holds, for every place of level k + 1 in order, the position of its parent in level k. Children of
    one parent stand together and every parent has some, so that a level is summed in one pass. Level 0 is one place.
    People who name no country, or no listed city, are counted at a place of their own ("elsewhere in the region").

    Raises:
        ValueError: where the parents do not describe such a tree.
    """

    def __init__(self, parents: Sequence[Sequence[int]]) -> None:
        self.parents: tuple[Integers, ...] = tuple(np.asarray(level, dtype=np.int64) for level in parents)
        self.sizes: tuple[int, ...] = (1, *(len(level) for level in self.parents))
        for above, level in zip(self.sizes, self.parents, strict=False):
            if not np.array_equal(np.unique(level), np.arange(above)) or np.any(np.diff(level) < 0):
                raise ValueError("every place needs children, and they stand together in the order of their parents")
        self._starts = tuple(
            np.searchsorted(level, np.arange(above)) for above, level in zip(self.sizes, self.parents, strict=False)
        )

    @property
    def levels(self) -> int:
        """How many levels there are, the world included."""
        return len(self.sizes)

    def sum_up(self, values: Floats, level: int) -> Floats:
        """Sums of the children: `values` (places of `level`, ...) become (places of `level - 1`, ...)."""
        sums: Floats = np.add.reduceat(values, self._starts[level - 1], axis=0)
        return sums

    def raise_to(self, values: Floats, level: int) -> Floats:
        """Values of the deepest level, summed up to `level`."""
        for deeper in range(self.levels - 1, level, -1):
            values = self.sum_up(values, deeper)
        return values

    def children(self, level: int, place: int) -> slice:
        """Where the children of a place of `level` stand in the level below."""
        starts = self._starts[level]
        return slice(starts[place], starts[place + 1] if place + 1 < len(starts) else self.sizes[level + 1])


@dataclass(frozen=True, slots=True, order=True)
class Table:
    """One table of counts: by the places of a level, and by each group or decade or by all of them together."""

    level: int
    by_group: bool = False
    by_decade: bool = False


class KeySet:
    """All keys: places, and how many groups and decades ("not said" among them). One person is in one leaf."""

    def __init__(self, places: PlaceTree, groups: int, decades: int = 1) -> None:
        if groups < 1 or decades < 1:
            raise ValueError("there is at least one group and one decade")
        self.places, self.groups, self.decades = places, groups, decades

    @property
    def leaves(self) -> tuple[int, int, int]:
        """The shape of the finest counts: (places of the deepest level, groups, decades)."""
        return self.places.sizes[-1], self.groups, self.decades

    @property
    def finest(self) -> Table:
        """The table whose cells are the leaves."""
        return Table(self.places.levels - 1, self.groups > 1, self.decades > 1)

    def tables(self) -> tuple[Table, ...]:
        """Every table, coarsest first. Where there is one group or one decade it makes no table of its own."""
        by_group = (False, True) if self.groups > 1 else (False,)
        by_decade = (False, True) if self.decades > 1 else (False,)
        return tuple(Table(*each) for each in product(range(self.places.levels), by_group, by_decade))

    def shape(self, table: Table) -> tuple[int, int, int]:
        """The shape of a table: "all" is an axis of length 1."""
        groups = self.groups if table.by_group else 1
        return self.places.sizes[table.level], groups, self.decades if table.by_decade else 1

    def margin(self, leaves: Floats, table: Table) -> Floats:
        """The table that belongs to counts of the leaves."""
        axes = tuple(axis for axis, kept in ((1, table.by_group), (2, table.by_decade)) if not kept)
        within: Floats = leaves.sum(axis=axes, keepdims=True) if axes else leaves
        return self.places.raise_to(within, table.level)

    def margins(self, leaves: Floats) -> dict[Table, Floats]:
        """Every table of the same counts of the leaves."""
        return {table: self.margin(leaves, table) for table in self.tables()}

    def count(self, place: Integers, group: Integers, decade: Integers) -> Integers:
        """Count people, one position in each array a person: the leaves. Raises ValueError for a key that is none."""
        for keys, size in zip((place, group, decade), self.leaves, strict=True):
            if keys.size and not 0 <= int(keys.min()) <= int(keys.max()) < size:
                raise ValueError("a key outside the public key set")
        flat = np.ravel_multi_index((place, group, decade), self.leaves)
        return np.bincount(flat, minlength=int(np.prod(self.leaves))).reshape(self.leaves).astype(np.int64)


def even_tree(*branches: int) -> PlaceTree:
    """A tree in which every place of a level has as many children: `even_tree(60, 10)` has 60 countries, 600 cities."""
    sizes = np.cumprod((1, *branches))
    return PlaceTree(
        [np.repeat(np.arange(above), below // above).tolist() for above, below in pairwise(sizes.tolist())]
    )
