"""The tables of correspondences as arrays, ready for aligning."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.names import table_arabic, table_cross, table_gaps, table_latin
from mudhif.kernels.names.letters import script_of
from mudhif.kernels.names.units import MARKS

FloatArray = NDArray[np.float32]
UNKNOWN: Final = 1
"""The number of a unit that no table knows; 0 is no unit at all."""
_TENTH: Final = 0.1


@dataclass(frozen=True, slots=True)
class Weights:
    """Nats for each aligned pair of units, `pairs` (units, units), and for a unit alone, `alone` (2, units).

    `alone[0]` is a unit facing the other script, `alone[1]` one facing its own. Unit 0 fills up and weighs nothing.
    `constants` are added to a pair across scripts, within Latin, and within Arabic.
    """

    numbers: dict[str, int]
    pairs: FloatArray
    alone: FloatArray
    constants: tuple[float, float, float]

    def number(self, unit: str) -> int:
        """A unit's number; an unmarked unit stands in for one too rare at the edge of a word."""
        return self.numbers.get(unit) or self.numbers.get(unit.strip(MARKS), UNKNOWN)


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The weights as learned; read once."""
    alone = dict(_entries(table_gaps.WEIGHTS))
    numbers = {unit: place for place, unit in enumerate(alone, 2)}
    size = len(numbers) + 2
    pairs = np.full((size, size), table_cross.DEFAULT * _TENTH, np.float32)
    for table in (table_cross, table_latin, table_arabic):
        for unit, partners in _entries(table.WEIGHTS):
            for partner, weight in zip(partners[::2], partners[1::2], strict=True):
                one, other = numbers[unit], numbers[partner]
                pairs[one, other] = pairs[other, one] = int(weight) * _TENTH
    gaps = np.full((2, size), table_gaps.DEFAULT * _TENTH, np.float32)
    for unit, costs in alone.items():
        gaps[:, numbers[unit]] = [int(cost) * _TENTH for cost in costs]
    pairs[0], pairs[:, 0], pairs[0, 0], gaps[:, 0] = -np.inf, -np.inf, 0, 0
    return Weights(numbers, pairs, gaps, table_gaps.CONSTANTS)


def _entries(table: str) -> Iterator[tuple[str, list[str]]]:
    for entry in table.split(" | "):
        unit, *rest = entry.split()
        yield unit, rest


@lru_cache(maxsize=1 << 17)
def numbered(units: tuple[str, ...]) -> tuple[int, ...]:
    """The numbers of a word's units; a group that is too rare to be known counts as its letters."""
    table = weights()
    return tuple(
        number
        for unit in units
        for number in ([table.number(unit)] if table.number(unit) != UNKNOWN else map(table.number, unit.strip(MARKS)))
    )


def is_arabic(units: tuple[str, ...]) -> bool:
    """Whether a word's units are those of the Arabic script."""
    return script_of("".join(units)) == "arabic"
