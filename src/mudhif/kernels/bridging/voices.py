"""How one voice is divided among the statements of a slate, where agreement is a chance.

The expected 1 / (1 + N), with N the statements agreed with, is the integral from 0 to 1 of the expected t^N. That is
the product over the slate of 1 - p + p t, a polynomial whose degree is the slate's size, so that the rule of Gauss and
Legendre with half as many nodes is exact.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def voices_left(chances: Floats) -> Floats:
    """What one statement more would get of each voice, if agreed with: (participants,).

    `chances` (participants, size) are of agreement with each of the slate, independent of each other.
    """
    left = np.zeros(chances.shape[0])
    for node, weight in _nodes(chances.shape[1]):
        left += weight * np.prod(1 - chances * (1 - node), axis=1)
    return left


def voices_without(chances: Floats) -> Floats:
    """The same with each statement taken off the slate in turn: (participants, size)."""
    left = np.zeros(chances.shape)
    for node, weight in _nodes(chances.shape[1]):
        terms = 1 - chances * (1 - node)  # never 0: the nodes lie inside
        left += weight * np.prod(terms, axis=1)[:, None] / terms
    return left


def _nodes(size: int) -> Iterator[tuple[float, float]]:
    nodes, weights = np.polynomial.legendre.leggauss(size // 2 + 1)
    return zip((nodes + 1) / 2, weights / 2, strict=True)
