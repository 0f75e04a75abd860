"""The whole of it: from rows in numbers to persons."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.linkage.clusters import clusters, first_rows
from mudhif.kernels.linkage.columns import blocking_columns, compared_columns
from mudhif.kernels.linkage.comparisons import COMPARISONS
from mudhif.kernels.linkage.decisions import NO_DECISIONS, Decisions
from mudhif.kernels.linkage.engine import Pairs, compared_pairs, duckdb_backend
from mudhif.kernels.linkage.records import Records, Tokens
from mudhif.kernels.linkage.spellings import names_of
from mudhif.kernels.linkage.training import Learned, learn, worthy
from mudhif.kernels.linkage.weights import in_bits

PRECISION = 0.992
"""Expected share of true pairs among those joined: .99 and a little more."""
DOUBTFUL = 0.1

Backend = Callable[[], AbstractContextManager[Any]]


@dataclass(frozen=True, slots=True)
class Reason:
    """What one comparison says for (positive) or against, in bits."""

    comparison: str
    level: str
    bits: float


@dataclass(frozen=True, slots=True)
class Linkage:
    """Who is who.

    Attributes:
        person: number of the person of each row, from 0 in the order of first rows, (n,).
        left, right: pairs that were weighed, (p,) each, the lower row first.
        chance: for each the probability that both rows are one person's, (p,).
        reasons: for each pair the place of each comparison's level (-1: nothing said) and its weight in bits, (p, c).
        precision: expected share of true pairs among all that share a person.
        recall: expected share of true pairs found, of those that could be weighed at all.
        missed: expected number of true pairs that were weighed and not joined: the linkage error that an estimate of
            sizes has to bear.
        between: expected pairs of one person between each two registers, (r, r).
    """

    person: NDArray[np.int64]
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    chance: NDArray[np.float64]
    levels: NDArray[np.int8]
    bits: NDArray[np.float32]
    precision: float
    recall: float
    missed: float
    between: NDArray[np.float64]

    @property
    def doubtful(self) -> NDArray[np.int64]:
        """Places of the pairs that a person should look at, the likeliest first: likely, and not joined; or joined
        and not nearly sure.
        """
        joined = self.person[self.left] == self.person[self.right]
        unsure = np.where(joined, self.chance < 1 - DOUBTFUL, self.chance > DOUBTFUL)
        places = np.flatnonzero(unsure)
        return places[np.argsort(-self.chance[places], kind="stable")]

    def reasons(self, place: int) -> tuple[Reason, ...]:
        """Why the pair at ``place`` is likely or not, the strongest first."""
        said = [
            Reason(comparison.name, comparison.levels[level].name, float(bits))
            for comparison, level, bits in zip(COMPARISONS, self.levels[place], self.bits[place], strict=True)
            if level >= 0
        ]
        return tuple(sorted(said, key=lambda reason: -abs(reason.bits)))


def link(
    records: Records, tokens: Tokens, *, decisions: Decisions = NO_DECISIONS, precision: float = PRECISION,
    backend: Backend = duckdb_backend, advanced: Callable[[float], None] = lambda share: None,
) -> Linkage:  # fmt: skip
    """Find out which rows are one person's; the same rows in another order give the same persons.

    ``decisions`` of people bind. ``backend`` opens the database on which Splink runs; ``advanced`` hears the share
    done, from 0 to 1. Everything is learned from ``records`` alone, and nothing is drawn by chance.

    Raises:
        ValueError: where decisions contradict one another.
    """
    if not len(records):
        return _nobody()
    order = records.order()
    place = np.argsort(order)
    decided = decisions.renumbered(place)
    columns = compared_columns(records.rows(order), names_of(tokens))
    told = decided.groups(len(records))
    keys, rules = blocking_columns(columns, told)
    with backend() as api:
        pairs = compared_pairs(api, columns | keys, rules, lambda share: advanced(0.8 * share))

    def said(some: Pairs) -> NDArray[np.float32]:
        return decided.weights(some.left, some.right, told)

    pairs, logs = worthy(pairs, columns, said)
    learned = learn(pairs, logs, columns["register"], said(pairs))
    advanced(0.95)
    linkage = _decided(learned, len(records), decided, precision)
    advanced(1.0)
    return _as_given(linkage, order)


def _decided(learned: Learned, rows: int, decided: Decisions, precision: float) -> Linkage:
    pairs, chance = learned.pairs, learned.chance
    found = clusters(rows, (pairs.left, pairs.right, chance), decided.different, precision)
    weights = in_bits(pairs.levels, learned.logs, learned.model.shares)
    total = float(chance.sum())
    joined = float(chance[found.person[pairs.left] == found.person[pairs.right]].sum())
    return Linkage(
        found.person, pairs.left, pairs.right, chance, pairs.levels, weights,
        precision=found.expected / found.pairs if found.pairs else 1.0, recall=joined / total if total else 1.0,
        missed=total - joined, between=learned.model.overlap.between,
    )  # fmt: skip


def _as_given(linkage: Linkage, order: NDArray[np.int64]) -> Linkage:
    """The same with the rows in the order in which they were given."""
    left, right = order[linkage.left], order[linkage.right]
    person = np.empty_like(linkage.person)
    person[order] = linkage.person
    return replace(linkage, person=first_rows(person), left=np.minimum(left, right), right=np.maximum(left, right))


def _nobody() -> Linkage:
    none, nothing = np.empty(0, np.int64), np.empty((0, len(COMPARISONS)))
    return Linkage(none, none, none, np.empty(0), nothing.astype(np.int8), nothing.astype(np.float32), 1.0, 1.0, 0.0,
                   np.zeros((0, 0)))  # fmt: skip
