"""The exact distribution of a count over contests, without favour and under any.

Favour is an odds ratio: a set of those taken is `odds` times as likely for each favoured one in it (a non-central
hypergeometric distribution in each stratum; Fisher 1935, Harkness 1965). The distribution of the sum under any odds is
that without favour, tilted, so one array answers for p-value, interval and power.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from scipy.optimize import brentq
from scipy.special import gammaln

from mudhif.kernels.patronage.record import Floats

ANCHORS: Final = (0.0, -2.0, 2.0, -5.0, 5.0, 10.0, 20.0)
FARTHEST: Final = 40.0
SLACK: Final = 1e-9
SAME: Final = 1e-7
SMALLEST: Final = 1e-290


@dataclass(frozen=True, slots=True)
class Count:
    """Logarithms of the chances of `first`, `first` + 1, ... without favour: (outcomes,)."""

    logs: Floats
    first: int = 0

    @classmethod
    def summed(cls, parts: Sequence[Floats]) -> Self:
        """Of the sum of independent counts from zero, each with its distribution.

        Each anchor is a favour at which the sum is worked out; where one underflows, another does not.
        """
        kept = [_possible(part) for part in parts]
        first = sum(start for start, _ in kept)
        best = np.full(1 + sum(part.size - 1 for _, part in kept), -np.inf)
        for anchor in ANCHORS:
            if np.isfinite(best).all():
                break
            logs = _summed_at(anchor, [part for _, part in kept])
            best = np.where(np.isfinite(best), best, logs)
        return cls(best - log_sum(best), first)

    @classmethod
    def without_replacement(cls, marked: int, others: int, taken: int) -> Self:
        """How many of the marked are among those taken from all alike (the hypergeometric distribution)."""
        first, last = max(0, taken - others), min(marked, taken)
        found = np.arange(first, last + 1)
        rests = np.stack([found, marked - found, taken - found, others - taken + found])
        logs = -np.sum(gammaln(rests + 1), axis=0)
        return cls(logs - log_sum(logs), first)

    @property
    def last(self) -> int:
        """The largest outcome."""
        return self.first + self.logs.size - 1

    def under(self, log_odds: float) -> Floats:
        """Chances of each outcome under a favour of `log_odds`: (outcomes,)."""
        tilted = self.logs + log_odds * np.arange(self.logs.size)
        chances: Floats = np.exp(tilted - log_sum(tilted))
        return chances

    def mean(self, log_odds: float = 0.0) -> float:
        """The expected count; infinite odds give the largest."""
        if np.isinf(log_odds):
            return float(self.last if log_odds > 0 else self.first)
        return float(self.under(log_odds) @ np.arange(self.first, self.last + 1))

    def at_least(self, count: int, log_odds: float = 0.0) -> float:
        """The chance of `count` or more."""
        return float(min(1.0, self.under(log_odds)[max(count - self.first, 0) :].sum()))

    def at_most(self, count: int, log_odds: float = 0.0) -> float:
        """The chance of `count` or fewer."""
        return float(min(1.0, self.under(log_odds)[: max(count - self.first + 1, 0)].sum()))

    def two_sided(self, count: int) -> float:
        """The chance of all outcomes that are no likelier than `count` (Fisher's two-sided p-value)."""
        return float(min(1.0, self.two_sided_each()[count - self.first]))

    def two_sided_each(self) -> Floats:
        """The same for each outcome: (outcomes,)."""
        chances = self.under(0.0)
        order = np.argsort(chances)
        sums = np.cumsum(chances[order])
        no_likelier = np.searchsorted(chances[order], chances * (1 + SAME), side="right")
        found: Floats = np.minimum(1.0, sums[no_likelier - 1])
        return found

    def least_significant(self, level: float) -> int | None:
        """The smallest count whose p-value is at most `level`; None where none has."""
        tails = np.cumsum(self.under(0.0)[::-1])[::-1]
        enough = np.flatnonzero(tails <= level * (1 + SLACK))
        return self.first + int(enough[0]) if enough.size else None

    def interval(self, count: int, level: float) -> tuple[float, float]:
        """Log odds that go with `count`, by inverting two one-sided exact tests (Clopper and Pearson's way)."""
        tail = (1 - level) / 2
        low = self._odds(lambda odds: self.at_least(count, odds) - tail) if count > self.first else -np.inf
        high = self._odds(lambda odds: tail - self.at_most(count, odds)) if count < self.last else np.inf
        return low, high

    def visible_from(self, level: float, power: float) -> float | None:
        """The log odds that a test at `level` finds with a chance of `power`; None where none is found so."""
        least = self.least_significant(level)
        if least is None or self.first == self.last:
            return None
        return self._odds(lambda odds: self.at_least(least, odds) - power)

    def _odds(self, rising: Callable[[float], float]) -> float:
        """Where a rising function crosses zero."""
        if rising(FARTHEST) <= 0:
            return np.inf
        return float(brentq(rising, -FARTHEST, FARTHEST, xtol=1e-9)) if rising(-FARTHEST) < 0 else -np.inf


def log_sum(logs: Floats) -> float:
    """The logarithm of the sum of exponentials."""
    most = float(logs.max())
    return most + float(np.log(np.exp(logs - most).sum()))


def _possible(part: Floats) -> tuple[int, Floats]:
    """The first possible outcome of a count, and the chances of it and the others up to the last possible."""
    places = np.flatnonzero(part > 0)
    return int(places[0]), part[places[0] : places[-1] + 1]


def _summed_at(anchor: float, parts: Sequence[Floats]) -> Floats:
    """Logarithms of the sum's chances, worked out where `anchor` favours; -inf where they underflow there."""
    whole, constant = np.ones(1), 0.0
    for part in parts:
        logs = np.log(part) + anchor * np.arange(part.size)
        mass = float(log_sum(logs))
        whole, constant = np.convolve(whole, np.exp(logs - mass)), constant + mass
    logs = np.full(whole.size, -np.inf)
    np.log(whole, where=whole > SMALLEST, out=logs)
    plain: Floats = logs - anchor * np.arange(whole.size) + constant
    return plain
