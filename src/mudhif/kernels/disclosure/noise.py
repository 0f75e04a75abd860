"""The noise, by OpenDP's vector measurements over whole numbers: exact, with no floating-point trace of the data.

The only module that imports OpenDP, and only when something is measured. OpenDP draws from the operating system's
secure generator, which nobody can seed. The cost is what OpenDP's own privacy map says, rounded up.
"""

from math import nextafter, sqrt
from typing import Any

import numpy as np

from mudhif.kernels.disclosure.keys import Floats, Integers
from mudhif.kernels.disclosure.mechanisms import gaussian_reach, gaussian_scale, laplace_reach, laplace_scale

# The map rounds up: a scale larger by this keeps the cost within what was asked.
MARGIN = 1 + 1e-12


class Gaussian:
    """Discrete Gaussian noise under rho-zCDP, `rho` for the whole release."""

    def __init__(self, rho: float) -> None:
        self.rho = rho

    def _scale(self, share: float, cells_a_person: int) -> float:
        return gaussian_scale(self.rho * share, cells_a_person) * MARGIN

    def measure(self, counts: Integers, share: float, cells_a_person: int = 1) -> tuple[Floats, float]:
        """The noisy counts and their cost in rho."""
        dp = _opendp()
        space = dp.vector_domain(dp.atom_domain(T="i64")), dp.l2_distance(T="f64")
        noise = dp.m.make_gaussian(*space, scale=self._scale(share, cells_a_person))
        return _drawn(noise, counts), float(noise.map(nextafter(sqrt(cells_a_person), np.inf)))

    def variance(self, share: float, cells_a_person: int = 1) -> float:
        """The variance of each cell's noise (that of the discrete Gaussian is at most this)."""
        return self._scale(share, cells_a_person) ** 2

    def reach(self, level: float) -> float:
        """See `Mechanism`."""
        return gaussian_reach(level)


class Laplace:
    """Discrete Laplace noise under pure differential privacy, `epsilon` for the whole release."""

    def __init__(self, epsilon: float) -> None:
        self.epsilon = epsilon

    def _scale(self, share: float, cells_a_person: int) -> float:
        return laplace_scale(self.epsilon * share, cells_a_person) * MARGIN

    def measure(self, counts: Integers, share: float, cells_a_person: int = 1) -> tuple[Floats, float]:
        """The noisy counts and their cost in epsilon."""
        dp = _opendp()
        space = dp.vector_domain(dp.atom_domain(T="i64")), dp.l1_distance(T="i64")
        noise = dp.m.make_laplace(*space, scale=self._scale(share, cells_a_person))
        return _drawn(noise, counts), float(noise.map(cells_a_person))

    def variance(self, share: float, cells_a_person: int = 1) -> float:
        """The variance of each cell's noise (that of the discrete Laplace is at most this)."""
        return 2 * self._scale(share, cells_a_person) ** 2

    def reach(self, level: float) -> float:
        """See `Mechanism`."""
        return laplace_reach(level)


def _opendp() -> Any:
    import opendp.prelude as dp

    dp.enable_features("contrib")
    return dp


def _drawn(noise: Any, counts: Integers) -> Floats:
    drawn = noise(counts.ravel().tolist())
    return np.asarray(drawn, dtype=np.float64).reshape(counts.shape)
