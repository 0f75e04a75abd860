"""Profiles as flat arrays, checked: what an index is built from and can be turned back into."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Sparse facts: profile p has `value` for `number`. Three arrays of one shape (facts,)."""

    profile: Whole
    number: Whole
    value: Whole

    @classmethod
    def of(cls, profile: ArrayLike = (), number: ArrayLike = (), value: ArrayLike = 1) -> Self:
        """Take anything array-like; one value may stand for all."""
        profiles, numbers = np.asarray(profile, np.int64), np.asarray(number, np.int64)
        values = np.broadcast_to(np.asarray(value, np.int64), profiles.shape)
        if profiles.ndim != 1 or profiles.shape != numbers.shape:
            raise ValueError("profile, number and value must have one shape (facts,)")
        return cls(profiles, numbers, values)


@dataclass(frozen=True, slots=True)
class ProfileArrays:
    """n profiles, numbered 0 to n - 1.

    `keys` (n,): what stands for a profile in the drawing of ties, unsigned 64 bits, stable
    across rebuilds (of a random UUID, the low half). `skills`: (profile, skill, level 1 to 5),
    with `years` and `evidence` 0 to 3 beside each. `consent_until` (purposes, n): last day
    of each consent, 0 for none. `blocks`: (profile, party). `licences`: (profile, profession,
    last day). `languages`: (profile, language, CEFR level 1 to 6). `modes` (n,): bits.
    `available_from`, `available_until` (n,): first and last day. `hours` (n,): a month.
    `governorates` (n,): accepted ones as 32 bits.
    """

    keys: NDArray[np.uint64]
    skills: Pairs
    years: Whole
    evidence: Whole
    consent_until: NDArray[np.int32]
    blocks: Pairs
    licences: Pairs
    languages: Pairs
    modes: NDArray[np.uint8]
    available_from: NDArray[np.int32]
    available_until: NDArray[np.int32]
    hours: NDArray[np.int32]
    governorates: NDArray[np.uint32]

    def __post_init__(self) -> None:
        self._check_columns()
        for pairs in (self.skills, self.blocks, self.licences, self.languages):
            _check_pairs(pairs, self.count)
        if not self.skills.profile.shape == self.years.shape == self.evidence.shape:
            raise ValueError("years and evidence stand beside each skill")

    @property
    def count(self) -> int:
        """How many profiles there are."""
        return int(self.keys.shape[0])

    def _check_columns(self) -> None:
        if self.consent_until.shape[1:] != (self.count,):
            raise ValueError("consent_until must have the shape (purposes, profiles)")
        columns = (self.modes, self.available_from, self.available_until)
        for column in (*columns, self.hours, self.governorates):
            if column.shape != (self.count,):
                raise ValueError("each column must have one entry a profile")


def _check_pairs(pairs: Pairs, count: int) -> None:
    if not pairs.profile.size:
        return
    if pairs.profile.min() < 0 or pairs.profile.max() >= count:
        raise ValueError(f"a fact names a profile outside 0 to {count - 1}")
    if pairs.number.min() < 0 or pairs.value.min() < 1:
        raise ValueError("a fact has a number of 0 or more and a value above 0")
