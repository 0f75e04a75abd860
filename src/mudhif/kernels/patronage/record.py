"""What the system records of a year of selections, as arrays. One row is a candidacy: a candidate before a need."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.patronage.kinds import Kind, Trait

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Bools = NDArray[np.bool_]


class BadRecord(ValueError):  # noqa: N818  (read aloud where it is raised)
    """The record cannot be read; the message is one sentence that says why."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Which candidacies (pairs,) bring which values (pairs,); `names` are the values' opaque ids."""

    rows: Integers
    values: Integers
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assessments:
    """Who gave which candidacy how many points (assessments,), 0 to 100 over all criteria, and what ties them."""

    rows: Integers
    assessors: Integers
    points: Floats
    tied: Mapping[Kind, Bools]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What members consented to be counted by: `labels[codes]` (candidacies,); -1 where they did not."""

    codes: Integers
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """All that the audit sees. `need`, `candidate`, `host`, `selected`, `points` are (candidacies,); points are
    the mean over assessors, NaN where nobody scored. `tied`: a tie to one of those who decided. `deciders`: who they
    were."""

    need: Integers
    candidate: Integers
    host: Integers
    selected: Bools
    points: Floats
    tied: Mapping[Kind, Bools]
    deciders: Pairs
    assessments: Assessments
    traits: Mapping[Trait, Pairs]
    groups: Mapping[str, Group]
    hosts: tuple[str, ...]

    @property
    def selections(self) -> int:
        """How many were selected."""
        return int(self.selected.sum())
