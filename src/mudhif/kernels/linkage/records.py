"""What is linked: one row of each array is one row of a register, in numbers that the caller gave out."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]
MISSING = -1


@dataclass(frozen=True, slots=True)
class Tokens:
    """The distinct spellings of single names, numbered from 0.

    Attributes:
        counts: how often each spelling stands in the registers, shape (t,).
        settled: whether a spelling is in a script that writes one name in one way (Arabic does, Latin does not), (t,).
        left, right: pairs of spellings that may be of one name, shape (p,) each.
        odds: for each pair the natural logarithm of how much likelier the two spellings are for one name than for two
            names drawn at random, (p,).
        beside: pairs of spellings that stand in one row as two spellings of one name, one row of the array each,
            shape (q, 2); "the spelling seen elsewhere".
    """

    counts: Whole
    settled: NDArray[np.bool_]
    left: Whole
    right: Whole
    odds: NDArray[np.float64]
    beside: Whole

    def __len__(self) -> int:
        """The number of spellings."""
        return len(self.counts)


@dataclass(frozen=True, slots=True)
class Records:
    """The rows of all registers, n of them. ``MISSING`` (-1) where nothing was said; 0 for a missing year or day.

    Attributes:
        register: number of the register of each row, from 0, shape (n,).
        given, father, grandfather, family: numbers of spellings, shape (n, 2): as the register's first script has it
            (a settled one where there is one), and as a second does.
        year, month, day: of birth; a year alone has month and day 0. (n,) each.
        phone, other_phone, mail, city, work: numbers that stand for equal values, (n,) each; both phones draw on one
            set of numbers.
    """

    register: Whole
    given: Whole
    father: Whole
    grandfather: Whole
    family: Whole
    year: Whole
    month: Whole
    day: Whole
    phone: Whole
    other_phone: Whole
    mail: Whole
    city: Whole
    work: Whole

    def __post_init__(self) -> None:
        """Refuse arrays that do not describe the same rows."""
        size = len(self.register)
        for name in self.__dataclass_fields__:
            if len(getattr(self, name)) != size:
                raise ValueError(f"{name} has {len(getattr(self, name))} rows and the registers have {size}")

    def __len__(self) -> int:
        """The number of rows."""
        return len(self.register)

    @property
    def sizes(self) -> NDArray[np.float64]:
        """How many rows each register has."""
        return np.bincount(self.register, minlength=1).astype(np.float64)

    def rows(self, chosen: Whole) -> "Records":
        """Some of the rows, or all of them in another order."""
        return Records(**{name: getattr(self, name)[chosen] for name in self.__dataclass_fields__})

    def order(self) -> Whole:
        """The rows in an order that depends on what they say and not on where they stand, (n,)."""
        columns = [getattr(self, name).reshape(len(self), -1) for name in self.__dataclass_fields__]
        return np.lexsort(np.concatenate(columns, axis=1).T[::-1])
