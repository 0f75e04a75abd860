"""From votes to what is published of them: tallies by statement, and single rows of those who chose it."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from mudhif.commons.dialogue.rules.disclosing import disclosed
from mudhif.commons.dialogue.rules.results import FEWEST
from mudhif.kernels.bridging import STABLE, Analysis, Tallies, Votes, analysed, stability


@dataclass(frozen=True, slots=True)
class Tally:
    """How many agreed, disagreed and passed on each statement. `group` is None for all who voted, `people` of them."""

    group: int | None
    people: int
    agrees: tuple[int, ...]
    disagrees: tuple[int, ...]
    passes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """How one person voted: 1, 0, -1, or None where they did not; with their group, where that is published."""

    group: int | None
    votes: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """`everyone`, and `groups` of ten or more; `rows` in a random order."""

    everyone: Tally
    groups: tuple[Tally, ...]
    rows: tuple[Row, ...]


def published(votes: Votes, given: NDArray[np.bool_], shuffle: Random) -> Published | None:
    """What may be published; None where fewer than ten have voted. `given` (participants,): who gave their row."""
    voted = votes.counts > 0
    if int(voted.sum()) < FEWEST:
        return None
    analysis = analysed(votes)
    labels = _labels(analysis)
    allowed = disclosed(labels[voted], given[voted])
    sizes = analysis.groups.sizes
    found = analysis.findings
    shown = frozenset(allowed.groups)
    rows = [_row(votes, int(who), int(labels[who]), shown) for who in np.flatnonzero(voted & given & allowed.rows)]
    shuffle.shuffle(rows)
    return Published(
        _tally(found.everyone, 0, None, int(voted.sum())),
        tuple(_tally(found.tallies, number, number, int(sizes[number])) for number in allowed.groups),
        tuple(rows),
    )


def _labels(analysis: Analysis) -> NDArray[np.int64]:
    """Groups that would be found again; where they would not, nobody is in any: (participants,)."""
    held = stability(analysis)
    labels = analysis.groups.labels
    return labels if held is not None and held >= STABLE else np.full_like(labels, -1)


def _tally(tallies: Tallies, place: int, group: int | None, people: int) -> Tally:
    agrees, disagrees, seen = (each[place] for each in (tallies.agrees, tallies.disagrees, tallies.seen))
    return Tally(group, people, _plain(agrees), _plain(disagrees), _plain(seen - agrees - disagrees))


def _plain(counts: NDArray[np.generic]) -> tuple[int, ...]:
    return tuple(int(count) for count in counts)


def _row(votes: Votes, who: int, label: int, shown: frozenset[int]) -> Row:
    cells: list[int | None] = [None] * votes.statement_count
    span = slice(int(votes.starts[who]), int(votes.starts[who + 1]))
    for statement, value in zip(votes.statements[span], votes.values[span], strict=True):
        cells[int(statement)] = int(value)
    return Row(label if label in shown else None, tuple(cells))


def row_counts(row: Row) -> Sequence[int]:
    """How many votes the row holds, how many agree, and how many disagree."""
    return [sum(cell is not None for cell in row.votes), row.votes.count(1), row.votes.count(-1)]
