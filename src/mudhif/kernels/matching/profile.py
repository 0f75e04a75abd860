"""One profile, as it comes when a member changes it, and many of them as arrays."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.matching.arrays import Pairs, ProfileArrays
from mudhif.kernels.matching.credit import Evidence


@dataclass(frozen=True, slots=True)
class Holding:
    """A skill held: level 1 to 5, whole years, and what stands behind it."""

    skill: int
    level: int
    years: int = 0
    evidence: Evidence = Evidence.NONE


@dataclass(frozen=True, slots=True)
class Profile:
    """What `ProfileArrays` holds of one profile; without arguments, one that is never found.

    `consent_until` is by purpose, 0 for none; `licences` is (profession, last day);
    `languages` is (language, CEFR level); `blocks` are parties.
    """

    key: int
    skills: tuple[Holding, ...] = ()
    consent_until: tuple[int, ...] = ()
    blocks: tuple[int, ...] = ()
    licences: tuple[tuple[int, int], ...] = ()
    languages: tuple[tuple[int, int], ...] = ()
    modes: int = 0
    available_from: int = 0
    available_until: int = 0
    hours: int = 0
    governorates: int = 0

    def without(self, skills: Set[int] = frozenset(), evidence: Mapping[int, Evidence] | None = None) -> Self:
        """The same person with less said: skills left out, evidence taken back.

        For a report on influence: leave out the skills that are languages, or give for each
        skill the evidence that remains once what organisations attest is set aside.
        The languages that a need's own gate asks for stay.
        """
        remaining = evidence or {}
        kept = (
            replace(held, evidence=min(held.evidence, remaining.get(held.skill, held.evidence)))
            for held in self.skills
            if held.skill not in skills
        )
        return replace(self, skills=tuple(kept))


def arrays_of(profiles: Sequence[Profile], purposes: int) -> ProfileArrays:
    """Lay profiles out as arrays, in the order given. `purposes` is how many consents exist."""
    held = [(row, holding) for row, each in enumerate(profiles) for holding in each.skills]
    return ProfileArrays(
        keys=np.array([each.key for each in profiles], np.uint64),
        skills=_pairs([(row, holding.skill, holding.level) for row, holding in held]),
        years=np.array([holding.years for _, holding in held], np.int64),
        evidence=np.array([holding.evidence for _, holding in held], np.int64),
        consent_until=_consents(profiles, purposes),
        blocks=_pairs([(row, who, 1) for row, each in enumerate(profiles) for who in each.blocks]),
        licences=_pairs([(r, *one) for r, each in enumerate(profiles) for one in each.licences]),
        languages=_pairs([(r, *one) for r, each in enumerate(profiles) for one in each.languages]),
        modes=np.array([each.modes for each in profiles], np.uint8),
        available_from=np.array([each.available_from for each in profiles], np.int32),
        available_until=np.array([each.available_until for each in profiles], np.int32),
        hours=np.array([each.hours for each in profiles], np.int32),
        governorates=np.array([each.governorates for each in profiles], np.uint32),
    )


def _pairs(facts: Sequence[tuple[int, int, int]]) -> Pairs:
    profile, number, value = np.array(facts, np.int64).reshape(-1, 3).T
    return Pairs.of(profile, number, value)


def _consents(profiles: Sequence[Profile], purposes: int) -> NDArray[np.int32]:
    until = np.zeros((purposes, len(profiles)), np.int32)
    for row, each in enumerate(profiles):
        if len(each.consent_until) > purposes:
            raise ValueError(f"there are {purposes} purposes to consent to")
        until[: len(each.consent_until), row] = each.consent_until
    return until
