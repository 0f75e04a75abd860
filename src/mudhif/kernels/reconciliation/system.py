"""The model: the logarithm of a figure is the size of its definition in its year, plus the errors of its kind, of its
source and its own.

    log figure = size(definition, target year) + change(year) + kind + source + figure

All parts are normal, so the sizes given the figures are too, in closed form: one matrix, no sampling. Change is a
random walk that starts at the target year, the same for all definitions.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.reconciliation.figures import Figure
from mudhif.kernels.reconciliation.priors import Definition, Priors

Floats = NDArray[np.float64]
ORDER = tuple(Definition)


@dataclass(frozen=True, slots=True)
class Posterior:
    """Logarithms of the sizes by definition, in the order of `ORDER`: means (D,), covariance (D, D), and by how much
    each mean moves when a figure rises by one unit of its logarithm (D, F). `away` (F,) are the figures less what was
    expected of them beforehand, `precision` (F, F) the inverse of how they were expected to vary."""

    mean: Floats
    covariance: Floats
    pull: Floats
    away: Floats
    precision: Floats

    def surprise(self, group: NDArray[np.bool_]) -> float:
        """How far the farthest figure of a group lies from what all other figures foretell of it, in standard
        deviations, with its sign. Both come from the precision alone."""
        spread = np.linalg.inv(self.precision[np.ix_(group, group)])
        distances = spread @ (self.precision @ self.away)[group] / np.sqrt(np.diag(spread))
        return float(distances[np.abs(distances).argmax()])


def solve(figures: Sequence[Figure], priors: Priors, year: float) -> Posterior:
    """The sizes in a year, given figures (none are allowed: then the priors speak)."""
    sizes = _sizes(priors)
    places = np.array([ORDER.index(figure.definition) for figure in figures], dtype=np.intp)
    between = sizes[:, places]
    within = sizes[np.ix_(places, places)] + _noise(figures, priors, year)
    away = np.array([np.log(figure.people) for figure in figures]) - _expected(figures, priors)
    inverse = np.linalg.inv(within).astype(np.float64)
    pull = between @ inverse
    return Posterior(_means(priors) + pull @ away, sizes - pull @ between.T, pull, away, inverse)


def _means(priors: Priors) -> Floats:
    return np.array([priors.size.mean + priors.definitions[definition].mean for definition in ORDER])


def _sizes(priors: Priors) -> Floats:
    """How sizes vary together: all with the number of those born there, each with its own ratio to it."""
    own = np.array([priors.definitions[definition].spread for definition in ORDER])
    return np.full((len(ORDER),) * 2, priors.size.spread**2) + np.diag(own**2)


def _expected(figures: Sequence[Figure], priors: Priors) -> Floats:
    means = _means(priors)
    return np.array([means[ORDER.index(each.definition)] + priors.kinds[each.kind].bias.mean for each in figures])


def _noise(figures: Sequence[Figure], priors: Priors, year: float) -> Floats:
    """How figures vary together beside the sizes: through the years between, and through a shared kind or source.
    Of a kind's variance half is common to all its sources and half is a source's own."""
    spread = np.array([priors.kinds[each.kind].bias.spread for each in figures])
    kinds = np.array([each.kind for each in figures])
    sources = np.array([each.source for each in figures])
    after = np.array([each.year - year for each in figures])
    same_side = after[:, None] * after[None, :] > 0
    walked = np.where(same_side, np.minimum(np.abs(after)[:, None], np.abs(after)[None, :]), 0) * priors.drift**2
    same_kind = kinds[:, None] == kinds[None, :]
    same_source = same_kind & (sources[:, None] == sources[None, :])
    shared = (same_kind / 2 + same_source / 2) * np.outer(spread, spread)
    own = np.array([priors.kinds[each.kind].figure for each in figures])
    noise: Floats = walked + shared + np.diag(own**2)
    return noise
