"""Dialogues to measure on: the shared conversations, and invented ones of any size."""

import csv
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks import SHARED_DATA, UnavailableError
from mudhif.kernels.bridging import Votes

CONVERSATIONS: Final = SHARED_DATA / "polis"
BOWLING_GREEN: Final = "american-assembly.bowling-green"
SETS: Final = 2000


def conversations() -> list[str]:
    """Names of the shared conversations."""
    if not CONVERSATIONS.exists():
        raise UnavailableError("the conversations are not at ../shared/data/polis")
    return sorted(folder.name for folder in CONVERSATIONS.iterdir())


def shared(name: str) -> Votes:
    """Votes of one conversation on the statements that were not moderated out."""
    if not CONVERSATIONS.exists():
        raise UnavailableError("the conversations are not at ../shared/data/polis")
    folder = CONVERSATIONS / name
    with (folder / "comments.csv").open(newline="", encoding="utf-8-sig") as file:
        kept = sorted(int(row["comment-id"]) for row in csv.DictReader(file) if int(row["moderated"] or 0) >= 0)
    place = {str(statement): at for at, statement in enumerate(kept)}
    with (folder / "participants-votes.csv").open(newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    cast = [
        (who, place[column], int(float(cell)))
        for who, row in enumerate(rows)
        for column, cell in row.items()
        if column in place and cell
    ]
    participants, statements, values = np.array(cast).T
    return Votes.gathered(participants, statements, values, len(rows), len(kept))


def invented(people: int, statements: int, each: int, seed: int = 1) -> Votes:
    """People with two leanings, each of whom voted on `each` statements drawn at random."""
    chance = np.random.default_rng(seed)
    leanings, loadings = chance.standard_normal((people, 2)), chance.standard_normal((statements, 2))
    liked = 0.7 * chance.standard_normal(statements)
    sets = np.sort(np.argsort(chance.random((SETS, statements)), axis=1)[:, :each], axis=1).astype(np.int32)
    seen = sets[chance.integers(0, SETS, people)]
    opinion = liked[seen] + chance.standard_normal(seen.shape)
    opinion += np.einsum("uk,unk->un", leanings, loadings[seen])
    values = (opinion > 0.3).astype(np.int8) - (opinion < -0.3).astype(np.int8)
    return Votes(np.arange(0, people * each + 1, each), seen.ravel(), values.ravel(), statements)


@dataclass(frozen=True, slots=True)
class Camps:
    """A dialogue that is known in full: `agreed` (people, statements), the camp of each person, and the camp (-1 for
    all) that each statement is of. `seen` (statements,): the share of people who came after it was written."""

    agreed: NDArray[np.bool_]
    of_people: NDArray[np.int64]
    of_statements: NDArray[np.int64]
    seen: NDArray[np.float64]

    def votes(self, share: float, seed: int) -> Votes:
        """What is left when only this share of votes is cast, fewer on what was written late."""
        cast = np.random.default_rng(seed + 1000).random(self.agreed.shape) < np.minimum(1, share * self.seen)
        people, statements = np.nonzero(cast)
        return Votes.gathered(people, statements, np.where(self.agreed[cast], 1, -1), *self.agreed.shape)


def camps(sizes: tuple[int, ...], each: int, seed: int) -> Camps:
    """Every camp likes `each` statements of its own; as many please one in four of everybody."""
    chance = np.random.default_rng(seed)
    of_people = np.repeat(np.arange(len(sizes)), sizes)
    of_statements = np.repeat(np.append(np.arange(len(sizes)), -1), each)
    rates = np.where(of_people[:, None] == of_statements, 0.95, 0.05)
    rates[:, of_statements == -1] = 0.25
    seen = chance.permutation(np.linspace(0.1, 1.9, of_statements.size))
    return Camps(chance.random(rates.shape) < rates, of_people, of_statements, seen)
