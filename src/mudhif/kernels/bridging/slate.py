"""A slate: the few statements that stand for all participants in proportion, from incomplete votes.

`choose_slate(votes, size, candidates=None) -> tuple[Choice, ...]`, the largest share first; shares sum to at most 1.

The rule is proportional approval voting (Thiele 1895) by local search, as Halpern, Kehne, Procaccia, Tucker-Foltz and
Wuthrich 2023 ("Representation with Incomplete Votes") use it: a participant who agrees with j statements of the slate
counts 1 + 1/2 + ... + 1/j, statements are taken greedily and then exchanged while an exchange helps. Where all have
voted on all, the slate satisfies extended justified representation (Aziz et al. 2018): people who are l/k of all and
agree on l statements have among them somebody who agrees with l of the k on the slate. Where votes are missing, chances
of agreement (`approval`) stand in for them, independent of each other, and the same holds for what is expected.

The share that a statement speaks for: each participant has one voice, divided evenly among the statements of the slate
that they agree with. That is also what the slate would lose without the statement, so no statement left out would speak
for more in the place of one that is in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.bridging.approval import Approval
from mudhif.kernels.bridging.evidence import well_known
from mudhif.kernels.bridging.voices import voices_left, voices_without
from mudhif.kernels.bridging.votes import Votes

Floats = NDArray[np.float64]
Places = NDArray[np.int64]

SLACK: Final = 1e-6
EQUAL: Final = 1e-7
LARGEST: Final = 1000


@dataclass(frozen=True, slots=True)
class Choice:
    """A statement of the slate: `share` of participants for whom it speaks, each counted once over the slate;
    `support`: the share who agree with it, some of whom agree with others too."""

    statement: int
    share: float
    support: float


def choose_slate(votes: Votes, size: int, candidates: NDArray[np.bool_] | None = None) -> tuple[Choice, ...]:
    """The slate of at most `size` among `candidates` (statements,), or among all.

    A statement must be well known (`evidence`) and have an agreement; the slate is shorter than `size` where there are
    no more of these that would speak for anybody. Ties go to what has more support, then to what was written first.
    Participants who never voted count for nothing.
    Raises `ValueError` where `size` is not from 1 to 1000.
    """
    if not 1 <= size <= LARGEST:
        raise ValueError(f"a slate has 1 to {LARGEST} statements")
    agreed = np.bincount(votes.statements[votes.values == 1], minlength=votes.statement_count) > 0
    allowed = well_known(votes) & agreed & (True if candidates is None else candidates)
    if not allowed.any():
        return ()
    search = _Search(Approval.estimated(votes), (votes.counts > 0).astype(np.float64), allowed)
    return tuple(search.ordered(*search.improved(search.greedy(size))))


class _Search:
    """Gains as shares of all who voted."""

    def __init__(self, approval: Approval, voted: Floats, allowed: NDArray[np.bool_]) -> None:
        self.approval, self.voices, self.allowed = approval, voted / voted.sum(), allowed
        self.support = approval.sums(self.voices[:, None])[:, 0]

    def greedy(self, size: int) -> Places:
        """One statement after the other, each the one that adds most."""
        chosen: list[int] = []
        gains = self.support
        while True:
            best = self._first(np.where(self._open(chosen), gains, -1.0))
            if len(chosen) == size or not self._open(chosen)[best] or gains[best] <= SLACK:
                return np.array(chosen, dtype=np.int64)
            chosen.append(best)
            if len(chosen) < size:
                chances = self.approval.of(np.array(chosen))
                gains = self.approval.sums((voices_left(chances) * self.voices)[:, None])[:, 0]

    def improved(self, chosen: Places) -> tuple[Places, Floats]:
        """Exchanges, the best first, until none adds more than a millionth; with the share of each statement.

        Each adds to a sum that is bounded, so they end.
        """
        chosen = chosen.copy()
        while True:
            gains = self.approval.sums(voices_without(self.approval.of(chosen)) * self.voices[:, None])
            shares = gains[chosen, range(chosen.size)]
            rises = np.where(self._open(chosen)[:, None], gains - shares, -1.0)
            if rises.size == 0 or rises.max() <= SLACK:
                return chosen, shares
            comes = self._first(rises.max(axis=1))
            chosen[np.argmax(rises[comes])] = comes

    def ordered(self, chosen: Places, shares: Floats) -> Iterator[Choice]:
        """The largest share first."""
        left = np.full(self.support.size, -1.0)
        left[chosen] = shares
        for _ in chosen:
            first = self._first(left)
            yield Choice(first, float(left[first]), float(self.support[first]))
            left[first] = -1.0

    def _open(self, chosen: Places | list[int]) -> NDArray[np.bool_]:
        left = self.allowed.copy()
        left[chosen] = False
        return left

    def _first(self, values: Floats) -> int:
        """The best; among equals the one with more support; among those the first."""
        equal = values >= values.max() - EQUAL
        return int(np.argmax(equal & (self.support >= self.support[equal].max() - EQUAL)))
