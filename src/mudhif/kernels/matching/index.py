"""The index: a large packed segment, and a small one over it for what changed since.

An index never changes; `update` gives a new one that shares the large part, so that a search
under way in another thread is not disturbed. Memory, measured on 500,000 profiles of 15 skills:
see docs/benchmarks.md; nine bytes a skill held, and about a hundred a profile.

What was replaced still lies in the large part until `merged` builds it anew. Merge when
`changed` reaches some thousands, and at once after an erasure.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.matching.arrays import ProfileArrays, Whole
from mudhif.kernels.matching.profile import Profile, arrays_of
from mudhif.kernels.matching.segment import Segment
from mudhif.kernels.matching.splice import DROPPED, splice


@dataclass(frozen=True, slots=True)
class Part:
    """A segment, the profile number of each row (ascending), and which rows are replaced."""

    segment: Segment
    numbers: Whole
    replaced: NDArray[np.bool_]

    def locate(self, numbers: Whole) -> Whole:
        """The rows that speak for any of `numbers`; those of which there is none are left out."""
        if not self.numbers.size:
            return self.numbers
        rows = np.minimum(np.searchsorted(self.numbers, numbers), self.numbers.size - 1)
        return rows.compress((self.numbers[rows] == numbers) & ~self.replaced[rows])


@dataclass(frozen=True, slots=True)
class Index:
    """Profiles 0 to count - 1, ready to be searched."""

    base: Part
    overlay: Part

    @classmethod
    def build(cls, arrays: ProfileArrays) -> Self:
        """Pack profiles. Raises ValueError where the arrays contradict themselves."""
        nobody = arrays_of((), purposes=arrays.consent_until.shape[0])
        return cls(_part(arrays, np.arange(arrays.count)), _part(nobody, np.arange(0)))

    @property
    def count(self) -> int:
        """How many profile numbers are in use."""
        last = int(self.overlay.numbers[-1]) + 1 if self.overlay.numbers.size else 0
        return max(self.base.segment.count, last)

    @property
    def changed(self) -> int:
        """How many profiles the small segment holds."""
        return self.overlay.segment.count

    @property
    def parts(self) -> tuple[Part, Part]:
        """Both segments."""
        return self.base, self.overlay

    def update(self, number: int, profile: Profile) -> Self:
        """Replace one profile, or add the next: number `count`."""
        return self.update_all({number: profile})

    def update_all(self, changes: Mapping[int, Profile]) -> Self:
        """Replace or add several at once. Raises ValueError where numbers would leave a gap."""
        numbers = np.array(sorted(changes), np.int64)
        added = numbers[numbers >= self.count]
        if np.any(numbers < 0) or np.any(added != self.count + np.arange(added.size)):
            raise ValueError(f"a new profile takes the next number, {self.count}")
        replaced = self.base.replaced.copy()
        replaced[numbers[numbers < replaced.size]] = True
        base = Part(self.base.segment, self.base.numbers, replaced)
        return type(self)(base, self._overlaid(numbers, changes))

    def merged(self) -> Self:
        """The same profiles in one segment, built anew; nothing replaced is left in it."""
        kept = np.where(self.base.replaced, DROPPED, self.base.numbers)
        old, new = self.base.segment.arrays(), self.overlay.segment.arrays()
        return type(self).build(splice(old, kept, new, self.overlay.numbers, self.count))

    def find(self, number: int) -> tuple[Part, int]:
        """The part and row of a profile. Raises KeyError where there is no such number."""
        for part in self.parts:
            rows = part.locate(np.array([number]))
            if rows.size:
                return part, int(rows[0])
        raise KeyError(number)

    def _overlaid(self, numbers: Whole, changes: Mapping[int, Profile]) -> Part:
        old = self.overlay.numbers
        together = np.union1d(old, numbers)
        kept = np.where(np.isin(old, numbers), DROPPED, np.searchsorted(together, old))
        purposes = self.base.segment.consent_until.shape[0]
        new = arrays_of([changes[int(number)] for number in numbers], purposes)
        places = np.searchsorted(together, numbers)
        before = self.overlay.segment.arrays()
        return _part(splice(before, kept, new, places, together.size), together)


def _part(arrays: ProfileArrays, numbers: Whole) -> Part:
    return Part(Segment.build(arrays), numbers, np.zeros(arrays.count, np.bool_))
