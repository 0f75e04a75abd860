"""How you are protected, with a picture of the noise that anyone can draw again."""

from dataclasses import dataclass
from math import exp

import numpy as np
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mudhif.atlas.places.queries import residence_name
from mudhif.base.foundation.requests import viewer
from mudhif.people.mapping import queries, wording

DRAWS = 30
TOWNS = (12, 60, 300)
# rho for one table: a tenth of ours, about ours, ten times ours.
STRENGTHS = {"more": 0.002, "ours": 0.02, "less": 0.2}
WIDTH, MARGIN = 640, 40


@dataclass(frozen=True, slots=True)
class Strip:
    """Published figures of one town, drawn thirty times: where each dot lies along the line."""

    counted: int
    dots: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Two towns that differ by one person, on one scale, and the ends of that scale."""

    without: Strip
    within: Strip
    low: int
    high: int


def protection(request: HttpRequest) -> HttpResponse:
    """What protects those who are counted: in plain words, as a picture to play with, and as a ledger."""
    asking = viewer(request)
    town = request.GET.get("town", "")
    people = int(town) if town in {str(each) for each in TOWNS} else TOWNS[1]
    asked = request.GET.get("noise", "")
    strength = asked if asked in STRENGTHS else "ours"
    context = {
        "towns": TOWNS,
        "people": people,
        "strength": strength,
        "picture": picture(people, STRENGTHS[strength]),
        "factor": exp(queries.ledger(asking).epsilon),
        "releases": [(one, wording.quarter(one.quarter, asking.language)) for one in queries.releases(asking)],
        "estimates": [(one, residence_name(one.place, asking.language)) for one in queries.estimates(asking)],
    }
    return render(request, "people_mapping/protection.html", context)


def picture(people: int, rho: float) -> Picture | None:
    """Draw with the very mechanism that releases use; None where its library is not installed."""
    try:
        without, within = _draws(people - 1, rho), _draws(people, rho)
    except ModuleNotFoundError:
        return None
    low, high = int(min(without.min(), within.min())), int(max(without.max(), within.max()))
    span = max(1, high - low)

    def strip(counted: int, draws: "np.typing.NDArray[np.float64]") -> Strip:
        return Strip(counted, tuple(MARGIN + (WIDTH - 2 * MARGIN) * (draws - low) / span))

    return Picture(strip(people - 1, without), strip(people, within), low, high)


def _draws(people: int, rho: float) -> "np.typing.NDArray[np.float64]":
    from mudhif.kernels.disclosure.noise import Gaussian

    return Gaussian(rho).measure(np.full(DRAWS, people), 1.0)[0]
