"""Conversations to measure on: a real one, and invented ones of four camps in any size."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks import SHARED_DATA, UnavailableError
from mudhif.commons.dialogue.reading import read_conversation
from mudhif.kernels.bridging import Votes

BOWLING_GREEN: Final = SHARED_DATA / "polis" / "american-assembly.bowling-green"
CAMPS: Final = 4
APART: Final = 1.2
PASSES: Final = 0.1
PEOPLE_AT_ONCE: Final = 2000
SEED: Final = 20_261_127


@dataclass(frozen=True, slots=True)
class Cast:
    """Votes in order of time, each (votes,), and how many could have voted on how much."""

    participants: NDArray[np.int32]
    statements: NDArray[np.int32]
    values: NDArray[np.int8]
    participant_count: int
    statement_count: int

    def gathered(self, part: slice = slice(None)) -> Votes:
        """As rows, all or a part of them."""
        return Votes.gathered(
            self.participants[part],
            self.statements[part],
            self.values[part],
            self.participant_count,
            self.statement_count,
        )


def bowling_green() -> Cast:
    """A real conversation of 2,031 people; raises `UnavailableError` where the shared data is absent."""
    if not BOWLING_GREEN.is_dir():
        raise UnavailableError(f"{BOWLING_GREEN.name} is not in the shared data")
    read = read_conversation(BOWLING_GREEN)
    columns = (read.participants.astype(np.int32), read.about.astype(np.int32), read.votes)
    return Cast(*columns, len(read.people), len(read.statements))


def invented(people: int, statements: int, seen: float = 0.08) -> Cast:
    """Four camps of one size who see a share of the statements each, in an order that has nothing to do with them."""
    chance = np.random.default_rng(SEED)
    opinions = chance.random(statements) + (chance.random((CAMPS, statements)) - 0.5) * APART
    agrees = np.clip(opinions, 0.03, 0.97).astype(np.float32)
    parts = [_cast(chance, agrees, first, min(first + PEOPLE_AT_ONCE, people), seen) for first in _firsts(people)]
    columns = [np.concatenate(column) for column in zip(*parts, strict=True)]
    order = chance.permutation(columns[0].size)
    return Cast(columns[0][order], columns[1][order], columns[2][order], people, statements)


def _firsts(people: int) -> range:
    return range(0, people, PEOPLE_AT_ONCE)


def _cast(
    chance: np.random.Generator, agrees: NDArray[np.float32], first: int, end: int, seen: float
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int8]]:
    camp = chance.integers(0, CAMPS, end - first)
    people, about = np.nonzero(chance.random((end - first, agrees.shape[1]), dtype=np.float32) < seen)
    votes = np.where(chance.random(people.size, dtype=np.float32) < agrees[camp[people], about], 1, -1)
    votes[chance.random(people.size, dtype=np.float32) < PASSES] = 0
    return (people + first).astype(np.int32), about.astype(np.int32), votes.astype(np.int8)
