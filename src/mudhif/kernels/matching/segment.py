"""Profiles packed for searching. An index is one large segment and one small one over it."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.matching.arrays import ProfileArrays
from mudhif.kernels.matching.columns import Columns
from mudhif.kernels.matching.postings import Postings


@dataclass(frozen=True, slots=True)
class Segment:
    """What `ProfileArrays` holds, grouped by what a need asks for. Rows are 0 to count - 1."""

    keys: NDArray[np.uint64]
    postings: Postings
    consent_until: NDArray[np.int32]
    blocks: Columns
    licences: Columns
    languages: Columns
    modes: NDArray[np.uint8]
    available_from: NDArray[np.int32]
    available_until: NDArray[np.int32]
    hours: NDArray[np.int32]
    governorates: NDArray[np.uint32]

    @classmethod
    def build(cls, arrays: ProfileArrays) -> Self:
        """Group and sort; linear in the facts but for the sorting."""
        return cls(
            keys=arrays.keys,
            postings=Postings.build(arrays),
            consent_until=arrays.consent_until,
            blocks=Columns.build(arrays.blocks, arrays.count),
            licences=Columns.build(arrays.licences, arrays.count),
            languages=Columns.build(arrays.languages, arrays.count),
            modes=arrays.modes,
            available_from=arrays.available_from,
            available_until=arrays.available_until,
            hours=arrays.hours,
            governorates=arrays.governorates,
        )

    @property
    def count(self) -> int:
        """How many rows there are."""
        return int(self.keys.size)

    def arrays(self) -> ProfileArrays:
        """The flat arrays again; years beyond those that count are gone."""
        skills, years, evidence = self.postings.holdings()
        return ProfileArrays(
            keys=self.keys,
            skills=skills,
            years=years,
            evidence=evidence,
            consent_until=self.consent_until,
            blocks=self.blocks.facts(),
            licences=self.licences.facts(),
            languages=self.languages.facts(),
            modes=self.modes,
            available_from=self.available_from,
            available_until=self.available_until,
            hours=self.hours,
            governorates=self.governorates,
        )
