"""Schemes of favouritism, and what their strength means.

By decision: at each seat for which a favourite stands above the bar, the one who decides takes the best of the
favourites, whoever is better, with the chance `strength`. By scores: each assessor who has a tie of the scheme's kind
to a candidate gives them 92 to 100 on every criterion with that chance, and the decision then follows the scores.
Favourites by decision are, under
- kin: relatives of the one who decides, on record;
- referee ring: whoever brings one of four referees, at half of the hosts; on no record but the references;
- employer pipeline: whoever shares an employer with the one who decides;
- regional carve-up: whoever comes from the region that the host has been promised to; on no record but the regions.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np

from mudhif.kernels.patronage.kinds import Kind
from mudhif.kernels.patronage.record import Bools, Integers
from mudhif.kernels.patronage.system import Circle, System

RING: Final = 4


class Scheme(StrEnum):
    """Who is favoured."""

    KIN = "kin"
    REFEREE_RING = "referee ring"
    EMPLOYER_PIPELINE = "employer pipeline"
    REGIONAL_CARVE_UP = "regional carve-up"


class Channel(StrEnum):
    """Where favour acts."""

    DECISION = "decision"
    SCORES = "scores"


KIND_OF: Final = {
    Scheme.KIN: Kind.KINSHIP,
    Scheme.REFEREE_RING: Kind.REFEREE,
    Scheme.EMPLOYER_PIPELINE: Kind.EMPLOYER,
    Scheme.REGIONAL_CARVE_UP: Kind.REGION,
}


@dataclass(frozen=True, slots=True)
class Favour:
    """A planted scheme: `strength` is 0 (none) to 1 (whenever it can)."""

    scheme: Scheme
    strength: float
    channel: Channel = Channel.DECISION

    def __post_init__(self) -> None:
        """Refuse what is no strength."""
        if not 0 <= self.strength <= 1:
            raise ValueError("a strength is from 0 to 1")


@dataclass(frozen=True, slots=True)
class Promises:
    """What no record holds: the `ring` of referees, the hosts that are `inside` it (hosts,), the `region` that each
    host has been promised to (hosts,)."""

    ring: Integers
    inside: Bools
    region: Integers

    @classmethod
    def drawn(cls, chance: np.random.Generator, system: System, persons: Circle) -> "Promises":
        """Regions are promised hosts in proportion to their people."""
        ring = chance.choice(system.referees, min(RING, system.referees), replace=False)
        inside = chance.permutation(system.hosts) < (system.hosts + 1) // 2
        return cls(ring, inside, chance.choice(persons.region, system.hosts))

    def favourites(
        self, scheme: Scheme, host: int, ties: dict[Kind, Bools], persons: Circle, standing: Integers
    ) -> Bools:
        """Who of those `standing` (candidates,) is favoured; `ties` (candidates,) are to the one who decides."""
        favoured = ties[KIND_OF[scheme]]
        if scheme is Scheme.REFEREE_RING:
            favoured = persons.referees[standing][:, self.ring].any(axis=1) & self.inside[host]
        elif scheme is Scheme.REGIONAL_CARVE_UP:
            favoured = persons.region[standing] == self.region[host]
        return favoured
