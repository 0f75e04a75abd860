"""A few invented people for the tests of linkage: a row is what a register says, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mudhif.kernels.linkage import MISSING, NO_DECISIONS, Decisions, Linkage, Records, Tokens, duckdb_backend, link
from mudhif.kernels.linkage.linking import Backend

PARTS = ("given", "father", "grandfather", "family")
VALUES = ("mail", "city", "work")


@dataclass(frozen=True)
class Row:
    """One row of a register; empty where nothing was said."""

    register: int = 0
    given: str = ""
    father: str = ""
    grandfather: str = ""
    family: str = ""
    born: tuple[int, int, int] = (0, 0, 0)
    phone: str = ""
    mail: str = ""
    city: str = ""
    work: str = ""


def _numbers(texts: Sequence[str]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    place = {text: number for number, text in enumerate(sorted({*texts} - {""}))}
    return np.array([place.get(text, MISSING) for text in texts], np.int64)


def persons(rows: Sequence[Row], decisions: Decisions = NO_DECISIONS, backend: Backend = duckdb_backend) -> Linkage:
    """The rows linked, with no spelling like another."""
    words = sorted({getattr(row, part) for row in rows for part in PARTS} - {""})
    place = {word: number for number, word in enumerate(words)}
    parts = {part: np.array([[MISSING, place.get(getattr(row, part), MISSING)] for row in rows]) for part in PARTS}
    counts = np.bincount([place[getattr(row, part)] for row in rows for part in PARTS if getattr(row, part)],
                         minlength=len(words))  # fmt: skip
    none = np.empty(0, np.int64)
    tokens = Tokens(counts, np.zeros(len(words), bool), none, none, np.empty(0), np.empty((0, 2), np.int64))
    year, month, day = np.array([row.born for row in rows], np.int64).T
    values = {name: _numbers([getattr(row, name) for row in rows]) for name in VALUES}
    phone = _numbers([row.phone for row in rows])
    records = Records(np.array([row.register for row in rows]), **parts, year=year, month=month, day=day, phone=phone,
                      other_phone=np.full(len(rows), MISSING), **values)  # fmt: skip
    return link(records, tokens, decisions=decisions, backend=backend)


def town(size: int = 60) -> list[Row]:
    """People of two registers, each in both, all different: what a register is learned from."""
    givens, families = [f"given{n}" for n in range(12)], [f"family{n}" for n in range(10)]
    people = [
        Row(0, givens[n % 12], f"father{n % 7}", "", families[n % 10], (1950 + n % 50, 1 + n % 12, 2 + n % 27))
        for n in range(size)
    ]
    return [*people, *(Row(1, p.given, p.father, "", p.family, p.born) for p in people)]
