"""Groups of people who vote alike, found on the map; how many there are is not given.

The number is chosen by the silhouette, without a cap. Where groups are clear (a mean of .5 or more), it is the largest
that is nearly as good as the best, so that nobody is averaged away for little; where they are not, the smallest, so
that a cloud is not cut into pieces. A part of a group that stands clearly apart and is no smaller than the floor then
still becomes a group of its own; a handful below the floor, whom their votes could give away, joins the nearest.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.bridging.base_clusters import BaseClusters, base_clusters
from mudhif.kernels.bridging.silhouette import silhouettes
from mudhif.kernels.bridging.weighted_means import Floats, Labels, growing, means_of, settled, squared_distances

FEWEST: Final = 5
SMALLEST_SHARE: Final = 0.01
PATIENCE: Final = 6
CLEAR: Final = 0.5  # Kaufman and Rousseeuw (1990) call this a reasonable structure
NEARLY_AS_CLEAR: Final = 0.98
NEARLY_AS_UNCLEAR: Final = 0.9


@dataclass(frozen=True, slots=True)
class Groups:
    """`labels` (participants,): 0 for the largest group and so on, -1 for those in none. `count` is 1 where no second
    group was found, and 0 where nobody counts."""

    labels: NDArray[np.int64]
    count: int

    @property
    def sizes(self) -> NDArray[np.int64]:
        """People in each group: (count,)."""
        return np.bincount(self.labels[self.labels >= 0], minlength=self.count)


def floor_for(people: int) -> int:
    """The smallest group that is kept: five people, or one in a hundred where that is more."""
    return max(FEWEST, int(np.ceil(people * SMALLEST_SHARE)))


def grouped(places: Floats, telling: NDArray[np.bool_]) -> Groups:
    """Groups of the people of `places` (participants, components) that `telling` (participants,) names."""
    labels = np.full(len(places), -1, dtype=np.int64)
    people = int(np.count_nonzero(telling))
    if not people:
        return Groups(labels, 0)
    gathered = base_clusters(places[telling])
    best = _largest_first(_best(gathered, floor_for(people)), gathered)
    labels[telling] = best[gathered.members]
    return Groups(labels, int(best.max()) + 1)


def _best(gathered: BaseClusters, floor: int) -> Labels:
    """The labels of the base clusters: (clusters,)."""
    distances = np.sqrt(squared_distances(gathered.centres, gathered.centres))
    scored = list(_scored(gathered, distances, floor))
    best = max((score for _, score in scored), default=0.0)
    labels = np.zeros(gathered.sizes.size, dtype=np.int64)
    if best >= CLEAR:
        labels = next(labels for labels, score in reversed(scored) if score >= NEARLY_AS_CLEAR * best)
    elif scored:
        labels = next(labels for labels, score in scored if score >= NEARLY_AS_UNCLEAR * best)
    return labels


def _scored(gathered: BaseClusters, distances: Floats, floor: int) -> Iterator[tuple[Labels, float]]:
    """Labels with more and more groups, each with its mean silhouette, until it has long stopped getting better."""
    best, since = -1.0, 0
    for grown in growing(gathered.centres, gathered.sizes):
        labels = _without_handfuls(gathered, grown, floor)
        since += 1
        if labels.max() > 0:
            score = float(np.average(silhouettes(distances, gathered.sizes, labels), weights=gathered.sizes))
            best, since = (score, 0) if score > best else (best, since)
            yield labels, score
        if since > PATIENCE:
            break


def _without_handfuls(gathered: BaseClusters, labels: Labels, floor: int) -> Labels:
    """The smallest group below the floor gives its people to the others, until none is left."""
    while labels.max() > 0:
        sizes = np.bincount(labels, gathered.sizes)
        smallest = int(sizes.argmin())
        if sizes[smallest] >= floor:
            break
        means = np.delete(means_of(gathered.centres, gathered.sizes, labels), smallest, axis=0)
        labels, _ = settled(gathered.centres, gathered.sizes, means)
    return labels


def _largest_first(labels: Labels, gathered: BaseClusters) -> Labels:
    """Numbered by falling size; of two alike, the one further to the left first."""
    sizes, means = np.bincount(labels, gathered.sizes), means_of(gathered.centres, gathered.sizes, labels)
    order = np.lexsort((means[:, 0], -sizes))
    places = np.empty_like(order)
    places[order] = np.arange(order.size)
    return places[labels]
