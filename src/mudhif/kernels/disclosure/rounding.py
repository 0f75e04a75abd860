"""Whole people: leaves become integers that add up at every level, and no place's total moves by one or more there.

From the top down. The whole is rounded to the nearest; then the children of each place share out its whole numbers.
That is a transportation problem (Cox & Ernst, "Controlled rounding", INFOR 1982): its vertices are whole, so a linear
programme finds them (scipy is loaded when the first is solved). The rows (a child's total, and its groups) stay
within one; the columns are the parent's numbers.
"""

from typing import Any

import numpy as np

from mudhif.kernels.disclosure.keys import Floats, Integers, KeySet, Table

FRACTION = 1e-7


def whole_leaves(keys: KeySet, leaves: Floats) -> Integers:
    """Integers >= 0 near `leaves` (>= 0)."""
    top = keys.margin(leaves, Table(0, by_group=True, by_decade=True))[0]
    total = np.array([[np.rint(top.sum())]])
    decades = shared_out(top.sum(axis=0).reshape(-1, 1, 1), total)
    values = shared_out(top.reshape(keys.groups, 1, keys.decades), decades.reshape(1, -1)).reshape(1, *top.shape)
    for level in range(1, keys.places.levels):
        real = keys.places.raise_to(leaves, level)
        below = np.zeros(real.shape, dtype=np.int64)
        for place in range(keys.places.sizes[level - 1]):
            children = keys.places.children(level - 1, place)
            below[children] = shared_out(real[children], values[place])
        values = below
    return values


def shared_out(real: Floats, columns: Floats | Integers) -> Integers:
    """Integers near `real` (children, groups, decades) whose sums over the children are `columns` (groups, decades)."""
    sums = real.sum(axis=0)
    scaled = real * np.divide(columns, sums, out=np.zeros_like(sums), where=sums > 0)
    scaled[0] += np.where(sums > 0, 0.0, columns)
    lower: Floats = np.floor(scaled + FRACTION)
    open_cells = np.flatnonzero(scaled - lower > FRACTION)
    if open_cells.size:
        lower.flat[open_cells] += _raised(scaled, lower, open_cells, columns - lower.sum(axis=0))
    whole: Integers = lower.astype(np.int64)
    return whole


def _raised(scaled: Floats, lower: Floats, cells: Integers, missing: Floats) -> Floats:
    """Which open cells are raised by one: those with the largest fractions that the rows and columns leave room for."""
    from scipy.optimize import linprog
    from scipy.sparse import vstack

    child, group, decade = np.unravel_index(cells, scaled.shape)
    children, groups, decades = scaled.shape
    columns = _sums(group * decades + decade, groups * decades)
    rows = [(_sums(child, children), scaled.sum(axis=(1, 2)), lower.sum(axis=(1, 2)))]
    if groups > 1 and decades > 1:
        by_group = _sums(child * groups + group, children * groups)
        rows.append((by_group, scaled.sum(axis=2).ravel(), lower.sum(axis=2).ravel()))
    limited: Any = vstack([matrix for matrix, _, _ in rows] + [-matrix for matrix, _, _ in rows])
    limits = np.concatenate(
        [np.ceil(real - FRACTION) - whole for _, real, whole in rows]
        + [whole - np.floor(real + FRACTION) for _, real, whole in rows]
    )
    gain = (scaled - lower).flat[cells]
    found = linprog(-gain, limited, limits, columns, missing.ravel(), bounds=(0, 1), method="highs-ds")
    if found.status != 0:
        raise ArithmeticError(f"the counts could not be made whole: {found.message}")
    raised: Floats = np.rint(np.asarray(found.x, dtype=np.float64))
    return raised


def _sums(row: Integers, rows: int) -> Any:
    """The matrix that adds up the open cells of each row."""
    from scipy.sparse import csr_array

    return csr_array((np.ones(row.size), (row, np.arange(row.size))), shape=(rows, row.size))
