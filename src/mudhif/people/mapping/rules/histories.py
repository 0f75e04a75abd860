"""On which registers each person was found: a table of counts, in which everyone stands once."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]
# Rounded so far, a figure tells no more than its interval can bear.
DIGITS: Final = 3


def histories(lines: Iterable[tuple[int, int, str]], lists: int, counted: Callable[[str], bool]) -> Whole:
    """How many persons of a place are on exactly which lists, (2^lists - 1,): the first list is the highest digit.

    `lines` are (person, list from 0, place); a person's place is what most of the lines say, the first by the
    alphabet where they are even. Whoever is of another place is not counted.
    """
    on: dict[int, int] = {}
    said: dict[int, Counter[str]] = {}
    for person, position, place in lines:
        on[person] = on.get(person, 0) | 1 << (lists - 1 - position)
        said.setdefault(person, Counter())[place] += 1
    table = np.zeros((1 << lists) - 1, np.int64)
    for person, history in on.items():
        if counted(min(said[person], key=lambda place: (-said[person][place], place))):
            table[history - 1] += 1
    return table


def readable(table: NDArray[np.float64], lists: int) -> dict[str, int]:
    """A blurred table as capture histories. What noise pushed below zero counts as nobody."""
    counts = np.maximum(np.rint(table), 0).astype(np.int64).tolist()
    return {f"{history:0{lists}b}": count for history, count in enumerate(counts, 1)}


def rounded(number: float) -> int:
    """Three leading digits."""
    whole = round(number)
    unit: int = 10 ** max(0, len(str(abs(whole))) - DIGITS)
    return round(whole / unit) * unit


def rounded_facts(facts: Mapping[str, float | str]) -> dict[str, float | str]:
    """The figures of a doubt, no finer than three digits."""
    return {name: _fact(value) for name, value in facts.items()}


def _fact(value: float | str) -> float | str:
    if isinstance(value, str):
        return value
    return float(f"{value:.{DIGITS}g}")
