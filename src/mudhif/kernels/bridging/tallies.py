"""How often each group agreed, disagreed and saw each statement: whole numbers, so that no order of votes matters."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.bridging.votes import Votes

Counts = NDArray[np.int64]
VOTES_AT_ONCE: Final = 1 << 18  # what is counted together stays in the processor's cache


@dataclass(frozen=True, slots=True)
class Tallies:
    """Each (groups, statements). `seen` counts passes too."""

    agrees: Counts
    disagrees: Counts
    seen: Counts

    @property
    def others(self) -> "Tallies":
        """For each group, what all the other groups did together."""
        return Tallies(*(each.sum(axis=0) - each for each in (self.agrees, self.disagrees, self.seen)))

    def only(self, groups: slice) -> "Tallies":
        """Some of the groups."""
        return Tallies(self.agrees[groups], self.disagrees[groups], self.seen[groups])

    def with_statements(self, count: int) -> "Tallies":
        """Room for statements that nobody has seen yet."""
        new = ((0, 0), (0, count - self.seen.shape[1]))
        return Tallies(*(np.pad(each, new) for each in (self.agrees, self.disagrees, self.seen)))

    def moved(self, gone: "Tallies", come: "Tallies") -> "Tallies":
        """Without what is gone, with what has come."""
        return Tallies(
            self.agrees - gone.agrees + come.agrees,
            self.disagrees - gone.disagrees + come.disagrees,
            self.seen - gone.seen + come.seen,
        )

    @property
    def together(self) -> "Tallies":
        """All groups as one: (1, statements)."""
        return Tallies(*(each.sum(axis=0, keepdims=True) for each in (self.agrees, self.disagrees, self.seen)))


def tallied(votes: Votes, groups: NDArray[np.integer], group_count: int) -> Tallies:
    """Count by group; `groups` (participants,) holds 0 to `group_count` - 1, or -1 for those in none."""
    cells = np.zeros((group_count + 1) * votes.statement_count * 3, dtype=np.int64)
    first_cell = np.where(groups < 0, group_count, groups).astype(np.int64) * votes.statement_count
    for begin, end in _portions(votes):
        part = slice(votes.starts[begin], votes.starts[end])
        key = np.repeat(first_cell[begin:end], np.diff(votes.starts[begin : end + 1]))
        key += votes.statements[part]
        key *= 3
        key += votes.values[part]
        key += 1
        cells += np.bincount(key, minlength=cells.size)
    by_vote = cells.reshape(group_count + 1, votes.statement_count, 3)[:group_count]
    return Tallies(by_vote[..., 2].copy(), by_vote[..., 0].copy(), by_vote.sum(axis=2))


def _portions(votes: Votes) -> Iterator[tuple[int, int]]:
    """Consecutive participants with about `VOTES_AT_ONCE` votes together; one with more is a portion alone."""
    begin = 0
    while begin < votes.participant_count:
        end = int(np.searchsorted(votes.starts, votes.starts[begin] + VOTES_AT_ONCE, side="right")) - 1
        end = min(max(end, begin + 1), votes.participant_count)
        yield begin, end
        begin = end
