"""Groups and decades, taken apart into what all cells share and what they differ by.

A table "by all groups" sees only the shared part, a table "by each group" sees both; the two parts are orthogonal. So
the least squares over all tables fall apart into (at most) four problems on the tree of places alone, each solved
exactly in two passes. The shared part is kept as (sum of the cells) / sqrt(their number), so that its noise keeps its
scale.
"""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

import numpy as np

from mudhif.kernels.disclosure.keys import Floats, KeySet, Table


class Component(NamedTuple):
    """Which part of an array: for groups and for decades, what they share (False) or what they differ by (True)."""

    groups_differ: bool
    decades_differ: bool


def components(keys: KeySet) -> tuple[Component, ...]:
    """The parts there are: one group alone differs by nothing."""
    return tuple(
        Component(*each)
        for each in product((False, True), repeat=2)
        if not (each[0] and keys.groups == 1) and not (each[1] and keys.decades == 1)
    )


def seen(table: Table, component: Component) -> bool:
    """Whether a table says anything about a part."""
    return table.by_group >= component.groups_differ and table.by_decade >= component.decades_differ


def gain(keys: KeySet, table: Table, component: Component) -> float:
    """By how much a part is larger in the table than in itself: sqrt(n) for a sum over n cells."""
    groups = 1 if table.by_group or component.groups_differ else keys.groups
    decades = 1 if table.by_decade or component.decades_differ else keys.decades
    return float(np.sqrt(groups * decades))


def take(values: Floats, component: Component) -> Floats:
    """The part of a table: (places, groups or 1, decades or 1). A shared axis has length 1 afterwards."""
    for axis, differ in ((1, component.groups_differ), (2, component.decades_differ)):
        size = values.shape[axis]
        total = values.sum(axis=axis, keepdims=True)
        values = values - total / size if differ else total / np.sqrt(size)
    return values


def put(keys: KeySet, parts: dict[Component, Floats]) -> Floats:
    """Leaves from their parts: the inverse of `take` over all components."""
    leaves = np.zeros(keys.leaves)
    for component, part in parts.items():
        groups = 1 if component.groups_differ else keys.groups
        decades = 1 if component.decades_differ else keys.decades
        leaves += part / np.sqrt(groups * decades)
    return leaves


def shares_of_variance(keys: KeySet, table: Table) -> Iterator[tuple[Component, float]]:
    """How much of a part's variance each cell of a table carries."""
    for component in components(keys):
        if not seen(table, component):
            continue
        share = 1.0
        for size, by, differ in (
            (keys.groups, table.by_group, component.groups_differ),
            (keys.decades, table.by_decade, component.decades_differ),
        ):
            if not by:
                share *= size
            else:
                share *= 1 - 1 / size if differ else 1 / size
        yield component, share
