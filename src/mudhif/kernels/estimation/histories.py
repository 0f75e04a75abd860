"""Capture histories: how many people were on exactly which lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.float64]
MOST_LISTS: Final = 10
MOST_PEOPLE: Final = 10_000_000_000


class BadHistories(ValueError):  # noqa: N818  (read aloud where it is raised)
    """The table cannot be read; the message is one sentence that says why."""


@dataclass(frozen=True, slots=True)
class Histories:
    """A table of counts for `lists` lists. `counts[i]` belongs to the history whose binary digits, the first list
    first, are those of `i + 1`; there are 2^lists - 1 of them. `empty` names lists (from 1) that held nobody and
    were left out: they say nothing about anyone."""

    lists: int
    counts: tuple[int, ...]
    names: tuple[int, ...]
    empty: tuple[int, ...] = ()

    @property
    def n(self) -> int:
        """People who are on at least one list."""
        return sum(self.counts)

    def table(self) -> Counts:
        """The counts as an array of 2^lists - 1 numbers."""
        return np.array(self.counts, dtype=np.float64)


def cells_of(lists: int) -> NDArray[np.bool_]:
    """All histories but the unseen one: (2^lists - 1, lists), in the order of `Histories.counts`."""
    numbers = np.arange(1, 1 << lists)
    places = np.arange(lists)[::-1]
    return ((numbers[:, None] >> places) & 1).astype(bool)


def read_histories(table: Mapping[str, object]) -> Histories:
    """A table such as `{"110": 12, "100": 301, "010": 88}`; histories that are absent count nobody.

    Raises `BadHistories` where keys are not histories of one length, where a count is not a whole number from 0 to
    ten billion, where the unseen history is given, or where fewer than two lists hold anybody.
    """
    lists = _length(table)
    counts = np.zeros(1 << lists, dtype=np.int64)
    for key, value in table.items():
        counts[int(key, 2)] = _count(key, value)
    if sum(int(count) for count in counts) > MOST_PEOPLE:
        raise BadHistories("The table counts more than ten billion people.")
    return _without_empty(lists, counts[1:])


def _length(table: Mapping[str, object]) -> int:
    if not table:
        raise BadHistories("The table is empty; it maps capture histories such as 110 to counts.")
    for key in table:
        if not key or not isinstance(key, str) or set(key) - {"0", "1"}:
            raise BadHistories(f"{key!r} is no capture history: each list is one digit, 1 for on it and 0 for not.")
        if "1" not in key:
            raise BadHistories(f"The history {key} is that of people on no list; nobody can have counted them.")
    lengths = sorted({len(key) for key in table})
    if len(lengths) > 1:
        raise BadHistories(f"All histories must be of one length; here are some of {lengths[0]} and {lengths[-1]}.")
    if lengths[0] < 2:  # noqa: PLR2004
        raise BadHistories("One list alone says nothing about those who are not on it; give two or more.")
    if lengths[0] > MOST_LISTS:
        raise BadHistories(f"There are {lengths[0]} lists; up to {MOST_LISTS} can be compared.")
    return lengths[0]


def _count(key: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadHistories(f"The count of {key} is not a number.")
    if value > MOST_PEOPLE:
        raise BadHistories(f"The count of {key} is more than ten billion people.")
    if not value >= 0 or value != int(value):
        raise BadHistories(f"The count of {key} is {value}; a count is a whole number from 0.")
    return int(value)


def _without_empty(lists: int, counts: NDArray[np.int64]) -> Histories:
    cells = cells_of(lists)
    held = np.array([bool(counts[cells[:, place]].sum()) for place in range(lists)])
    if held.sum() < 2:  # noqa: PLR2004
        raise BadHistories("Fewer than two lists hold anybody; nothing can be said about those on none.")
    names = tuple(int(place) + 1 for place in np.flatnonzero(held))
    empty = tuple(int(place) + 1 for place in np.flatnonzero(~held))
    kept = counts[~cells[:, ~held].any(axis=1)]
    return Histories(int(held.sum()), tuple(int(count) for count in kept), names, empty)
