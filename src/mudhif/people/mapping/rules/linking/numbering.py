"""Rows of registers as the kernel takes them: every distinct value a number, equal numbers equal values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.linkage import MISSING, Records, Tokens
from mudhif.people.mapping.rules.linking.parts import Named, Names, words_of
from mudhif.people.mapping.rules.linking.spellings import near_spellings

Numbers = NDArray[np.int64]


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


@dataclass(frozen=True, slots=True)
class Numbered:
    """Rows in numbers, and the words behind the numbers of spellings."""

    records: Records
    tokens: Tokens
    words: tuple[str, ...]


def numbered(registers: Sequence[Sequence[Row]], names: Sequence[Names]) -> Numbered:
    """All rows of all registers, one register after the other; ``names`` are theirs, in the same order."""
    rows = [row for register in registers for row in register]
    words, counts = np.unique(np.array(words_of(names), dtype=object).astype(str), return_counts=True)
    place = {word: number for number, word in enumerate(words.tolist())}
    parts = _part_numbers(names, place)
    births = np.array([_birth(row) for row in rows], np.int64).reshape(-1, 3)
    phones = _values([row.phone for row in rows] + [row.other_phone for row in rows])
    records = Records(
        register=np.repeat(np.arange(len(registers)), [len(register) for register in registers]),
        given=parts[:, :, 0], father=parts[:, :, 1], grandfather=parts[:, :, 2], family=parts[:, :, 3],
        year=births[:, 0], month=births[:, 1], day=births[:, 2],
        phone=phones[: len(rows)], other_phone=phones[len(rows) :], mail=_values(row.mail for row in rows),
        city=_values(row.city for row in rows), work=_values(row.occupation for row in rows),
    )  # fmt: skip
    return Numbered(records, _tokens(words.tolist(), counts, parts), tuple(words.tolist()))


def _part_numbers(names: Sequence[Names], place: dict[str, int]) -> Numbers:
    """Shape (rows, scripts, parts)."""
    flat = [place.get(word, MISSING) for name in names for parts in (name.arabic, name.other) for word in parts]
    return np.array(flat, np.int64).reshape(-1, 2, 4)


def _birth(row: Row) -> tuple[int, int, int]:
    if row.birth_date:
        return row.birth_date.year, row.birth_date.month, row.birth_date.day
    return row.birth_year or 0, 0, 0


def _values(texts: Iterable[str]) -> Numbers:
    """A number for each distinct text, letter case and outer blanks apart; ``MISSING`` for an empty one."""
    values = np.array([text.strip().casefold() for text in texts], dtype=object).astype(str)
    distinct, numbers = np.unique(np.append(values, ""), return_inverse=True)
    return numbers[:-1].astype(np.int64) - int(distinct[0] == "")


def _tokens(words: list[str], counts: Numbers, parts: Numbers) -> Tokens:
    left, right, odds = near_spellings(words, counts)
    both = parts.transpose(0, 2, 1).reshape(-1, 2)
    settled = np.array(["\u0600" <= word[0] <= "\u06ff" for word in words], bool)
    return Tokens(counts, settled, left, right, odds, both[(both >= 0).all(1)])
