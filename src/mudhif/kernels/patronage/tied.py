"""Tied selections: how many were selected who are tied to whoever decided, against as many as scores explain."""

from dataclasses import dataclass

import numpy as np

from mudhif.kernels.patronage.contests import Contests
from mudhif.kernels.patronage.counts import Count
from mudhif.kernels.patronage.kinds import Family, Kind
from mudhif.kernels.patronage.record import Bools, Record
from mudhif.kernels.patronage.results import Question, Visible

INTERVAL = 0.95


@dataclass(frozen=True, slots=True)
class TiedSelections:
    """A kind of tie, the distribution of tied selections without favour, and what was seen."""

    kind: Kind
    count: Count
    contests: int
    observed: int

    def question(self) -> Question:
        """The one-sided exact test, and an exact interval for how many selections favour explains."""
        expected = self.count.mean()
        low, high = (self.count.mean(odds) - expected for odds in self.count.interval(self.observed, INTERVAL))
        return Question(
            Family.TIED, self.kind, "selections", self.contests, self.observed, expected, low, high,
            self.count.at_least(self.observed), self.count.at_least(self.count.last),
        )  # fmt: skip

    def visible(self, level: float, power: float) -> Visible | None:
        """The smallest favour that a test at `level` finds with a chance of `power`."""
        odds = self.count.visible_from(level, power)
        if odds is None:
            return None
        expected = self.count.mean()
        excess = self.count.mean(odds) - expected
        return Visible(excess, excess / (self.count.last - expected))


def tied_selections(record: Record, contests: Contests) -> list[TiedSelections]:
    """One for each kind of tie to those who decided that is found beside candidates without it."""
    found = (_of_kind(kind, tied, record, contests) for kind, tied in record.tied.items())
    return [each for each in found if each.contests]


def _of_kind(kind: Kind, tied: Bools, record: Record, contests: Contests) -> TiedSelections:
    mixed = contests.mixed(tied)
    observed = int(np.count_nonzero(record.selected & tied & mixed.open_rows()))
    return TiedSelections(kind, Count.summed(mixed.counts_of(tied)), mixed.strata, observed)
