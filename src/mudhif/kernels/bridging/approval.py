"""Who agrees with what, where not everybody has seen everything.

A vote that was cast counts as it is: 1 for agree, 0 for disagree or pass. Where none was cast, the chance of agreement
is estimated from how the participant and people like them voted: the factorisation of `factors`, fitted to agreement
instead of votes, with two factors, as far as votes left out bear it out (`leaving_out`), and held between 0 and 1.
Missing is neither agreement nor disagreement: to count it as either would punish, or favour, what was written late.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.bridging.factors import factorise
from mudhif.kernels.bridging.leaving_out import borne_out
from mudhif.kernels.bridging.votes import Votes

Floats = NDArray[np.float64]

FACTORS: Final = 2
CELLS: Final = 1 << 18


@dataclass(frozen=True, slots=True)
class Approval:
    """Chances of agreement, never held as one table: left (participants, 4) times right (4, statements)."""

    votes: Votes
    left: Floats
    right: Floats

    @classmethod
    def estimated(cls, votes: Votes) -> Self:
        """Fit to the votes; in time proportional to them."""
        answers = np.where(votes.values == 1, 1.0, -1.0)
        fit = factorise(votes, answers, count=FACTORS)
        apart = borne_out(votes, answers, fit)
        people, statements = apart * fit.participant_intercepts, fit.statement_intercepts
        left = np.column_stack((1 + fit.constant + people, np.ones(people.size), apart * fit.participant_factors)) / 2
        return cls(votes, left, np.vstack((np.ones(statements.size), statements, fit.statement_factors.T)))

    def of(self, statements: NDArray[np.int64]) -> Floats:
        """Chances that each participant agrees with each of these: (participants, statements given)."""
        chances = np.clip(self.left @ self.right[:, statements], 0.0, 1.0)
        place = np.full(self.votes.statement_count, -1)
        place[statements] = np.arange(statements.size)
        found = np.flatnonzero(place[self.votes.statements] >= 0)
        rows = np.searchsorted(self.votes.starts, found, side="right") - 1
        chances[rows, place[self.votes.statements[found]]] = self.votes.values[found] == 1
        return chances

    def sums(self, weights: Floats) -> Floats:
        """Chances summed over participants with weights (participants, k): (statements, k)."""
        total = np.zeros((self.votes.statement_count, weights.shape[1]))
        for first, last, chances in self._blocks():
            total += chances.T @ weights[first:last]
        return total

    def _blocks(self) -> Iterator[tuple[int, int, Floats]]:
        """The table a few rows at a time."""
        votes, rows = self.votes, max(1, CELLS // max(1, self.votes.statement_count))
        for first in range(0, votes.participant_count, rows):
            last = min(first + rows, votes.participant_count)
            chances = self.left[first:last] @ self.right
            np.clip(chances, 0.0, 1.0, out=chances)
            cast = slice(votes.starts[first], votes.starts[last])
            at = np.repeat(np.arange(last - first), votes.counts[first:last])
            chances[at, votes.statements[cast]] = votes.values[cast] == 1
            yield first, last, chances
