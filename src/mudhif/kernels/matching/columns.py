"""Sparse facts by number, ready to be asked for many profiles at once.

What many profiles have (Arabic, say) is a dense column; what few have (one blocked host) is a
sorted list. Both answer the same question.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.matching.arrays import Pairs, Whole

Values = NDArray[np.integer[Any]]

Rows = Whole | slice  # some rows in any order, or EVERY

EVERY: Final = slice(None)
DENSE_FROM: Final = 1 / 16  # of all profiles: from here a column costs no more than a list


@dataclass(frozen=True, slots=True)
class Columns:
    """For each number, who has it and with what value (0 where absent)."""

    count: int
    dense: dict[int, Values]
    sparse: dict[int, tuple[Whole, Values]]

    @classmethod
    def build(cls, pairs: Pairs, count: int) -> Self:
        """Group facts by number. Raises ValueError where a profile states one twice."""
        columns = cls(count, {}, {})
        for number, profiles, values in _groups(pairs):
            if profiles.size >= max(1, count * DENSE_FROM):
                column = np.zeros(count, np.min_scalar_type(values.max()))
                column[profiles] = values
                columns.dense[number] = column
            else:
                columns.sparse[number] = (profiles, values)
        return columns

    def any_of(self, numbers: Sequence[int], least: int, rows: Rows) -> NDArray[np.bool_]:
        """Which of `rows` have at least one of `numbers` with a value of `least` or more."""
        having = np.zeros(self.count, np.bool_)
        for number in numbers:
            if number in self.sparse:
                profiles, values = self.sparse[number]
                having[profiles.compress(values >= least)] = True
        having = having[rows]
        for number in numbers:
            if number in self.dense:
                having |= self.dense[number][rows] >= least
        return having

    def facts(self) -> Pairs:
        """The facts again, as they came but for their order."""
        listed = list(self._listed())
        if not listed:
            return Pairs.of()
        profiles, numbers, values = (np.concatenate(part) for part in zip(*listed, strict=True))
        return Pairs.of(profiles, numbers, values)

    def _listed(self) -> Iterator[tuple[Whole, Whole, Values]]:
        for number, column in self.dense.items():
            profiles = np.flatnonzero(column)
            yield profiles, np.full(profiles.size, number), column[profiles]
        for number, (profiles, values) in self.sparse.items():
            yield profiles, np.full(profiles.size, number), values


def _groups(pairs: Pairs) -> Iterator[tuple[int, Whole, Values]]:
    order = np.lexsort((pairs.profile, pairs.number))
    profiles, numbers = pairs.profile[order], pairs.number[order]
    if np.any((np.diff(profiles) == 0) & (np.diff(numbers) == 0)):
        raise ValueError("a profile states the same fact twice")
    starts = np.flatnonzero(np.diff(numbers, prepend=-1))
    for start, end in pairwise([*starts, numbers.size]):
        values = pairs.value[order[start:end]].astype(np.int32)
        yield int(numbers[start]), profiles[start:end], values
