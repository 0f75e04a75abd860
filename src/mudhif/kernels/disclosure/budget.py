"""The privacy budget under zero-concentrated differential privacy (zCDP), and what it means as (epsilon, delta).

rho-zCDP and its composition (rhos add up): Bun & Steinke, "Concentrated differential privacy: simplifications,
extensions, and lower bounds" (TCC 2016), definition 1.1 and lemma 1.7; a Gaussian of scale s on a count vector that
one person changes by d (Euclidean) costs d^2 / (2 s^2), proposition 1.6. The conversion is the tighter one of
Canonne, Kamath & Steinke, "The discrete Gaussian for differential privacy" (NeurIPS 2020), corollary 13, minimised
over alpha; it is what OpenDP computes.
"""

from collections.abc import Callable, Iterable
from math import exp, expm1, fsum, inf, log, log1p

STEPS = 200
# What rounding may add to a sum of a few hundred floating-point numbers, relatively.
ROUNDING = 1e-9


def epsilon(rho: float, delta: float) -> float:
    """The epsilon that rho-zCDP guarantees at `delta` (0 to 1): min over alpha > 1 of corollary 13, never below 0."""
    if rho < 0 or not 0 < delta <= 1:
        raise ValueError("rho is 0 or more, delta above 0 and at most 1")
    if rho == 0:
        return 0.0

    def at(log_excess: float) -> float:
        excess = exp(log_excess)  # alpha - 1
        alpha = 1 + excess
        return rho * alpha + (log(1 / delta) - log(alpha)) / excess + log(excess) - log1p(excess)

    return max(0.0, _lowest(at, log(1e-6), log(1e9)))


def _lowest(curve: Callable[[float], float], low: float, high: float) -> float:
    """The lowest value of a curve that falls and then rises, by golden section."""
    ratio = (5**0.5 - 1) / 2
    for _ in range(STEPS):
        left, right = high - ratio * (high - low), low + ratio * (high - low)
        low, high = (low, right) if curve(left) < curve(right) else (left, high)
    return curve((low + high) / 2)


def rho_for(epsilon_wanted: float, delta: float) -> float:
    """The largest rho whose `epsilon` at `delta` is at most the one wanted, by bisection."""
    low, high = 0.0, epsilon_wanted + 1.0
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if epsilon(middle, delta) <= epsilon_wanted else (low, middle)
    return low


def composed(rhos: Iterable[float]) -> float:
    """What several releases cost together."""
    return fsum(rhos)


def advantage(epsilon_spent: float) -> float:
    """The most by which a membership test's true positives can exceed its false ones: (e^eps - 1) / (e^eps + 1).

    Kairouz, Oh & Viswanath, "The composition theorem for differential privacy" (ICML 2015); with delta, add 2 delta /
    (1 + e^eps).
    """
    return 1.0 if epsilon_spent == inf else expm1(epsilon_spent) / (exp(epsilon_spent) + 1)


class OverspentError(Exception):
    """The release would cost more than is left."""

    def __init__(self, asked: float, left: float) -> None:
        super().__init__(f"the release costs rho {asked:.6g} and rho {max(left, 0):.6g} is left")
        self.asked, self.left = asked, left


def spend(budget: float, spent: Iterable[float], asked: float) -> float:
    """What is left of `budget` after `asked`; `OverspentError` where that would be below zero."""
    if asked <= 0:
        raise ValueError("a release costs something")
    left = budget - composed(spent)
    if asked > left + budget * ROUNDING:
        raise OverspentError(asked, left)
    return max(0.0, left - asked)
