"""Small dialogues for the tests of bridging: tables of votes, and camps that differ in a known way."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mudhif.kernels.bridging import Votes

Floats = NDArray[np.float64]


def votes_of(table: ArrayLike) -> Votes:
    """From a table (participants, statements) of 1, 0, -1, where NaN is a vote that was not cast."""
    cells = np.asarray(table, dtype=np.float64)
    rows, columns = np.nonzero(~np.isnan(cells))
    return Votes.gathered(rows, columns, cells[rows, columns].astype(np.int8), *cells.shape)


def table_of(votes: Votes) -> Floats:
    """The other way round."""
    cells = np.full((votes.participant_count, votes.statement_count), np.nan)
    cells[np.repeat(np.arange(votes.participant_count), votes.counts), votes.statements] = votes.values
    return cells


def camps(sizes: Sequence[int], kinds: Sequence[Sequence[float]], *, each: int, seen: float, seed: int) -> Floats:
    """A table of votes in which every camp agrees with every kind of statement at a rate of its own.

    `kinds` (kinds, camps): the rates; there are `each` statements of a kind, side by side, a tenth of votes are passes,
    and a vote is cast with the chance `seen`.
    """
    chance = np.random.default_rng(seed)
    rates = np.repeat(np.asarray(kinds), each, axis=0).T[np.repeat(np.arange(len(sizes)), sizes)]
    table = np.where(chance.random(rates.shape) < rates, 1.0, -1.0)
    table[chance.random(rates.shape) < 0.1] = 0.0
    table[chance.random(rates.shape) >= seen] = np.nan
    return table
