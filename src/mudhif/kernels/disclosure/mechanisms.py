"""What a mechanism promises about its noise. The noise itself is drawn in `noise`, by OpenDP alone."""

from math import log, sqrt
from statistics import NormalDist
from typing import Protocol

from mudhif.kernels.disclosure.keys import Floats, Integers


class Mechanism(Protocol):
    """Adds noise to one table for a share of the budget, and says what that cost."""

    def measure(self, counts: Integers, share: float, cells_a_person: int = 1) -> tuple[Floats, float]:
        """The noisy counts, and the cost (rho or epsilon), where one person changes so many cells by one each."""
        ...

    def variance(self, share: float, cells_a_person: int = 1) -> float:
        """The variance of the noise of each cell."""
        ...

    def reach(self, level: float) -> float:
        """How many standard deviations hold `level` (.95, say) of a sum of such noises, at the least."""
        ...


def gaussian_scale(rho: float, cells_a_person: int = 1) -> float:
    """The standard deviation that costs rho: the person moves the vector by sqrt(cells)."""
    return sqrt(cells_a_person / (2 * rho))


def laplace_scale(epsilon: float, cells_a_person: int = 1) -> float:
    """The scale (mean absolute value) that costs epsilon: the person moves the vector by `cells` in all."""
    return cells_a_person / epsilon


def gaussian_reach(level: float) -> float:
    """The two-sided quantile of the normal distribution."""
    return NormalDist().inv_cdf((1 + level) / 2)


def laplace_reach(level: float) -> float:
    """One Laplace noise has heavier tails than a sum of many: the larger of its quantile and the normal one."""
    return max(log(1 / (1 - level)) / sqrt(2), gaussian_reach(level))
