"""From a blurred table of capture histories to an estimate that can be published."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.estimation import BadHistories, Doubt, Estimate, LinkageError, estimate_linked, read_histories
from mudhif.people.mapping.rules.histories import readable, rounded, rounded_facts

# How good a linkage is was measured once, on three registers whose truth is known, and not on those in question:
# what these would say of it is not blurred. As if on 200 pairs only, since other registers are easier or harder.
RATES: Final = LinkageError(recall=0.928, precision=0.994, checked=200)


@dataclass(frozen=True, slots=True)
class Published:
    """An estimate as it is stored: rounded to three digits; None where the table allows none."""

    estimate: int | None
    low: int | None
    high: int | None
    doubts: list[dict[str, object]]


NOTHING: Final = Published(None, None, None, [])


def published(blurred: NDArray[np.float64], lists: int, blur: float, rates: LinkageError = RATES) -> Published:
    """What a table says whose counts have noise of standard deviation `blur`. `NOTHING` where fewer than two lists are
    left with anybody."""
    try:
        found = estimate_linked(read_histories(readable(blurred, lists)), rates, blur=blur)
    except BadHistories:
        return NOTHING
    return _rounded(found)


def _rounded(found: Estimate) -> Published:
    doubts: list[dict[str, object]] = [
        {"doubt": warned.doubt.value, "facts": rounded_facts(warned.facts)} for warned in found.warnings
    ]
    if any(warned.doubt is Doubt.NO_MODEL for warned in found.warnings):
        return Published(None, _figure(found.low), None, doubts)  # its interval would claim to know too much
    return Published(_figure(found.estimate), _figure(found.low), _figure(found.high), doubts)


def _figure(number: float | None) -> int | None:
    return None if number is None or not np.isfinite(number) else rounded(number)
