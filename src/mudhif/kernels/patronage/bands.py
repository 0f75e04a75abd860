"""Score bands, and how far scores decide within one.

A band is `WIDTH` points of the mean score, counted down from the best of the need: whoever stands in the first was in
reach of it. Bands follow scores alone, whoever was selected. Inside one a higher score may still count. If people with
ties are also better, bands alone would take that for favour; so the chance of being selected rises within a band by a
common slope, the conditional logistic estimate that knows no ties (Breslow and Day 1980, chapter 7). With a slope of
zero what remains is plain permutation within need and band.
"""

from typing import Final

import numpy as np
from scipy.optimize import brentq

from mudhif.kernels.patronage.contests import Contests
from mudhif.kernels.patronage.record import Floats, Integers, Record

WIDTH: Final = 25.0
MOST: Final = 100.0
STEEPEST: Final = 0.6
"""Points' log odds beyond which scores are taken to decide all but surely: e^12 over a band."""


def bands_of(record: Record, width: float = WIDTH) -> Integers:
    """The stratum of each candidacy: its need and band; those whom nobody scored stand in one of their own."""
    number = int(np.ceil(MOST / width)) + 1
    scored = ~np.isnan(record.points)
    points = np.where(scored, record.points, 0.0)
    best = np.zeros(int(record.need.max(initial=-1)) + 1)
    np.maximum.at(best, record.need, points)
    band = np.minimum(np.floor((best[record.need] - points) / width), number - 1).astype(np.int64)
    strata: Integers = record.need * (number + 1) + np.where(scored, band, number)
    return strata


def slope_of(record: Record, strata: Integers) -> float:
    """Log odds of being selected for each point of score within a stratum: from 0 to `STEEPEST`."""
    points = np.nan_to_num(record.points)
    total = float(points[record.selected].sum())

    def beyond(slope: float) -> float:
        return float(Contests.found(strata, record.selected, slope * points).chances() @ points) - total

    if beyond(0.0) >= 0:
        return 0.0
    if beyond(STEEPEST) <= 0:
        return STEEPEST
    return float(brentq(beyond, 0.0, STEEPEST, xtol=1e-6))


def contests_of(record: Record, width: float = WIDTH) -> tuple[Contests, float]:
    """The contests of all needs and bands, and the slope within."""
    strata = bands_of(record, width)
    slope = slope_of(record, strata)
    weights: Floats = slope * np.nan_to_num(record.points)
    return Contests.found(strata, record.selected, weights), slope
