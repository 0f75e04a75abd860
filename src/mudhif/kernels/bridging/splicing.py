"""New votes put into rows that stand, without gathering all anew."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.bridging.votes import Votes

Column = TypeVar("Column", NDArray[np.int32], NDArray[np.int8])


def spliced(votes: Votes, new: Votes) -> Votes:
    """What gathering `votes` and then `new` at once gives, for one copy of what there was.

    `new` counts the participants and statements that there are from now on. Raises `ValueError` where they are fewer.
    """
    if new.participant_count < votes.participant_count or new.statement_count < votes.statement_count:
        raise ValueError("participants and statements are added, never taken away")
    added = np.full(new.participant_count - votes.participant_count, votes.starts[-1])
    starts = np.concatenate((votes.starts, added))
    rows = np.repeat(np.arange(new.participant_count), new.counts)
    places, known = _places(votes, starts[rows], starts[rows + 1], new.statements)
    changed = votes.values.copy()
    changed[places[known]] = new.values[known]
    fresh = ~known
    further = np.bincount(rows[fresh], minlength=new.participant_count)
    return Votes(
        starts + np.concatenate((np.zeros(1, np.int64), np.cumsum(further))),
        _inserted(votes.statements, places[fresh], new.statements[fresh]),
        _inserted(changed, places[fresh], new.values[fresh]),
        new.statement_count,
    )


def _places(
    votes: Votes, low: NDArray[np.int64], high: NDArray[np.int64], sought: NDArray[np.int32]
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Where each statement stands, or would, between `low` and `high`, and whether it does: halving, all at once."""
    low, end = low.copy(), high
    while (searching := low < high).any():
        middle = (low + high) // 2
        below = searching & (votes.statements[np.minimum(middle, votes.statements.size - 1)] < sought)
        low, high = np.where(below, middle + 1, low), np.where(searching & ~below, middle, high)
    known = low < end
    known[known] = votes.statements[low[known]] == sought[known]
    return low, known


def _inserted(column: Column, places: NDArray[np.int64], fresh: Column) -> Column:
    """As `numpy.insert`, in pieces that are copied whole."""
    pieces = np.split(column, places)
    singles = np.split(fresh, max(fresh.size, 1))
    whole: list[Column] = [part for place, piece in enumerate(pieces[:-1]) for part in (piece, singles[place])]
    return np.concatenate([*whole, pieces[-1]])
