"""Laying two sets of profiles into one, each profile in its new place."""

from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.matching.arrays import Pairs, ProfileArrays, Whole

DROPPED: Final = -1

Kind = TypeVar("Kind", bound=np.generic)


def splice(
    left: ProfileArrays, left_places: Whole, right: ProfileArrays, right_places: Whole, count: int
) -> ProfileArrays:
    """`count` profiles: row r of `left` goes to `left_places[r]`, and likewise `right`.

    A place of DROPPED leaves the row out. Places without a row hold a profile that is never found.
    """
    sides = ((left, left_places), (right, right_places))
    held = [places[side.skills.profile] != DROPPED for side, places in sides]
    return ProfileArrays(
        keys=_column([(side.keys, places) for side, places in sides], count),
        skills=_pairs([(side.skills, places) for side, places in sides]),
        years=np.concatenate([left.years[held[0]], right.years[held[1]]]),
        evidence=np.concatenate([left.evidence[held[0]], right.evidence[held[1]]]),
        consent_until=_column([(side.consent_until, places) for side, places in sides], count),
        blocks=_pairs([(side.blocks, places) for side, places in sides]),
        licences=_pairs([(side.licences, places) for side, places in sides]),
        languages=_pairs([(side.languages, places) for side, places in sides]),
        modes=_column([(side.modes, places) for side, places in sides], count),
        available_from=_column([(side.available_from, places) for side, places in sides], count),
        available_until=_column([(side.available_until, places) for side, places in sides], count),
        hours=_column([(side.hours, places) for side, places in sides], count),
        governorates=_column([(side.governorates, places) for side, places in sides], count),
    )


def _column(sides: list[tuple[NDArray[Kind], Whole]], count: int) -> NDArray[Kind]:
    """The last axis is profiles."""
    model = sides[0][0]
    column = np.zeros((*model.shape[:-1], count), model.dtype)
    for values, places in sides:
        kept = places != DROPPED
        column[..., places[kept]] = values[..., kept]
    return column


def _pairs(sides: list[tuple[Pairs, Whole]]) -> Pairs:
    kept = [(pairs, places[pairs.profile]) for pairs, places in sides]
    return Pairs(
        np.concatenate([places[places != DROPPED] for _, places in kept]),
        np.concatenate([pairs.number[places != DROPPED] for pairs, places in kept]),
        np.concatenate([pairs.value[places != DROPPED] for pairs, places in kept]),
    )
