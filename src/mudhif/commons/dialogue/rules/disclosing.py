"""Which tallies and rows a published file may hold, so that no group under ten can be worked out from it.

A reader of the files can take the groups and the published rows from the totals. What is left falls into parts: the
unpublished people of each published group, and those of no published group. Each part is empty, or has ten or more.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mudhif.commons.dialogue.rules.results import FEWEST_IN_GROUP

Marks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Disclosed:
    """The groups whose tallies are published, by number, the largest first; and whether rows given freely are."""

    groups: tuple[int, ...]
    rows: bool


def disclosed(labels: NDArray[np.int64], given: Marks) -> Disclosed:
    """What may be published of people who all voted.

    `labels` (people,): groups numbered from 0, the largest first, and -1 for people in none. `given` (people,): who
    chose to publish their row.
    """
    rows = _hides_enough(np.ones_like(given), given)
    published = given if rows else np.zeros_like(given)
    kept = [number for number in range(int(labels.max(initial=-1)) + 1) if _may_stand(labels == number, published)]
    while kept and not _hides_enough(~np.isin(labels, kept), published):
        kept.pop()
    return Disclosed(tuple(kept), rows)


def _may_stand(group: Marks, published: Marks) -> bool:
    return int(group.sum()) >= FEWEST_IN_GROUP and _hides_enough(group, published)


def _hides_enough(part: Marks, published: Marks) -> bool:
    """Whether nobody of the part is unpublished, or so many that none of them stands out."""
    hidden = int((part & ~published).sum())
    return hidden == 0 or hidden >= FEWEST_IN_GROUP
