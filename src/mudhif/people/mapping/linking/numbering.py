"""Rows of registers as the kernel takes them: every distinct value a number, equal numbers equal values.

Rows come one by one and are not kept, so that half a million of them need little room. Numbers follow the alphabet,
not the order of the rows: the same rows in another order are the same to the kernel.
"""

from array import array
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.linkage import MISSING, Records, Tokens
from mudhif.people.mapping.linking.parts import Named, names_in
from mudhif.people.mapping.linking.spellings import near_spellings

Numbers = NDArray[np.int64]
SCRIPTS, PARTS = 2, 4


class Row(Named, Protocol):
    """What linking reads of a row of a register; empty or None where nothing was said."""

    @property
    def birth_date(self) -> date | None: ...
    @property
    def birth_year(self) -> int | None: ...
    @property
    def phone(self) -> str: ...
    @property
    def other_phone(self) -> str: ...
    @property
    def mail(self) -> str: ...
    @property
    def city(self) -> str: ...
    @property
    def occupation(self) -> str: ...


@dataclass(slots=True)
class Column:
    """Texts as they come in, each distinct one kept once."""

    texts: dict[str, int] = field(default_factory=dict)
    numbers: "array[int]" = field(default_factory=lambda: array("i"))

    def add(self, text: str) -> None:
        """One more value; an empty one is missing."""
        self.numbers.append(self.texts.setdefault(text, len(self.texts)) if text else MISSING)

    def extend(self, more: "Column") -> None:
        """All values of another column, after one's own."""
        place = [self.texts.setdefault(text, len(self.texts)) for text in more.texts]
        table = np.array([*place, MISSING], np.int32)
        self.numbers.frombytes(table[np.frombuffer(more.numbers, np.int32)].tobytes())

    def alphabetical(self) -> Numbers:
        """The values as numbers in the order of the alphabet."""
        rank = np.empty(len(self.texts) + 1, np.int64)
        rank[sorted(range(len(self.texts)), key=list(self.texts).__getitem__)] = np.arange(len(self.texts))
        rank[-1] = MISSING
        return rank[np.frombuffer(self.numbers, np.int32)] if self.numbers else np.empty(0, np.int64)


@dataclass(slots=True)
class Numbering:
    """Takes in rows, and gives them out in numbers."""

    registers: "array[int]" = field(default_factory=lambda: array("i"))
    births: "array[int]" = field(default_factory=lambda: array("i"))
    names: Column = field(default_factory=Column)
    phones: Column = field(default_factory=Column)
    mails: Column = field(default_factory=Column)
    cities: Column = field(default_factory=Column)
    works: Column = field(default_factory=Column)

    def add(self, register: int, row: Row | None) -> None:
        """One row of a register; None where nothing could be made of it."""
        self.registers.append(register)
        self.births.extend(_birth(row))
        names = names_in(row) if row else None
        for place in range(SCRIPTS * PARTS):
            self.names.add((names.arabic + names.other)[place] if names else "")
        for column, text in (
            (self.phones, row.phone if row else ""), (self.phones, row.other_phone if row else ""),
            (self.mails, row.mail if row else ""), (self.cities, row.city if row else ""),
            (self.works, row.occupation if row else ""),
        ):  # fmt: skip
            column.add(text.strip().casefold())

    def extend(self, more: "Numbering") -> None:
        """All rows that another one took in."""
        self.registers.extend(more.registers)
        self.births.extend(more.births)
        for column in ("names", "phones", "mails", "cities", "works"):
            getattr(self, column).extend(getattr(more, column))

    def __len__(self) -> int:
        """How many rows were taken in."""
        return len(self.registers)

    def records(self) -> Records:
        """All rows so far."""
        parts = self.names.alphabetical().reshape(-1, SCRIPTS, PARTS)
        births = np.array(self.births, np.int64).reshape(-1, 3)
        phones = self.phones.alphabetical().reshape(-1, 2)
        return Records(
            register=np.array(self.registers, np.int64),
            given=parts[:, :, 0], father=parts[:, :, 1], grandfather=parts[:, :, 2], family=parts[:, :, 3],
            year=births[:, 0], month=births[:, 1], day=births[:, 2], phone=phones[:, 0], other_phone=phones[:, 1],
            mail=self.mails.alphabetical(), city=self.cities.alphabetical(), work=self.works.alphabetical(),
        )  # fmt: skip

    def tokens(self) -> Tokens:
        """The distinct names in all rows so far, and which of them may be one."""
        words = sorted(self.names.texts)
        parts = self.names.alphabetical()
        counts = np.bincount(parts[parts >= 0], minlength=len(words))
        left, right, odds = near_spellings(words, counts)
        both = parts.reshape(-1, SCRIPTS, PARTS).transpose(0, 2, 1).reshape(-1, SCRIPTS)
        settled = np.array(["\u0600" <= word[0] <= "\u06ff" for word in words], bool)
        return Tokens(counts, settled, left, right, odds, both[(both >= 0).all(1)])


def _birth(row: Row | None) -> tuple[int, int, int]:
    if row and row.birth_date:
        return row.birth_date.year, row.birth_date.month, row.birth_date.day
    return (row.birth_year if row else 0) or 0, 0, 0
