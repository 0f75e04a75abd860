"""Everyone who passed the gates with a score, ready to be ordered."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.matching.arrays import Whole
from mudhif.kernels.matching.credit import Tenths
from mudhif.kernels.matching.gates import passing
from mudhif.kernels.matching.index import Index, Part
from mudhif.kernels.matching.need import Need
from mudhif.kernels.matching.scoring import scores
from mudhif.kernels.matching.ties import lots


@dataclass(frozen=True, slots=True)
class Ranking:
    """Arrays of shape (passed,): profile numbers, tenths, keys; and the counts at the gates."""

    numbers: Whole
    tenths: Tenths
    keys: NDArray[np.uint64]
    counts: Whole
    seed: int

    @classmethod
    def of(cls, index: Index, need: Need) -> Self:
        """Score over both segments, then the gates in their order."""
        found = [_passed(part, need) for part in index.parts if part.segment.count]
        if not found:
            return cls(_none, _none.astype(np.uint16), _none.astype(np.uint64), _counts, need.seed)
        numbers, tenths, keys, counts = zip(*found, strict=True)
        return cls(
            np.concatenate(numbers),
            np.concatenate(tenths),
            np.concatenate(keys),
            np.sum(counts, axis=0),
            need.seed,
        )

    def best(self, size: int) -> Whole:
        """Positions of the first `size`, in order: by score, and by lot where that is equal."""
        within = np.arange(self.tenths.size)
        if 0 < size < self.tenths.size:
            least = np.partition(self.tenths, -size)[-size]
            within = np.flatnonzero(self.tenths >= least)
        drawn = lots(self.seed, self.keys[within])
        order = np.lexsort((self.numbers[within], drawn, -self.tenths[within].astype(np.int32)))
        return within[order][:size]

    def place_of(self, number: int, tenths: int, key: int) -> int:
        """The place, from 1, that a profile with this score would take among all others."""
        mine = int(lots(self.seed, np.array([key], np.uint64))[0])
        drawn = lots(self.seed, self.keys)
        equal = self.tenths == tenths
        before = equal & ((drawn < mine) | ((drawn == mine) & (self.numbers < number)))
        ahead = ((self.tenths > tenths) | before) & (self.numbers != number)
        return 1 + int(np.count_nonzero(ahead))


def _passed(part: Part, need: Need) -> tuple[Whole, Tenths, NDArray[np.uint64], Whole]:
    sums = scores(part.segment, need)
    rows, counts = passing(part.segment, need.gates, (sums != 0) & ~part.replaced)
    return part.numbers.take(rows), sums.take(rows), part.segment.keys.take(rows), counts


_none = np.empty(0, np.int64)
_counts = np.zeros(8, np.int64)
