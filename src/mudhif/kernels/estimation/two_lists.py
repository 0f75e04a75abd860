"""Chapman's estimate from two lists, and what the lengths of independent lists allow when nothing else can be said."""

from typing import Final

import numpy as np

from mudhif.kernels.estimation.averaging import DROP
from mudhif.kernels.estimation.fitting import Floats

_FARTHEST: Final = float(np.log(1e7))
_POINTS: Final = 4001


def chapman(first: float, second: float, both: float) -> float:
    """Chapman (1951): people in all, from the lengths of two lists and how many are on both."""
    return (first + 1) * (second + 1) / (both + 1) - 1


def independent(lengths: Floats, n: float) -> tuple[float, float, float | None]:
    """The least, likeliest and largest total that independent lists of these lengths, with n people on at least one,
    allow at 95 %: the profile likelihood N! / (N - n)! times the binomials of all lists, within 1.92 of its highest.
    The largest is None where it never falls so far, as for lists that share nobody."""
    reach = np.exp(np.linspace(np.log(1e-3), np.log(n) + _FARTHEST, _POINTS))
    heights = _height(n, reach, lengths)
    best = int(heights.argmax())
    inside = np.flatnonzero(heights >= heights[best] - DROP / 2)
    low = 0.0 if inside[0] == 0 else float(reach[inside[0]])
    high = None if inside[-1] == _POINTS - 1 else n + float(reach[inside[-1]])
    return n + low, n + float(reach[best]), high


def _height(n: float, unseen: Floats, lengths: Floats) -> Floats:
    total = n + unseen
    # Stirling's difference of two logarithms of factorials: it stays exact where the factorials are huge.
    height = (unseen + 0.5) * np.log1p(n / unseen) + n * np.log(total) - n
    for length in lengths:
        rest = np.maximum(total - length, 0)
        height = height + length * np.log(length / total) + rest * np.log(np.maximum(rest / total, 1e-300))
    return height
