"""How far a place would move if a profile said less: the influence of what should not matter."""

from collections.abc import Mapping
from dataclasses import dataclass

from mudhif.kernels.matching.index import Index
from mudhif.kernels.matching.need import Need
from mudhif.kernels.matching.profile import Profile
from mudhif.kernels.matching.ranking import Ranking
from mudhif.kernels.matching.shortlist import explain


@dataclass(frozen=True, slots=True)
class Movement:
    """A profile's place, from 1, as it is and as it would be; None where it has none, because a
    gate stops it or it has none of the skills."""

    profile: int
    before: int | None
    after: int | None


def movement(index: Index, need: Need, without: Mapping[int, Profile]) -> tuple[Movement, ...]:
    """Each profile's place with its alternative in `without`, all others being as they are.

    `Profile.without` makes the alternatives: languages left out, or what organisations attest.
    """
    ranking = Ranking.of(index, need)
    return tuple(
        Movement(
            number,
            _place(ranking, index, need, number),
            _place(ranking, index.update(number, alternative), need, number),
        )
        for number, alternative in without.items()
    )


def _place(ranking: Ranking, index: Index, need: Need, number: int) -> int | None:
    standing = explain(index, need, number)
    if standing.gate is not None or not standing.tenths:
        return None
    part, row = index.find(number)
    return ranking.place_of(number, standing.tenths, int(part.segment.keys[row]))
