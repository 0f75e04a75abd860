"""The shortlist of a need, and for any one profile why it stands where it does."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from mudhif.kernels.matching.arrays import Whole
from mudhif.kernels.matching.credit import Evidence, decode
from mudhif.kernels.matching.gates import Gate, passing, stopped_at
from mudhif.kernels.matching.index import Index, Part
from mudhif.kernels.matching.need import Need, Wanted
from mudhif.kernels.matching.ranking import Ranking
from mudhif.kernels.matching.scoring import contributions


class Contribution(NamedTuple):
    """What one wanted skill earned: `tenths` of a point, through the skill `held` (or None).

    `per_cent` is 100 for the skill itself and less for a related one. `years` stop at ten.
    """

    wanted: Wanted
    tenths: int
    held: int | None = None
    per_cent: int = 0
    level: int = 0
    years: int = 0
    evidence: Evidence = Evidence.NONE


@dataclass(frozen=True, slots=True)
class Standing:
    """One profile before one need. `place` counts from 1 and is None outside a shortlist;
    `gate` is the first one not passed; `contributions` has one entry a wanted skill."""

    profile: int
    place: int | None
    gate: Gate | None
    contributions: tuple[Contribution, ...]

    @property
    def tenths(self) -> int:
        """The score in tenths of a point, of 1,000."""
        return sum(each.tenths for each in self.contributions)

    @property
    def missing(self) -> tuple[Wanted, ...]:
        """Required skills of which there is no trace."""
        return tuple(each.wanted for each in self.contributions if each.held is None and each.wanted.required)


@dataclass(frozen=True, slots=True)
class Shortlist:
    """The best, in order. `counts` (8): who has any of the skills, then who is left after each
    gate. They are exact; pass them through `merge_small_counts` before anyone sees them."""

    standings: tuple[Standing, ...]
    counts: tuple[int, ...]


def shortlist(index: Index, need: Need, size: int = 20) -> Shortlist:
    """The first `size` of those who pass every gate and have any of the skills."""
    ranking = Ranking.of(index, need)
    numbers = ranking.numbers[ranking.best(size)]
    earned: dict[int, tuple[Contribution, ...]] = {}
    for part in index.parts:
        earned |= _earned(part, need, numbers)
    standings = tuple(
        Standing(number, place, None, earned[number]) for place, number in enumerate(numbers.tolist(), start=1)
    )
    return Shortlist(standings, tuple(ranking.counts.tolist()))


def explain(index: Index, need: Need, number: int) -> Standing:
    """Where one profile stands. Raises KeyError where there is no such number."""
    part, row = index.find(number)
    earned = _earned(part, need, np.array([number]))
    return Standing(number, None, stopped_at(part.segment, need.gates, row), earned[number])


def population_counts(index: Index, need: Need) -> tuple[int, ...]:
    """As `Shortlist.counts`, over all profiles whether or not they have any of the skills."""
    counts = sum(passing(part.segment, need.gates, ~part.replaced)[1] for part in index.parts)
    return tuple(np.asarray(counts).tolist())


def _earned(part: Part, need: Need, numbers: Whole) -> dict[int, tuple[Contribution, ...]]:
    """The contributions of those of `numbers` for whom this part speaks."""
    rows = part.locate(numbers)
    if not rows.size:
        return {}
    tables = [table.tolist() for table in contributions(part.segment, need, rows)]
    return {
        number: tuple(map(_contribution, need.skills, *facts))
        for number, *facts in zip(part.numbers.take(rows).tolist(), *tables, strict=True)
    }


def _contribution(wanted: Wanted, tenths: int, offer: int, code: int) -> Contribution:
    if offer < 0:
        return Contribution(wanted, 0)
    held, per_cent = wanted.offers[offer]
    return Contribution(wanted, tenths, held, per_cent, *decode(code))
