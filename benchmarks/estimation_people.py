"""People on lists, simulated: independent lists, lists that depend on one another, people who differ."""

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

Caught = NDArray[np.bool_]
Draw = Callable[[np.random.Generator], Caught]
PEOPLE: Final = 3000
CHANCES: Final = np.array([0.3, 0.25, 0.2, 0.15])


def independent(chance: np.random.Generator) -> Caught:
    """Each list by itself."""
    return chance.random((PEOPLE, len(CHANCES))) < CHANCES


def pairwise(chance: np.random.Generator) -> Caught:
    """The first list brings people to the second; the third keeps them from the fourth."""
    caught = independent(chance)
    for first, second, push in ((0, 1, 0.9), (2, 3, -0.8)):
        odds = np.log(CHANCES[second] / (1 - CHANCES[second])) + push * caught[:, first]
        caught[:, second] = chance.random(PEOPLE) < 1 / (1 + np.exp(-odds))
    return caught


def differing(chance: np.random.Generator) -> Caught:
    """Some are listed more readily than others: log odds normal with a spread of .8."""
    odds = np.log(CHANCES / (1 - CHANCES)) + chance.normal(0, 0.8, (PEOPLE, 1))
    caught: Caught = chance.random((PEOPLE, len(CHANCES))) < 1 / (1 + np.exp(-odds))
    return caught


def two_sorts(chance: np.random.Generator) -> Caught:
    """Two fifths are listed at twice the chance, three fifths at .6 of it."""
    ready = chance.random((PEOPLE, 1)) < 0.4
    caught: Caught = chance.random((PEOPLE, len(CHANCES))) < CHANCES * np.where(ready, 2.0, 0.6)
    return caught
