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
CONVERGED: Final = 1e-9
NOTHING_LEFT: Final = 1e-13
A_LITTLE: Final = 1e-6
FEWEST_STEPS: Final = 8  # before that what is strong may not have shown itself
MOST_STEPS: Final = 400


def principal_components(matrix: Centred, start: Floats | None = None) -> Floats:
    """Unit vectors (components, statements), the strongest first: two, or up to twelve where they rise above noise.

    Zeros stand for the second, or both, where votes have fewer dimensions. The sign is fixed: the loading of the
    largest size is positive. `start` (any, statements or fewer), earlier components of nearly the same votes, saves
    steps and changes nothing else.
    """
    statements = matrix.votes.shape[1]
    if not statements:
        return np.zeros((ON_THE_MAP, 0))
    found = _lanczos(matrix, _first(statements, start), ON_THE_MAP, MOST_COMPONENTS)
    components = np.zeros((max(ON_THE_MAP, len(found)), statements))
    components[: len(found)] = found / np.linalg.norm(found, axis=1, keepdims=True)
    largest = np.abs(components).argmax(axis=1)
    components *= np.where(components[np.arange(len(components)), largest] < 0, -1.0, 1.0)[:, None]
    return components


def leading_component(matrix: Centred) -> Floats:
    """The strongest component as a unit vector (1, statements), or (0, statements) where it is not above noise."""
    found = _lanczos(matrix, _first(matrix.votes.shape[1], None), 0, 1)
    unit: Floats = found / np.linalg.norm(found, axis=1, keepdims=True)
    return unit


def projected(matrix: Centred, components: Floats, counts: NDArray[np.int64]) -> Floats:
    """Where each participant stands: (participants, components).

    sqrt(S / max(votes, 1)) times the sum over the statements voted on of (vote - mean) times the component; `counts`
    (participants,) are votes cast. The factor makes up for what a person has not seen.
    """
    scale = np.sqrt(matrix.votes.shape[1] / np.maximum(counts, 1))
    return np.column_stack([(matrix @ component) * scale for component in components])


def _first(statements: int, start: Floats | None) -> Floats:
    """A little of every direction, so that none can be missed."""
    first = np.random.default_rng(0).standard_normal(statements) / np.sqrt(statements)
    if start is not None:
        first *= A_LITTLE
        first[: start.shape[1]] += start.sum(axis=0)
    unit: Floats = first / np.linalg.norm(first)
    return unit


def _lanczos(matrix: Centred, first: Floats, least: int, most: int) -> Floats:
    """From `least` to `most` components, as many as are above noise: (components, statements), not of unit length."""
    basis = np.empty((min(MOST_STEPS, first.size), first.size))
    diagonal: list[float] = []
    beside: list[float] = []
    following = first
    for step in range(1, len(basis) + 1):
        basis[step - 1] = following
        following, along, left = _next_direction(matrix, basis[:step])
        diagonal.append(along)
        exhausted = step == len(basis) or left <= NOTHING_LEFT * max(diagonal)
        values, vectors = _strongest(diagonal, beside)
        wanted = min(max(least, int(np.count_nonzero(values > matrix.noise))), most)
        unsure = left * np.abs(vectors[:, -1])
        certain = step >= FEWEST_STEPS and _certain(values, unsure, wanted, matrix.noise if wanted < most else 0)
        if exhausted or certain:
            break
        beside.append(left)
    kept = np.flatnonzero(values > NOTHING_LEFT * max(values[0], 1.0))
    product: Floats = vectors[kept[:wanted]] @ basis[:step]
    return product


def _certain(values: Floats, unsure: Floats, wanted: int, noise: float) -> bool:
    """Whether all that are wanted have converged, and the next surely is not above `noise` (0: no matter)."""
    if (unsure[:wanted] > CONVERGED * values[0]).any():
        return False
    return not noise or bool(len(values) > wanted and values[wanted] + unsure[wanted] <= noise)


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
