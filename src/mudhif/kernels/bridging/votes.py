"""Votes as one compressed row a participant."""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse


@dataclass(frozen=True, slots=True)
class Votes:
    """One compressed row a participant; a pass is a stored zero, a vote that was not cast is not stored.

    `starts` (participants + 1,): where each row begins. `statements` (votes,): ascending within a row, none twice.
    `values` (votes,): 1 agree, 0 pass, -1 disagree.
    """

    starts: NDArray[np.int64]
    statements: NDArray[np.int32]
    values: NDArray[np.int8]
    statement_count: int

    @property
    def participant_count(self) -> int:
        """How many rows there are, empty ones included."""
        return self.starts.size - 1

    @property
    def counts(self) -> NDArray[np.int64]:
        """Votes of each participant: (participants,)."""
        return np.diff(self.starts)

    def of(self, participants: NDArray[np.bool_]) -> Self:
        """The rows of those whom `participants` (participants,) names, numbered anew in their order."""
        counts = self.counts[participants]
        starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(counts)))
        kept = np.arange(starts[-1]) + np.repeat(self.starts[:-1][participants] - starts[:-1], counts)
        return replace(self, starts=starts, statements=self.statements[kept], values=self.values[kept])

    def only(self, kept: NDArray[np.bool_]) -> Self:
        """Without the votes that `kept` (votes,) leaves out; nobody is renumbered."""
        before = np.concatenate((np.zeros(1, np.int64), np.cumsum(kept, dtype=np.int64)))
        return replace(self, starts=before[self.starts], statements=self.statements[kept], values=self.values[kept])

    @classmethod
    def gathered(
        cls,
        participants: ArrayLike,
        statements: ArrayLike,
        values: ArrayLike,
        participant_count: int,
        statement_count: int,
    ) -> Self:
        """From three arrays of one shape (votes,), in time order: the last vote on a statement counts.

        Takes time in proportion to the votes: two counting sorts, the stable one by statement first. Raises
        `ValueError` where shapes differ, a number is out of range, or a vote is none of 1, 0, -1.
        """
        rows, columns, cast = _checked(participants, statements, values, participant_count, statement_count)
        loose = sparse.coo_array((cast, (rows, columns)), shape=(participant_count, statement_count))
        loose.has_canonical_format = True  # or scipy would add up the votes of those who changed their minds
        sorted_votes = loose.tocsc().tocsr()
        starts = sorted_votes.indptr.astype(np.int64)
        votes = cls(starts, sorted_votes.indices, sorted_votes.data, statement_count)
        last = _last(votes)
        return votes if last.all() else votes.only(last)


def _checked(
    participants: ArrayLike, statements: ArrayLike, values: ArrayLike, participant_count: int, statement_count: int
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int8]]:
    rows, columns, cast = np.asarray(participants), np.asarray(statements), np.asarray(values)
    if rows.ndim != 1 or not rows.shape == columns.shape == cast.shape:
        raise ValueError("participants, statements and values must have one shape (votes,)")
    if rows.size:
        if rows.min() < 0 or rows.max() >= participant_count:
            raise ValueError(f"a vote names a participant outside 0 to {participant_count - 1}")
        if columns.min() < 0 or columns.max() >= statement_count:
            raise ValueError(f"a vote names a statement outside 0 to {statement_count - 1}")
        if cast.min() < -1 or cast.max() > 1:
            raise ValueError("a vote is 1 for agree, 0 for pass or -1 for disagree")
    narrow = (rows.astype(np.int32, copy=False), columns.astype(np.int32, copy=False), cast.astype(np.int8, copy=False))
    if not np.array_equal(narrow[2], cast):
        raise ValueError("a vote is 1 for agree, 0 for pass or -1 for disagree")
    return narrow


def _last(votes: Votes) -> NDArray[np.bool_]:
    """Which votes are the last of a row on a statement: the order within a row is that of time."""
    last = np.ones(votes.statements.size, dtype=bool)
    np.not_equal(votes.statements[1:], votes.statements[:-1], out=last[:-1])
    last[votes.starts[1:][votes.counts > 0] - 1] = True
    return last
