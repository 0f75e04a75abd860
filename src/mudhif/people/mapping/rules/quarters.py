"""Quarters, and what may be spent in them. The budget is rho in whole millionths, so that sums are exact."""

import re
from dataclasses import dataclass
from datetime import date

from mudhif.kernels.disclosure import Table
from mudhif.people.mapping.rules.keys import LEVELS

MILLION = 1_000_000
QUARTERS = 4
DELTA = 1e-6
# Less would not divide into releases and estimates.
FEWEST_A_YEAR = 20
# More than this in a year would be hard to call protection: epsilon 7.8 at delta 1e-6 after one year.
MOST_A_YEAR = MILLION
# Of a year, one part in so many is kept for estimates from registers, and how many of these it pays for.
RESERVED_ONE_IN = 5
ESTIMATES_A_YEAR = 4
# Of a release, the part for the ways to help; a person stands in at most four of its cells.
FOR_MODES = 0.15
# And the part for where people worked, each of whom stands in one governorate.
FOR_WORK = 0.1
# And the part for the ways to help by when, by region only; a person stands in at most four of its cells.
FOR_WHEN = 0.1
_NAMED = re.compile(r"(\d{4})-Q([1-4])")


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A quarter of a calendar year: `str` is `2026-Q4`."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year}-Q{self.number}"

    @classmethod
    def of(cls, day: date) -> "Quarter":
        """The quarter of a day."""
        return cls(day.year, (day.month - 1) // 3 + 1)

    @classmethod
    def named(cls, text: str) -> "Quarter | None":
        """The quarter that is written so; None where it is none."""
        found = _NAMED.fullmatch(text.strip().upper())
        return cls(int(found[1]), int(found[2])) if found else None


def millionths(rho: float) -> int:
    """A year's budget in millionths; ValueError unless it is above zero, at most 1, and divides into quarters."""
    found = round(rho * MILLION)
    if not FEWEST_A_YEAR <= found <= MOST_A_YEAR:
        raise ValueError("a year's rho lies between 0.00002 and 1")
    return found - found % QUARTERS


def reserve(budget: int) -> int:
    """What a year's budget (millionths) keeps for estimates."""
    return budget // RESERVED_ONE_IN


def release_cost(budget: int) -> int:
    """What a quarter's release costs of a year's budget, in millionths."""
    return (budget - reserve(budget)) // QUARTERS


def estimate_cost(budget: int) -> int:
    """What an estimate costs of a year's budget, in millionths."""
    return reserve(budget) // ESTIMATES_A_YEAR


def people_shares() -> dict[Table, float]:
    """The parts of the people's budget by table: more for what is read most, each level of places alike."""
    weights = {
        Table(level, by_group, by_decade): 3 - by_group - by_decade
        for level in range(len(LEVELS))
        for by_group in (False, True)
        for by_decade in (False, True)
    }
    total = sum(weights.values())
    return {table: weight / total for table, weight in weights.items()}


def work_shares() -> dict[Table, float]:
    """The parts of the budget of where people worked: most for the governorates, some for all of them together."""
    return {Table(0, by_group=True): 0.75, Table(0): 0.25}


def when_shares() -> dict[Table, float]:
    """The parts of the budget of the ways to help by when: the world and its regions alike."""
    return {Table(level, by_group=True): 1 / 2 for level in range(2)}


def mode_shares() -> dict[Table, float]:
    """The parts of the budget of the ways to help: world, region and country alike."""
    return {Table(level, by_group=True): 1 / 3 for level in range(3)}
