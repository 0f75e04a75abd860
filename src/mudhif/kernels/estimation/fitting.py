"""Poisson log-linear models fitted by Newton's method, many of them in one go.

A parameter that tends to minus infinity (two lists that share nobody) leaves with its cells, which then are
expected to be empty (Fienberg and Rinaldo 2012; Chan, Silverman and Vincent 2021, "Multiple systems estimation for
sparse capture data"). Of what remains, a positive fit with the margins of the data proves that the maximum exists;
where Newton's steps do not die down there is none, and where columns depend on one another it is not unique.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]
STEPS: Final = 32
CLOSE: Final = 1e-8
_LONGEST_STEP: Final = 4.0
_RIDGE: Final = 1e-11
_SINGULAR: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Batch:
    """M models at once: `matrix` (cells, columns) is shared; `columns` (M, columns) and `cells` (M, cells) say what is
    in each model."""

    matrix: Floats
    columns: Mask
    cells: Mask

    def at(self, places: NDArray[np.intp]) -> "Batch":
        """Some of the models."""
        return Batch(self.matrix, self.columns[places], self.cells[places])

    def products(self) -> Floats:
        """The products of each two columns, cell by cell (cells, columns squared)."""
        return (self.matrix[:, :, None] * self.matrix[:, None, :]).reshape(len(self.matrix), -1)

    def expected(self, parameters: Floats) -> Floats:
        """What parameters (M, columns) expect in each cell; 0 in cells that are left out."""
        return np.exp(np.clip(parameters @ self.matrix.T, -300, 60)) * self.cells


@dataclass(frozen=True, slots=True)
class Fits:
    """For each of M models: `parameters` (M, columns; 0 where a column is not in the model), `expected` (M, cells;
    0 in cells that are left out) and whether its maximum exists and is unique."""

    parameters: Floats
    expected: Floats
    exists: Mask


def fit_models(batch: Batch, counts: Floats, start: Floats | None = None) -> Fits:
    """Fit all models of a batch to `counts`, (cells,) or (M, cells). `start` are parameters to begin at, of models
    that are known to be identifiable."""
    used = np.flatnonzero(batch.columns.any(axis=0))
    small = Batch(np.ascontiguousarray(batch.matrix[:, used]), batch.columns[:, used], batch.cells)
    found = _fit(small, counts, None if start is None else start[:, used])
    parameters = np.zeros(batch.columns.shape)
    parameters[:, used] = found.parameters
    return Fits(parameters, found.expected, found.exists)


def _fit(batch: Batch, counts: Floats, start: Floats | None) -> Fits:
    observed, products = np.broadcast_to(counts, batch.cells.shape) * batch.cells, batch.products()
    if start is None:
        identifiable, parameters = _full_rank(batch, products), _beginning(batch, products, observed)
    else:
        identifiable, parameters = np.ones(len(batch.columns), dtype=bool), start.copy()
    exists = np.zeros(len(batch.columns), dtype=bool)
    active = np.flatnonzero(identifiable)
    for _ in range(STEPS):
        if not active.size:
            break
        step, farthest = _step(batch.at(active), products, observed[active], parameters[active])
        parameters[active] += step
        exists[active[farthest < CLOSE]] = True
        active = active[farthest >= CLOSE]
    return Fits(parameters, batch.expected(parameters), exists)


def _step(batch: Batch, products: Floats, observed: Floats, parameters: Floats) -> tuple[Floats, Floats]:
    """Newton's step for each model, shortened where it is long, and by how much it moves the farthest cell."""
    expected = batch.expected(parameters)
    step = _solve(batch.columns, products, expected, (observed - expected) @ batch.matrix)
    farthest = np.abs((step @ batch.matrix.T) * batch.cells).max(axis=1)
    return step * np.minimum(1.0, _LONGEST_STEP / np.maximum(farthest, 1e-300))[:, None], farthest


def _solve(columns: Mask, products: Floats, weights: Floats, right: Floats) -> Floats:
    width = columns.shape[1]
    curvature = (weights @ products).reshape(-1, width, width)
    curvature *= columns[:, :, None]
    curvature *= columns[:, None, :]
    diagonal = np.einsum("mii->mi", curvature)
    largest = diagonal.max(axis=1, keepdims=True)
    diagonal += np.where(columns, _RIDGE * diagonal + 1e-15 * largest, np.maximum(largest, 1e-300))
    solution = np.linalg.solve(curvature, (right * columns)[:, :, None])[:, :, 0].astype(np.float64)
    return solution * columns


def _beginning(batch: Batch, products: Floats, observed: Floats) -> Floats:
    """Weighted least squares on the logarithms of the counts, each raised by a half."""
    raised = (observed + 0.5) * batch.cells
    return _solve(batch.columns, products, raised, (np.log(observed + 0.5) * raised) @ batch.matrix)


def _full_rank(batch: Batch, products: Floats) -> Mask:
    columns, width = batch.columns, batch.columns.shape[1]
    gram = (batch.cells.astype(np.float64) @ products).reshape(-1, width, width)
    gram = gram * columns[:, :, None] * columns[:, None, :]
    sizes = np.einsum("mii->mi", gram)
    present = columns & (sizes > 0)
    scale = 1 / np.sqrt(np.where(present, sizes, 1))
    gram *= scale[:, :, None] * scale[:, None, :]
    np.einsum("mii->mi", gram)[:] += ~present
    smallest = np.linalg.eigvalsh(gram)[:, 0]
    unique: Mask = (smallest > _SINGULAR) & (present == columns).all(axis=1)
    return unique
