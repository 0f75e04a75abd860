"""Numbers for people and statements that hang on their votes alone, not on the order in which they are listed."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from mudhif.kernels.bridging.votes import Votes

Keys = NDArray[np.uint64]
ROUNDS: Final = 2


def content_keys(votes: Votes) -> tuple[Keys, Keys]:
    """A key for each participant and each statement: (participants,), (statements,).

    Who voted how on what is mixed into both by turns (colour refinement after Weisfeiler and Leman 1968). Those who
    cannot be told apart by their votes are numbered, and which of them comes first makes no difference.
    """
    weights = sparse.csr_array(
        ((votes.values + np.int8(2)).astype(np.uint64), votes.statements, votes.starts),
        shape=(votes.participant_count, votes.statement_count),
    )
    people = mixed(votes.counts.astype(np.uint64))
    statements = np.zeros(votes.statement_count, dtype=np.uint64)
    for _ in range(ROUNDS):
        statements = mixed(np.asarray(weights.T @ people))
        people = mixed(np.asarray(weights @ statements))
    return mixed(people + _occurrence(people)), mixed(statements + _occurrence(statements))


def mixed(keys: Keys) -> Keys:
    """Every bit of the result hangs on every bit of the key (SplitMix64: Steele, Lea and Flood 2014)."""
    keys = keys + np.uint64(0x9E3779B97F4A7C15)
    keys = (keys ^ (keys >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    keys = (keys ^ (keys >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return keys ^ (keys >> np.uint64(31))


def _occurrence(keys: Keys) -> Keys:
    """0 for the first of each key, 1 for the next, ..."""
    order = np.argsort(keys, kind="stable")
    ranked = keys[order]
    first = np.ones(keys.size, dtype=bool)
    np.not_equal(ranked[1:], ranked[:-1], out=first[1:])
    places = np.arange(keys.size)
    occurrence = np.empty(keys.size, dtype=np.uint64)
    occurrence[order] = places - np.maximum.accumulate(np.where(first, places, 0))
    return occurrence
