"""The directions along which votes differ most: principal components of sparse, centred votes.

Lanczos' method (1950) with full reorthogonalisation. It starts from fixed numbers and ends where the result no longer
depends on where it started. Two components make the map; as many as rise above noise tell groups apart.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import eigh_tridiagonal

from mudhif.kernels.bridging.centring import Centred

Floats = NDArray[np.float64]
ON_THE_MAP: Final = 2
MOST_COMPONENTS: Final = 12
CONVERGED: Final = 1e-10
NOTHING_LEFT: Final = 1e-13
A_LITTLE: Final = 1e-6
MOST_STEPS: Final = 400
CHECK_EVERY: Final = 2


def principal_components(matrix: Centred, start: Floats | None = None) -> Floats:
    """Unit vectors (components, statements), the strongest first: two, or up to twelve where they rise above noise.

    Zeros stand for the second, or both, where votes have fewer dimensions. The sign is fixed: the loading of the
    largest size is positive. `start` (any, statements or fewer), earlier components of nearly the same votes, saves
    steps and changes nothing else.
    """
    statements = matrix.votes.shape[1]
    if not statements:
        return np.zeros((ON_THE_MAP, 0))
    found = _lanczos(matrix, _first(statements, start))
    components = np.zeros((max(ON_THE_MAP, len(found)), statements))
    components[: len(found)] = found / np.linalg.norm(found, axis=1, keepdims=True)
    largest = np.abs(components).argmax(axis=1)
    components *= np.where(components[np.arange(len(components)), largest] < 0, -1.0, 1.0)[:, None]
    return components


def projected(matrix: Centred, components: Floats, counts: NDArray[np.int64]) -> Floats:
    """Where each participant stands: (participants, components).

    sqrt(S / max(votes, 1)) times the sum over the statements voted on of (vote - mean) times the component; `counts`
    (participants,) are votes cast. The factor makes up for what a person has not seen.
    """
    scale = np.sqrt(matrix.votes.shape[1] / np.maximum(counts, 1))
    places: Floats = (matrix @ np.ascontiguousarray(components.T)) * scale[:, None]
    return places


def _first(statements: int, start: Floats | None) -> Floats:
    """A little of every direction, so that none can be missed."""
    first = np.random.default_rng(0).standard_normal(statements) / np.sqrt(statements)
    if start is not None:
        first *= A_LITTLE
        first[: start.shape[1]] += start.sum(axis=0)
    unit: Floats = first / np.linalg.norm(first)
    return unit


def _lanczos(matrix: Centred, first: Floats) -> Floats:
    """The components that are wanted, (components, statements), not yet of unit length."""
    basis = np.empty((min(MOST_STEPS, first.size), first.size))
    diagonal: list[float] = []
    beside: list[float] = []
    following = first
    for step in range(1, len(basis) + 1):
        basis[step - 1] = following
        following, along, left = _next_direction(matrix, basis[:step])
        diagonal.append(along)
        exhausted = step == len(basis) or left <= NOTHING_LEFT * max(diagonal)
        if exhausted or step % CHECK_EVERY == 0:
            values, vectors = _strongest(diagonal, beside)
            if exhausted or _settled(values, left * np.abs(vectors[:, -1]), matrix.noise):
                break
        beside.append(left)
    kept = np.flatnonzero(values > NOTHING_LEFT * max(values[0], 1.0))
    product: Floats = vectors[kept[: _wanted(values, matrix.noise)]] @ basis[:step]
    return product


def _settled(values: Floats, unsure: Floats, noise: float) -> bool:
    """Whether two components and all above noise are certain, and the next one surely is not above it."""
    wanted = _wanted(values, noise)
    if len(values) <= wanted or (unsure[:wanted] > CONVERGED * values[0]).any():
        return False
    return wanted == MOST_COMPONENTS or bool(values[wanted] + unsure[wanted] <= noise)


def _wanted(values: Floats, noise: float) -> int:
    return min(max(ON_THE_MAP, int(np.count_nonzero(values > noise))), MOST_COMPONENTS)


def _next_direction(matrix: Centred, known: Floats) -> tuple[Floats, float, float]:
    """Where the matrix takes the last known direction, less what is known: a unit vector, and how far along and off."""
    following = matrix.squared(known[-1])
    along = float(following @ known[-1])
    for _ in range(2):
        following -= (known @ following) @ known
    left = float(np.linalg.norm(following))
    return following / (left or 1.0), along, left


def _strongest(diagonal: list[float], beside: list[float]) -> tuple[Floats, Floats]:
    """The largest eigenvalues of a tridiagonal matrix, falling, and a row for the vector of each."""
    last = len(diagonal) - 1
    lowest = max(0, last - MOST_COMPONENTS)
    values, vectors = eigh_tridiagonal(diagonal, beside, select="i", select_range=(lowest, last))
    return np.asarray(values[::-1], np.float64), np.asarray(vectors.T[::-1], np.float64)
