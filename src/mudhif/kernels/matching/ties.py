"""Ties are drawn by lot: a hash of the need's seed and the profile's key.

SplitMix64's finaliser (Steele, Lea and Flood 2014), which is a bijection: two profiles never draw the
same lot unless their keys are the same. Nobody is first by age of account or by name; the same
need always draws the same order, and another need draws anew.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

_WORD: Final = (1 << 64) - 1
_STEP: Final = 0x9E3779B97F4A7C15


def lots(seed: int, keys: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The lot of each key for this seed (any whole number; its low 64 bits count)."""
    start = int(_mix(np.array([(seed + _STEP) & _WORD], np.uint64))[0])
    return _mix(_mix(keys) ^ np.uint64(start))


def _mix(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    words = (words ^ (words >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    words = (words ^ (words >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return words ^ (words >> np.uint64(31))
