"""Weights that tell names apart: logistic regression over the units that the best alignment puts together.

Expectation maximisation explains pairs; it does not know that one letter parts حسن from حسين. So pairs that are not
attested, the nearest ones above all, stand against those that are; alignments and weights take turns.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_array

from mudhif.kernels.names.alignment import align
from mudhif.kernels.names.weights import Weights

Array = NDArray[np.float64]
Table = NDArray[np.int32]
BATCH: Final = 4096
KINDS: Final = 3
"""Across scripts, within Latin, within Arabic: each has its own constant."""
LOOSENESS: Final = 0.7
"""Standard deviation, in nats, that a weight may leave what expectation maximisation says."""


@dataclass(slots=True)
class Model:
    """Nats: `pairs` (units, units), `alone` (2, units: facing the other script, its own), `constants` (3,)."""

    pairs: Array
    alone: Array
    constants: Array


@dataclass(frozen=True, slots=True)
class Examples:
    """Aligned rows: words as unit numbers, whether they are one name, how much each counts, and which kind."""

    lefts: Table
    rights: Table
    same_name: NDArray[np.bool_]
    weights: Array
    kinds: NDArray[np.int64]


def best_paths(model: Model, lefts: Table, rights: Table, kinds: NDArray[np.int64]) -> csr_array:
    """How often each weight is used by the best alignment of each pair: (pairs, weights); see `_places`."""
    order = np.argsort(np.count_nonzero(lefts, axis=1) * 64 + np.count_nonzero(rights, axis=1), kind="stable")
    batches = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]
    blocks = [_paths(model, _trimmed(lefts[rows]), _trimmed(rights[rows]), kinds[rows]) for rows in batches]
    size = len(model.pairs)
    owners = np.concatenate([rows[owner] for rows, (owner, _) in zip(batches, blocks, strict=True)])
    used = np.concatenate([use for _, use in blocks])
    return csr_array((np.ones(len(used)), (owners, used)), shape=(len(lefts), size * size + 2 * size + KINDS))


def _trimmed(words: Table) -> Table:
    return words[:, : max(1, int(np.count_nonzero(words, axis=1).max(initial=0)))]


def _sums(model: Model, lefts: Table, rights: Table, kinds: NDArray[np.int64]) -> tuple[Array, Array, Array, Array]:
    side = np.minimum(kinds, 1)[:, None]
    together = model.pairs[lefts[:, :, None], rights[:, None, :]]
    left_alone, right_alone = model.alone[side, lefts], model.alone[side, rights]
    sums = np.full((len(lefts), lefts.shape[1] + 1, rights.shape[1] + 1), -np.inf)
    sums[:, 0, 0] = 0
    for i in range(sums.shape[1]):
        for j in range(sums.shape[2]):
            if i:
                np.maximum(sums[:, i, j], sums[:, i - 1, j] + left_alone[:, i - 1], out=sums[:, i, j])
            if j:
                np.maximum(sums[:, i, j], sums[:, i, j - 1] + right_alone[:, j - 1], out=sums[:, i, j])
            if i and j:
                np.maximum(sums[:, i, j], sums[:, i - 1, j - 1] + together[:, i - 1, j - 1], out=sums[:, i, j])
    return sums, together, left_alone, right_alone


def scores(model: Model, lefts: Table, rights: Table, kinds: NDArray[np.int64]) -> Array:
    """Nats of the best alignment with the constant of its kind, (pairs,); by the kernel's own alignment."""
    weights = Weights({}, model.pairs.astype(np.float32), model.alone.astype(np.float32), (0.0, 0.0, 0.0))
    return align(weights, lefts, rights, kinds > 0) + model.constants[kinds]


