"""The groups of the first round by which a second one is counted."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mudhif.commons.dialogue.rules.agreeing import CONFIRMED, PASSED, UNCONFIRMED, Answers
from mudhif.kernels.bridging import STABLE, Analysis, stability

APART = -1


@dataclass(frozen=True, slots=True)
class Camps:
    """`labels` (participants,): the group of each, -1 for none. `told_apart`: whether there are several that hold.

    Where none hold, all who voted enough in the first round are one group; then a priority passed among all of them,
    and the page claims nothing about groups.
    """

    labels: NDArray[np.int64]
    count: int
    told_apart: bool

    @property
    def sizes(self) -> tuple[int, ...]:
        """People in each group."""
        counts = np.bincount(self.labels[self.labels >= 0], minlength=self.count)
        return tuple(int(size) for size in counts)


def camps(analysis: Analysis) -> Camps:
    """The groups where they would be found again without a tenth of the votes, however small; else one of all."""
    held = stability(analysis)
    if held is not None and held >= STABLE:
        return Camps(analysis.groups.labels, analysis.groups.count, told_apart=True)
    labels = np.where(analysis.opinions.participation.counted, 0, APART)
    return Camps(labels, 1 if (labels == 0).any() else 0, told_apart=False)


def tallied(found: Camps, answers: Iterable[tuple[int, int]]) -> tuple[tuple[Answers, ...], Answers]:
    """Answers to one statement, as (number of the participant, value), by group; and of those in no group."""
    counts = np.zeros((found.count + 1, 3), dtype=np.int64)
    for person, value in answers:
        counts[found.labels[person], value + 1] += 1
    rows = [_answers(size, row) for size, row in zip((*found.sizes, 0), counts, strict=True)]
    return tuple(rows[:-1]), rows[-1]


def _answers(size: int, row: NDArray[np.int64]) -> Answers:
    confirmed, unconfirmed, passed = (int(row[value + 1]) for value in (CONFIRMED, UNCONFIRMED, PASSED))
    return Answers(size, confirmed, unconfirmed, passed)
