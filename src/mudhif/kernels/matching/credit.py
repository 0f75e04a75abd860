"""What a held skill is worth: a whole number of thousandths, the same for everyone.

Half for the level, three tenths for the evidence, a fifth for the years. Years count by their
logarithm and stop at ten, so that a long career does not outweigh proof. The parts are whole
thousandths and contributions are rounded once, to a tenth of a point, before they are added:
anyone can redo the sum by hand, and no hidden digit ranks people.

    points = weight x fraction x (level + evidence + years) / 1000

The shares are a decision of this project, monotone in each part; they come from no study.
"""

from enum import IntEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray


class Evidence(IntEnum):
    """What stands behind a skill, from a bare statement to a check by someone else."""

    NONE = 0
    DESCRIBED = 1
    DOCUMENTED = 2
    VERIFIED = 3


LEVELS: Final = 5
YEARS_COUNTED: Final = 10
LEVEL_THOUSANDTHS: Final = 100  # for each of five levels
EVIDENCE_THOUSANDTHS: Final = 100  # for each of three steps above none
YEARS_THOUSANDTHS: Final = (0, 58, 92, 116, 134, 149, 162, 173, 183, 192, 200)
"""200 log(1 + years) / log 11, rounded; the last entry is for ten years and more."""

_HALF: Final = 500_000
_UNITS: Final = 1_000_000  # hundredths of a point x per cent x thousandths, to one tenth

Codes = NDArray[np.uint8]
Tenths = NDArray[np.uint16]


def encode(level: NDArray[np.int64], years: NDArray[np.int64], evidence: NDArray[np.int64]) -> Codes:
    """Pack level (1 to 5), years (0 or more) and evidence (0 to 3) in one byte each.

    Raises ValueError where a value lies outside its range.
    """
    _within("level", level, 1, LEVELS)
    _within("evidence", evidence, 0, int(max(Evidence)))
    _within("years", years, 0, None)
    counted = np.minimum(years, YEARS_COUNTED)
    packed = ((level - 1) * (YEARS_COUNTED + 1) + counted) * len(Evidence) + evidence
    return packed.astype(np.uint8)


def decode(code: int) -> tuple[int, int, Evidence]:
    """Give back level, years counted (at most ten) and evidence."""
    return _decoded[code]


def tenths(hundredths: NDArray[np.int64], per_cent: NDArray[np.int64]) -> Tenths:
    """Tenths of a point for every code: shape (rows, 220).

    `hundredths` are weights in hundredths of a point, `per_cent` the fraction that a related
    skill counts for; both of shape (rows,). A skill that is held is worth a tenth at least.
    """
    products = np.multiply.outer(hundredths * per_cent, _thousandths)
    rounded: NDArray[np.int64] = (products + _HALF) // _UNITS
    return np.maximum(1, rounded).astype(np.uint16)


def _within(name: str, values: NDArray[np.int64], least: int, most: int | None) -> None:
    if values.size and (values.min() < least or (most is not None and values.max() > most)):
        allowed = f"{least} to {most}" if most is not None else f"{least} or more"
        raise ValueError(f"{name} must be {allowed}")


_decoded: Final = tuple(
    (level, years, evidence)
    for level in range(1, LEVELS + 1)
    for years in range(YEARS_COUNTED + 1)
    for evidence in Evidence
)
_thousandths: Final = np.array(
    [
        level * LEVEL_THOUSANDTHS + evidence * EVIDENCE_THOUSANDTHS + YEARS_THOUSANDTHS[years]
        for level, years, evidence in _decoded
    ],
    dtype=np.int64,
)
