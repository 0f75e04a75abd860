"""The models that a table of counts allows, fitted and scored."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from mudhif.kernels.estimation.design import Design
from mudhif.kernels.estimation.fitting import Batch, Floats, fit_models
from mudhif.kernels.estimation.scoring import Model, Scored, score

# A pair of lists that never met is a fact of its own only where chance alone would hardly (1 %) keep them apart.
_SURPRISING: Final = float(-np.log(0.01))
_CHUNK: Final = 64


@dataclass(frozen=True, slots=True)
class Space:
    """`counts` (2^lists,) begin with the unseen cell, which is 0. Columns that may be in a model: `pairs` and
    `triples` that the data speak of, and among the pairs those that are `silent`: lists that share nobody although
    chance alone would have made them meet; their parameter is minus infinity."""

    design: Design
    counts: Floats
    pairs: tuple[int, ...]
    triples: tuple[int, ...]
    silent: frozenset[int]


def space_of(design: Design, counts: Floats) -> Space:
    """What may be in a model of these counts."""
    pairs: list[int] = []
    triples: list[int] = []
    silent: list[int] = []
    for term in design.terms:
        column = design.column(term)
        if counts @ design.matrix[:, column] > 0:
            (pairs if len(term) == 2 else triples).append(column)  # noqa: PLR2004
        elif len(term) == 2 and _expected(design, counts, term) > _SURPRISING:  # noqa: PLR2004
            silent.append(column)
    return Space(design, counts, tuple(sorted(pairs + silent)), tuple(triples), frozenset(silent))


def _expected(design: Design, counts: Floats, term: tuple[int, ...]) -> float:
    """How many people two lists would share by chance, were all lists independent."""
    columns = np.zeros((1, design.matrix.shape[1]), dtype=bool)
    columns[:, : 1 + design.lists] = True
    cells = np.ones((1, len(counts)), dtype=bool)
    cells[:, 0] = False
    fits = fit_models(Batch(design.matrix, columns, cells), counts)
    if not fits.exists[0]:
        return 0.0
    return float(fits.expected[0] @ design.matrix[:, design.column(term)])


def batch_of(space: Space, models: list[Model]) -> Batch:
    """Models ready to be fitted; the unseen cell is out."""
    design = space.design
    columns = np.zeros((len(models), design.matrix.shape[1]), dtype=bool)
    cells = np.ones((len(models), len(design.matrix)), dtype=bool)
    columns[:, : 1 + design.lists] = True
    cells[:, 0] = False
    for place, model in enumerate(models):
        columns[place, list(model - space.silent)] = True
        for column in model & space.silent:
            cells[place] &= design.matrix[:, column] == 0
    return Batch(design.matrix, columns, cells)


def fit_and_score(space: Space, models: list[Model]) -> list[Scored]:
    """The models that can be estimated, with their figures."""
    found: list[Scored] = []
    for begin in range(0, len(models), _CHUNK):
        chunk = models[begin : begin + _CHUNK]
        batch = batch_of(space, chunk)
        found += score(space.counts, chunk, batch, fit_models(batch, space.counts))
    return found
