"""Where the search for factors starts: the leading components of what intercepts leave."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Floats = NDArray[np.float64]

SPARE: Final = 4
ROUNDS: Final = 60
SETTLED: Final = 1e-6


def leading(residual: sparse.csr_array, count: int) -> Floats:
    """The `count` leading components, scaled as factors of the columns: (columns, count).

    Subspace iteration from one fixed block until the singular values stand still. The block only sets out the way:
    where it leads does not depend on the order of rows or columns. Scaled so that both sides share a component alike,
    and for the cells without a vote, as if all had been seen.
    """
    width = residual.shape[1]
    block = np.random.default_rng(0).standard_normal((width, min(width, count + SPARE)))
    before = np.zeros(block.shape[1])
    for _ in range(ROUNDS):
        block, _triangle = np.linalg.qr(block)
        image = residual @ block
        squares, turn = np.linalg.eigh(image.T @ image)
        block = residual.T @ (image @ turn[:, ::-1])
        strengths = np.sqrt(np.maximum(squares[::-1], 0.0))
        if np.all(np.abs(strengths - before)[:count] <= SETTLED * strengths[0]):
            break
        before = strengths
    return _scaled(block, strengths, residual, count)


def _scaled(block: Floats, strengths: Floats, residual: sparse.csr_array, count: int) -> Floats:
    rows = np.count_nonzero(np.diff(residual.indptr))
    columns = np.unique(residual.indices).size
    seen = residual.nnz / (rows * columns)
    norms = np.linalg.norm(block, axis=0)
    units = block / np.where(norms > 0, norms, 1.0)
    sizes = np.sqrt(columns * strengths / (seen * np.sqrt(rows * columns)))
    factors = np.zeros((residual.shape[1], count))
    kept = min(count, units.shape[1])
    factors[:, :kept] = (units * sizes)[:, :kept]
    return factors
