"""Groups within groups: people who are too few to bend the whole map, and yet of one mind.

What is chance shrinks with the number of people looked at, what a small group has in common does not. So each group is
looked at alone: where votes inside it have a component above noise, and along it two parts of no less than the floor
stand clearly apart, it becomes two, and both are looked at again.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.bridging.base_clusters import base_clusters
from mudhif.kernels.bridging.centring import centred
from mudhif.kernels.bridging.components import leading_component, projected
from mudhif.kernels.bridging.grouping import Groups, floor_for
from mudhif.kernels.bridging.silhouette import silhouettes
from mudhif.kernels.bridging.tallies import tallied
from mudhif.kernels.bridging.votes import Votes
from mudhif.kernels.bridging.weighted_means import Floats, Labels, growing, squared_distances

Mask = NDArray[np.bool_]
CLEARLY_APART: Final = 0.65  # on a line; two halves of one cloud have .57
VOTES_LOOKED_AT: Final = 200_000


def parted_within(votes: Votes, groups: Groups) -> Groups:
    """The groups, with those that hold a second one in two; the largest first again."""
    labels, count, group = groups.labels.copy(), groups.count, 0
    floor = floor_for(int(np.count_nonzero(labels >= 0)))
    while group < count:
        second = _second_part(votes, labels == group, floor)
        if second.size:
            labels[second] = count
            count += 1
        else:
            group += 1
    return groups if count == groups.count else _largest_first(labels, count)


def _second_part(votes: Votes, members: Mask, floor: int) -> Labels:
    """Which people of a group make up its second part; none where it is one."""
    nobody = np.zeros(0, dtype=np.int64)
    if np.count_nonzero(members) < 2 * floor:
        return nobody
    rows = votes.of(_most_telling(votes, members))
    everyone = np.ones(rows.participant_count, dtype=bool)
    tallies = tallied(rows, np.zeros(rows.participant_count, np.int64), 1)
    component = leading_component(centred(rows, tallies, everyone))
    if not component.size:
        return nobody
    whole = votes.of(members)
    places = projected(centred(whole, tallies, np.ones(whole.participant_count, bool)), component, whole.counts)
    return np.flatnonzero(members)[_further_part(places, floor)]


def _most_telling(votes: Votes, members: Mask) -> Mask:
    """Those of a large group who voted most, so that it costs no more than a small one; everybody of a small one."""
    counts = np.sort(votes.counts[members])[::-1]
    enough = int(np.searchsorted(np.cumsum(counts), VOTES_LOOKED_AT))
    fewest = counts[min(enough, counts.size - 1)]
    telling: Mask = members & (votes.counts >= fewest)
    return telling


def _further_part(places: Floats, floor: int) -> Mask:
    """Who stands in the second of two parts of a line (people, 1); nobody where they do not stand clearly apart."""
    cells = base_clusters(places)
    halves = next(growing(cells.centres, cells.sizes), np.zeros(cells.sizes.size, dtype=np.int64))
    sizes = np.bincount(halves, cells.sizes, 2)
    if sizes.min() < floor:
        return np.zeros(len(places), dtype=bool)
    distances = np.sqrt(squared_distances(cells.centres, cells.centres))
    apart = np.bincount(halves, silhouettes(distances, cells.sizes, halves) * cells.sizes) / sizes
    smaller = sizes.argmin()
    further: Mask = (halves == smaller)[cells.members] & bool(apart.min() >= CLEARLY_APART)
    return further


def _largest_first(labels: Labels, count: int) -> Groups:
    sizes = np.bincount(labels[labels >= 0], minlength=count)
    places = np.empty(count + 1, dtype=np.int64)
    places[np.argsort(-sizes, kind="stable")] = np.arange(count)
    places[count] = -1
    return Groups(places[labels], count)
