"""For each skill, who holds it: sorted profiles, with level, years and evidence in a byte."""

from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.matching.arrays import Pairs, ProfileArrays, Whole
from mudhif.kernels.matching.credit import YEARS_COUNTED, Codes, Evidence, encode

_SKILL_BITS: Final = 24
_PROFILE_BITS: Final = 32
_CODE_BITS: Final = 8


@dataclass(frozen=True, slots=True)
class Postings:
    """`holders` and `codes` (holdings,) by skill, then profile; `offsets` (skills + 1,).

    Nine bytes a holding: profiles are 64 bits wide because numpy gathers twice as fast with them.
    """

    offsets: Whole
    holders: Whole
    codes: Codes

    @classmethod
    def build(cls, arrays: ProfileArrays) -> Self:
        """Sort holdings. Raises ValueError for a skill held twice or a value out of range."""
        held = arrays.skills
        if held.number.size and held.number.max() >= 1 << _SKILL_BITS:
            raise ValueError(f"a skill number is below {1 << _SKILL_BITS}")
        packed = np.sort(_pack(held, encode(held.value, arrays.years, arrays.evidence)))
        places = packed >> np.uint64(_CODE_BITS)
        if np.any(places[1:] == places[:-1]):
            raise ValueError("a profile names the same skill twice")
        skills = (places >> np.uint64(_PROFILE_BITS)).astype(np.int64)
        last = int(skills[-1]) if skills.size else -1
        return cls(
            offsets=np.searchsorted(skills, np.arange(last + 2)),
            holders=(places & np.uint64((1 << _PROFILE_BITS) - 1)).astype(np.int64),
            codes=packed.astype(np.uint8),
        )

    def of(self, skill: int) -> tuple[Whole, Codes]:
        """Who holds the skill, ascending, and how well."""
        if not 0 <= skill < self.offsets.size - 1:
            return self.holders[:0], self.codes[:0]
        start, end = self.offsets[skill], self.offsets[skill + 1]
        return self.holders[start:end], self.codes[start:end]

    def holdings(self) -> tuple[Pairs, Whole, Whole]:
        """Skills with levels, years (as counted) and evidence again, by skill."""
        skills = np.repeat(np.arange(self.offsets.size - 1), np.diff(self.offsets))
        rest, evidence = np.divmod(self.codes, np.uint8(len(Evidence)))
        level, years = np.divmod(rest, np.uint8(YEARS_COUNTED + 1))
        pairs = Pairs.of(self.holders, skills, level.astype(np.int64) + 1)
        return pairs, years.astype(np.int64), evidence.astype(np.int64)


def _pack(held: Pairs, codes: Codes) -> NDArray[np.uint64]:
    skills = held.number.astype(np.uint64) << np.uint64(_PROFILE_BITS + _CODE_BITS)
    return skills | held.profile.astype(np.uint64) << np.uint64(_CODE_BITS) | codes
