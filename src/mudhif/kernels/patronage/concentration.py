"""Concentration: whether selections pile up on the same referee, employer or region more than scores explain.

Needs no tie on record: a ring of referees or a region that has been promised a host's posts is found by what it does.
A cell is a value, or a host and a value. The statistic is the log likelihood of a mixture: `SPARSE` of the cells are
favoured, with odds among `ODDS`, which ones is not known; its distribution without favour is drawn from the contests.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy import sparse

from mudhif.kernels.patronage.contests import Contests
from mudhif.kernels.patronage.kinds import Family, Trait
from mudhif.kernels.patronage.record import Bools, Floats, Integers, Pairs, Record
from mudhif.kernels.patronage.results import Largest, Question

STEADY: Final = 0.5
SPARSE: Final = 0.05
ODDS: Final = (2.0, 5.0)
SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class Cells:
    """A trait counted by host, or over all hosts. `incidence` (cells, candidacies); `hosts` and `values` (cells,).
    `rises` (odds, cells): the logarithm of the expected odds to the power of the count."""

    trait: Trait
    by_host: bool
    incidence: sparse.csr_array
    hosts: Integers
    values: Integers
    expected: Floats
    variance: Floats
    rises: Floats

    @property
    def subject(self) -> str:
        """What the finding is called."""
        return f"{self.trait} {'within hosts' if self.by_host else 'over all hosts'}"

    def statistic(self, selected: Bools) -> tuple[Floats, Floats]:
        """The statistic, and how many selections lie above expectation, of each outcome (candidacies, outcomes)."""
        counts = self.incidence @ selected.astype(np.float32)
        logs = np.full(counts.shape, np.log(1 - SPARSE))
        for odds, rise in zip(ODDS, self.rises, strict=True):
            likelihood = np.log(odds) * counts - (rise - np.log(SPARSE / len(ODDS)))[:, None]
            np.logaddexp(logs, likelihood, out=logs)
        above = np.maximum(counts - self.expected[:, None], 0.0).sum(axis=0)
        return logs.sum(axis=0), above


@dataclass(frozen=True, slots=True)
class Concentration:
    """Cells with what was seen in them, and what is seen without favour: `null` (draws,) of the statistic."""

    cells: Cells
    contests: Contests
    observed: tuple[float, float]
    null: Floats
    null_above: Floats
    largest: tuple[Largest, ...]

    def question(self) -> Question:
        """The Monte Carlo test (Davison and Hinkley 1997: draws and what was seen count alike)."""
        draws = self.null.size
        p = (1 + np.count_nonzero(self.null >= self.observed[0] * (1 - 1e-9))) / (draws + 1)
        low, high = np.quantile(self.null_above, (0.025, 0.975))
        constant = bool(np.ptp(self.null) == 0)
        least = 1.0 if constant else max(1 / (draws + 1), float(np.exp(-self.contests.log_ways())))
        return Question(
            Family.GATHERED, self.cells.subject, "selections above expectation", self.contests.strata,
            self.observed[1], float(self.null_above.mean()), self.observed[1] - float(high),
            self.observed[1] - float(low), float(p), least, largest=self.largest,
        )  # fmt: skip


def concentrations(record: Record, contests: Contests, chance: np.random.Generator, draws: int) -> list[Concentration]:
    """Each trait over all hosts and within hosts, from the same draws."""
    if not contests.blocks:
        return []
    expected = contests.chances()
    cells = list(_all_cells(record, expected, contests.open_rows()))
    parts: list[list[tuple[Floats, Floats]]] = [[] for _ in cells]
    for batch in contests.drawn(chance, draws):
        for each, found in zip(cells, parts, strict=True):
            found.append(each.statistic(batch))
    return [_seen(each, record, contests, found) for each, found in zip(cells, parts, strict=True)]


def _seen(cells: Cells, record: Record, contests: Contests, parts: list[tuple[Floats, Floats]]) -> Concentration:
    null, above = (np.concatenate([part[place] for part in parts]) for place in (0, 1))
    seen = cells.statistic(record.selected[:, None])
    largest = tuple(_largest(cells, record))
    return Concentration(cells, contests, (float(seen[0][0]), float(seen[1][0])), null, above, largest)


def _all_cells(record: Record, expected: Floats, open_rows: Bools) -> Iterator[Cells]:
    for trait, pairs in record.traits.items():
        if np.unique(pairs.values).size > 1 and open_rows[pairs.rows].any():
            yield _cells(trait, pairs, np.zeros_like(record.host), expected, by_host=False)
            if np.unique(record.host).size > 1:
                yield _cells(trait, pairs, record.host, expected, by_host=True)


def _cells(trait: Trait, pairs: Pairs, host: Integers, expected: Floats, *, by_host: bool) -> Cells:
    keys, cell = np.unique(host[pairs.rows] * len(pairs.names) + pairs.values, return_inverse=True)
    shape = (keys.size, host.size)
    incidence = sparse.csr_array((np.ones(cell.size, dtype=np.float32), (cell, pairs.rows)), shape=shape)
    variance = incidence @ (expected * (1 - expected))
    where = (keys // len(pairs.names), keys % len(pairs.names))
    rises = np.array([incidence @ np.log1p(expected * (odds - 1)) for odds in ODDS])
    return Cells(trait, by_host, incidence, *where, incidence @ expected, variance, rises)


def _largest(cells: Cells, record: Record) -> Iterator[Largest]:
    observed = cells.incidence @ record.selected.astype(np.float64)
    more = (observed - cells.expected) / np.sqrt(cells.variance + STEADY)
    for cell in np.argsort(-more, kind="stable")[:SHOWN]:
        if more[cell] > 0:
            host = record.hosts[cells.hosts[cell]] if cells.by_host else None
            value = record.traits[cells.trait].names[cells.values[cell]]
            yield Largest(host, value, int(observed[cell]), float(cells.expected[cell]))
