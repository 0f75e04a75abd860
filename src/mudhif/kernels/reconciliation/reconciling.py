"""Conflicting published figures, reconciled to one interval for each definition, with the pull of every source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from mudhif.kernels.reconciliation.figures import BadFigures, Figure
from mudhif.kernels.reconciliation.priors import Definition, Kind, Priors
from mudhif.kernels.reconciliation.system import ORDER, Posterior, solve

Z: Final = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Size:
    """How many people of a definition there are: the likeliest figure and a 95 % interval. `figures` says how many
    published figures have this definition: 0 means that it rests on its usual ratio to the others alone."""

    definition: Definition
    estimate: float
    low: float
    high: float
    figures: int


@dataclass(frozen=True, slots=True)
class Pull:
    """What one source does to a definition's size. `weight`: by how many per cent the size rises when all figures of
    the source rise by one; `says`: what its figures would mean for this definition in this year by themselves;
    `without`: the size without it, None where
    there is no other source. `surprise` is its farthest figure's distance from what all others foretell, in
    standard deviations; beyond 2 it contradicts them."""

    source: str
    kind: Kind
    figures: int
    weight: float
    says: float
    without: float | None
    surprise: float


@dataclass(frozen=True, slots=True)
class Reconciled:
    """Sizes in `year`, and for each definition the pull of every source, the strongest first."""

    year: float
    sizes: tuple[Size, ...]
    pulls: dict[Definition, tuple[Pull, ...]]


def reconcile(figures: Iterable[Figure], year: float | None = None, priors: Priors | None = None) -> Reconciled:
    """Reconcile the figures of one country, for a year (the latest of a figure, unless given).

    Raises `BadFigures` where there are none.
    """
    given, beliefs = tuple(figures), priors or Priors()
    if not given:
        raise BadFigures("There are no figures to reconcile.")
    target = max(figure.year for figure in given) if year is None else year
    posterior = solve(given, beliefs, target)
    sizes = tuple(_size(posterior, given, place) for place in range(len(ORDER)))
    sources = {(figure.source, figure.kind): None for figure in given}
    alone = {source: _parted(given, source, beliefs, target) for source in sources}
    pulls = {definition: _pulls(given, posterior, alone, place) for place, definition in enumerate(ORDER)}
    return Reconciled(target, sizes, pulls)


def _size(posterior: Posterior, figures: Sequence[Figure], place: int) -> Size:
    centre, spread = posterior.mean[place], posterior.covariance[place, place] ** 0.5
    low, middle, high = (float(np.exp(centre + step * spread)) for step in (-Z, 0.0, Z))
    return Size(ORDER[place], middle, low, high, sum(figure.definition is ORDER[place] for figure in figures))


Source = tuple[str, Kind]


@dataclass(frozen=True, slots=True)
class Parted:
    """The sizes by one source alone, and by all the others, if there are any."""

    alone: Posterior
    without: Posterior | None


def _parted(figures: Sequence[Figure], source: Source, priors: Priors, year: float) -> Parted:
    own = [figure for figure in figures if (figure.source, figure.kind) == source]
    rest = [figure for figure in figures if (figure.source, figure.kind) != source]
    return Parted(solve(own, priors, year), solve(rest, priors, year) if rest else None)


def _pulls(
    figures: Sequence[Figure], posterior: Posterior, parted: dict[Source, Parted], place: int
) -> tuple[Pull, ...]:
    pulls = []
    for (source, kind), parts in parted.items():
        own = np.array([(figure.source, figure.kind) == (source, kind) for figure in figures])
        weight = float(posterior.pull[place, own].sum())
        says = float(np.exp(parts.alone.mean[place]))
        without = float(np.exp(parts.without.mean[place])) if parts.without else None
        pulls.append(Pull(source, kind, int(own.sum()), weight, says, without, posterior.surprise(own)))
    return tuple(sorted(pulls, key=lambda pull: -abs(pull.weight)))
