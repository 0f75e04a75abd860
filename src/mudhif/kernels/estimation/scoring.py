"""How well a fitted model describes the table, and how many it says were never seen."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.special import chdtrc, gammaln, xlogy

from mudhif.kernels.estimation.fitting import Batch, Fits, Floats

Model = frozenset[int]
_LARGEST: Final = 300.0


@dataclass(frozen=True, slots=True)
class Scored:
    """A model that has an estimate. `unseen` is the expected count of people on no list; `aic` and `bic` come from
    the Poisson likelihood of all cells with n people as the size; `deviance` on `freedom` degrees."""

    model: Model
    parameters: Floats
    unseen: float
    aic: float
    bic: float
    deviance: float
    freedom: int

    @property
    def fit(self) -> float | None:
        """The p-value of the goodness of fit; None where no degree of freedom is left to test it."""
        return float(chdtrc(self.freedom, self.deviance)) if self.freedom > 0 else None


def score(counts: Floats, models: list[Model], batch: Batch, fits: Fits) -> list[Scored]:
    """The figures of each model whose maximum exists; the others are left out."""
    observed = counts * batch.cells
    surprise = xlogy(observed, observed) - xlogy(observed, np.maximum(fits.expected, 1e-300))
    deviances = np.maximum(2 * (surprise - observed + fits.expected).sum(axis=1), 0)
    saturated = (xlogy(counts, counts) - counts - gammaln(counts + 1)).sum()
    size = np.log(counts.sum())
    freedoms = batch.cells.sum(axis=1) - batch.columns.sum(axis=1)
    found = []
    for m in np.flatnonzero(fits.exists):
        # A parameter of minus infinity was chosen by the data too, so it counts.
        silent = len(models[m]) - int(batch.columns[m, list(models[m])].sum())
        flat, free = float(deviances[m] - 2 * saturated), int(batch.columns[m].sum()) + silent
        unseen = float(np.exp(min(fits.parameters[m, 0], _LARGEST)))
        figures = flat + 2 * free, flat + size * free, float(deviances[m]), int(freedoms[m])
        found.append(Scored(models[m], fits.parameters[m], unseen, *figures))
    return found