def _paths(
    model: Model, lefts: Table, rights: Table, kinds: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Walks back from the ends of all words at once: owners and used weights."""
    sums, together, left_alone, _ = _sums(model, lefts, rights, kinds)
    size, each = len(model.pairs), np.arange(len(lefts))
    i, j = np.full(len(lefts), lefts.shape[1]), np.full(len(lefts), rights.shape[1])
    owners, used = [each], [size * size + 2 * size + kinds]
    gap = size * size + np.minimum(kinds, 1) * size
    while ((i > 0) | (j > 0)).any():
        here, a, b = sums[each, i, j], np.maximum(i - 1, 0), np.maximum(j - 1, 0)
        one, other = lefts[each, a].astype(np.int64), rights[each, b].astype(np.int64)
        both = (i > 0) & (j > 0) & (np.abs(sums[each, a, b] + together[each, a, b] - here) < 1e-9)
        left = ~both & (i > 0) & (np.abs(sums[each, a, j] + left_alone[each, a] - here) < 1e-9)
        right = ~both & ~left & (j > 0)
        pair = np.minimum(one, other) * size + np.maximum(one, other)
        use = np.where(both, pair, gap + np.where(left, one, other))
        real = np.where(both, (one > 0) & (other > 0), np.where(left, one, other) > 0) & (both | left | right)
        owners.append(each[real])
        used.append(use[real])
        i, j = i - (both | left), j - (both | right)
    return np.concatenate(owners), np.concatenate(used)


def refine(model: Model, examples: Examples, bases: NDArray[np.int64]) -> Model:
    """One round: align with the weights at hand, then fit; `bases` (units,) is each unit's form inside a word."""
    uses = best_paths(model, examples.lefts, examples.rights, examples.kinds)
    size = len(model.pairs)
    columns, sharing = _columns(uses, size, bases)
    current = np.concatenate([model.pairs.ravel(), model.alone.ravel(), model.constants])
    design = csr_array(uses[:, columns])
    offsets = design @ current[columns]
    changes = _fit(csr_array(design @ sharing), offsets, examples, columns.size)
    updated = current
    updated[columns] += sharing @ changes
    pairs = updated[: size * size].reshape(size, size)
    upper = np.triu(pairs)
    alone = updated[size * size : -KINDS].reshape(2, size)
    return Model(upper + np.triu(pairs, 1).T, alone, updated[-KINDS:])


def _columns(uses: csr_array, size: int, bases: NDArray[np.int64]) -> tuple[NDArray[np.int64], csr_array]:
    """The weights in use, and what each shares: a change of its own and one with its like inside a word."""
    columns = np.unique(uses.indices).astype(np.int64)
    one, other = bases[np.minimum(columns // size, size - 1)], bases[columns % size]
    inside = np.minimum(one, other) * size + np.maximum(one, other)
    gaps = columns >= size * size
    inside[gaps] = columns[gaps] - columns[gaps] % size + bases[columns[gaps] % size]
    constants = columns >= size * size + 2 * size
    inside[constants] = columns[constants]
    _, places = np.unique(inside, return_inverse=True)
    count = len(columns)
    rows = np.concatenate([np.arange(count), np.arange(count)])
    sharing = csr_array((np.ones(2 * count), (rows, np.concatenate([np.arange(count), count + places]))))
    return columns, sharing


def _fit(design: csr_array, offsets: Array, examples: Examples, own: int) -> Array:
    """The changes that make attested pairs likely and the others not, drawn towards none."""
    signs = np.where(examples.same_name, 1.0, -1.0)
    strength = np.full(design.shape[1], 1 / LOOSENESS**2)

    def loss(changes: Array) -> tuple[float, Array]:
        margins = signs * (design @ changes + offsets)
        chances = 1 / (1 + np.exp(np.clip(margins, -40, 40)))
        value = float((examples.weights * np.logaddexp(0, -margins)).sum() + 0.5 * (strength * changes**2).sum())
        return value, np.asarray(design.T @ (-signs * examples.weights * chances) + strength * changes)

    return np.asarray(minimize(loss, np.zeros(design.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 80}).x)
