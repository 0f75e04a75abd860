"""Tallies that remember whom they counted where, so that only those who have changed need counting again."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.bridging.tallies import Tallies, tallied
from mudhif.kernels.bridging.votes import Votes

Labels = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Counting:
    """`labels` (participants,): in which of the groups of `tallies` each was counted, -1 for none."""

    votes: Votes
    labels: Labels
    tallies: Tallies

    @classmethod
    def of(cls, votes: Votes, labels: Labels, group_count: int) -> Self:
        """Count all."""
        return cls(votes, labels, tallied(votes, labels, group_count))

    def again(self, touched: NDArray[np.bool_], votes: Votes, labels: Labels, group_count: int) -> Self:
        """What `of` gives, for more `votes` than these: count those alone who moved, or are `touched` (participants
        now,) by votes that are new."""
        if len(self.tallies.seen) != group_count:
            return self.of(votes, labels, group_count)
        changed, known = touched.copy(), self.labels.size
        changed[:known] |= self.labels != labels[:known]
        changed[known:] = True
        gone = tallied(self.votes.of(changed[:known]), self.labels[changed[:known]], group_count)
        come = tallied(votes.of(changed), labels[changed], group_count)
        before, gone = (each.with_statements(votes.statement_count) for each in (self.tallies, gone))
        return replace(self, votes=votes, labels=labels, tallies=before.moved(gone, come))


Count = Callable[[Votes, Labels, int], Counting]
