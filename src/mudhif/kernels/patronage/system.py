"""A selection system to be simulated: who there is, where they have worked, and how panels score."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from mudhif.kernels.patronage.record import Bools, Floats, Integers


@dataclass(frozen=True, slots=True)
class System:
    """Sizes, and spreads in points of score.

    `applicants`: the mean number before a need, at least two. `noise`: of one assessor on one criterion; `severity`: of
    assessors among each other; `discretion`: of reasons that count in a decision and stand in no score. `kin`: the
    chance that a candidate is related to one who decides or scores. `bar`: the mean score below which nobody is taken
    by favour. `connected`: by how many spreads of merit those of well-connected circles really are better; ties gather
    in these circles, so above zero an audit may take merit for favour. `consent`: the share counted by gender and age.
    """

    hosts: int = 20
    officers_each: int = 2
    assessors: int = 40
    panel: int = 3
    applicants: float = 10.0
    persons: int = 800
    referees: int = 80
    employers: int = 40
    associations: int = 30
    regions: int = 18
    criteria: int = 4
    merit: float = 62.0
    spread: float = 12.0
    noise: float = 10.0
    severity: float = 4.0
    discretion: float = 4.0
    kin: float = 0.04
    bar: float = 50.0
    connected: float = 0.0
    consent: float = 0.7


@dataclass(frozen=True, slots=True)
class Circle:
    """People with their circles: `circled` (people,) are well connected; `employers`, `associations` and `referees`
    (people, of each) say which each has; `region` (people,)."""

    circled: Bools
    employers: Bools
    associations: Bools
    referees: Bools
    region: Integers

    @classmethod
    def drawn(cls, chance: np.random.Generator, system: System, number: int, share: float) -> Self:
        """`number` people of whom a `share` is well connected; these keep to a quarter of the places."""
        circled = chance.random(number) < share
        return cls(
            circled,
            _held(chance, circled, system.employers, 1.5),
            _held(chance, circled, system.associations, 0.8),
            _held(chance, circled, system.referees, 2.0),
            _placed(chance, circled, system.regions),
        )


def _held(chance: np.random.Generator, circled: Bools, places: int, mean: float) -> Bools:
    likely = _likely(circled, places)
    held: Bools = chance.random(likely.shape) < 1 - np.exp(-mean * likely)
    return held


def _placed(chance: np.random.Generator, circled: Bools, places: int) -> Integers:
    sums = np.cumsum(_likely(circled, places), axis=1)
    placed: Integers = np.minimum((chance.random(circled.size)[:, None] > sums).sum(axis=1), places - 1)
    return placed


def _likely(circled: Bools, places: int) -> Floats:
    """Chances of each place (people, places): the first are larger; the well connected want the first quarter."""
    plain = 1 / (np.arange(places) + places / 4)
    first = np.where(np.arange(places) < max(places // 4, 1), 3.0, 1.0)
    likely = np.where(circled[:, None], plain * first, plain)
    shares: Floats = likely / likely.sum(axis=1, keepdims=True)
    return shares
