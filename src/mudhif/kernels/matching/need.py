"""What a need asks for: weighted skills, and gates that nobody passes by score."""

from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import Final

import numpy as np

from mudhif.kernels.matching.credit import Tenths, tenths

FULL_WEIGHT: Final = 10_000  # hundredths of a point
GOVERNORATES: Final = 32
MODES: Final = 8
_ROUNDING: Final = 1e-6


class Party(IntEnum):
    """Whom a member can block."""

    HOST = 0
    DESK = 1
    GOVERNORATE = 2


def party(kind: Party, number: int) -> int:
    """One number for a host, a desk or a governorate, as the block list stores it."""
    return number * len(Party) + kind


@dataclass(frozen=True)
class Wanted:
    """A skill with its weight in points (at most two decimals) and what may stand in for it.

    `related` holds (skill, fraction) pairs: a narrower or broader skill counts for that
    fraction, in whole per cent. Only the best of them counts, never their sum. A required
    skill that is missing earns nothing and stays in the list; it shuts nobody out.
    """

    skill: int
    weight: float
    required: bool = True
    related: tuple[tuple[int, float], ...] = ()

    def __post_init__(self) -> None:
        if self.hundredths <= 0 or abs(self.weight * 100 - self.hundredths) > _ROUNDING:
            raise ValueError("a weight is above zero and has at most two decimals")
        if any(not 0 < fraction <= 1 for _, fraction in self.related):
            raise ValueError("a related skill counts for more than 0 and at most 1")
        skills = [skill for skill, _ in self.offers]
        if len(set(skills)) < len(skills):
            raise ValueError("a related skill is named once, and is not the skill itself")

    @property
    def hundredths(self) -> int:
        """The weight in hundredths of a point."""
        return round(self.weight * 100)

    @cached_property
    def offers(self) -> tuple[tuple[int, int], ...]:
        """The skill itself and its stand-ins, with per cent; of equal ones the first counts."""
        related = ((skill, max(1, round(100 * part))) for skill, part in self.related)
        return ((self.skill, 100), *sorted(related, key=lambda offer: (-offer[1], offer[0])))


@dataclass(frozen=True, slots=True)
class Gates:
    """What must hold before any score: only what is asked is checked.

    `purposes`: consents that must all run on `today`. `parties`: host, desks and governorate
    that must not be blocked (see `party`). `licences`: professions, one of which must be
    licensed on `today`. `languages`: (language, least level), all of them; levels are CEFR 1
    (A1) to 6 (C2). `modes`: bits, one of which must be offered. `starts`, `ends`: first and last
    day; the profile must be free for `days` days between (all of them unless said) and
    offer `hours` a month. `governorate`: a bit, 0 to 31, that must be accepted, unless the
    profile offers one of `from_afar`: those bits of `modes` in which nobody goes anywhere.
    """

    today: int
    purposes: tuple[int, ...] = ()
    parties: tuple[int, ...] = ()
    licences: tuple[int, ...] = ()
    languages: tuple[tuple[int, int], ...] = ()
    modes: int = 0
    starts: int | None = None
    ends: int | None = None
    days: int | None = None
    hours: int = 0
    governorate: int | None = None
    from_afar: int = 0

    def __post_init__(self) -> None:
        if self.starts is None or self.ends is None:
            if (self.starts, self.ends, self.days) != (None, None, None):
                raise ValueError("a need has a first and a last day, or neither")
        elif self.ends < self.starts:
            raise ValueError("a need cannot end before it starts")
        elif self.days is not None and not 0 < self.days <= self.ends - self.starts + 1:
            raise ValueError("the days needed lie between a need's first and last")
        if self.governorate is not None and not 0 <= self.governorate < GOVERNORATES:
            raise ValueError("a governorate is a bit from 0 to 31")
        if not 0 <= self.modes < 1 << MODES:
            raise ValueError("modes are eight bits")
        if self.from_afar & ~self.modes:
            raise ValueError("the modes from afar are among those that the need allows")


@dataclass(frozen=True)
class Need:
    """Skills whose weights sum to 100 points, gates, and the seed that breaks ties.

    Whoever opens the need draws the seed then and keeps it, so that equal profiles are ordered
    by lot: the same lot each time for this need, another for the next.
    """

    skills: tuple[Wanted, ...]
    gates: Gates
    seed: int = field(default=0)

    def __post_init__(self) -> None:
        if sum(wanted.hundredths for wanted in self.skills) != FULL_WEIGHT:
            raise ValueError("the weights of a need sum to 100")
        if len({wanted.skill for wanted in self.skills}) < len(self.skills):
            raise ValueError("a need asks for a skill once")

    @cached_property
    def offers(self) -> tuple[tuple[tuple[int, Tenths], ...], ...]:
        """For each wanted skill what may earn its points: (held skill, tenths by code), best first."""
        named = [offer for wanted in self.skills for offer in wanted.offers]
        weights = np.repeat([wanted.hundredths for wanted in self.skills], [len(each.offers) for each in self.skills])
        rows = iter(tenths(weights, np.array([per_cent for _, per_cent in named])))
        return tuple(tuple((skill, next(rows)) for skill, _ in wanted.offers) for wanted in self.skills)
