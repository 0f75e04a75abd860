"""Days and years as lists write them. A whole column has one order of day and month, decided from its evidence."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from mudhif.kernels.folding import fold
from mudhif.people.mapping.rules.cleaning import western_digits
from mudhif.people.mapping.rules.month_names import MONTHS


class Order(StrEnum):
    """Which of two numbers is the day."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True, slots=True)
class Evidence:
    """How a column writes its days. `against` counts values that only the other order explains, `numeric` all days
    that are written in numbers."""

    order: Order
    sure: bool
    against: int
    numeric: int


EARLIEST_YEAR = 1900
_YEARS_ALIVE = 115
_MONTHS_IN_YEAR = 12
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_NUMBERS = re.compile(r"(\d{1,2})\s*[-/.\\ ]\s*(\d{1,2})\s*[-/.\\ ]\s*(\d{4}|\d{2})(?:[T ]+[\d:.]+)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEAR = re.compile(r"\d{4}")
_YEAR_UNSURE = re.compile(r"(\d{4})(?:[-/.](?:0{1,2}))?(?:[-/.](?:0{1,2}))?")
_SERIAL = re.compile(r"(\d{1,5})(?:\.0+)?")
_WORDS = re.compile(r"\d+")
_SMALLEST_SERIAL = 2100
# Excel counts days from the end of 1899, and believes that 1900 had a 29 February.
_EXCEL_BEGINS = date(1899, 12, 30)


def decide_order(values: Mapping[str, int]) -> Evidence:
    """The order that explains the most of a column's values, each given with how often it stands there.

    Day first where nothing tells, and `sure` says so.

    A first number above 12 is a day, a second above 12 makes the first a month. Where none is above 12, a column full
    of 01/07 knows days first: people without a birthday were given 1 July.
    """
    numeric = day_first = month_first = july_first = july_second = 0
    for value, times in values.items():
        found = _NUMBERS.fullmatch(western_digits(value))
        if found is None:
            continue
        first, second = int(found[1]), int(found[2])
        numeric += times
        day_first += times * (first > _MONTHS_IN_YEAR >= second)
        month_first += times * (second > _MONTHS_IN_YEAR >= first)
        july_second += times * ((first, second) == (1, 7))
        july_first += times * ((first, second) == (7, 1))
    if day_first != month_first:
        order = Order.DAY_FIRST if day_first > month_first else Order.MONTH_FIRST
        return Evidence(order, sure=True, against=min(day_first, month_first), numeric=numeric)
    order = Order.MONTH_FIRST if july_first > july_second else Order.DAY_FIRST
    sure = not numeric or (july_first != july_second and not day_first)
    return Evidence(order, sure=sure, against=day_first, numeric=numeric)


@cache
def _serial(number: int, *, since_1904: bool = False) -> date:
    return _EXCEL_BEGINS + timedelta(days=number + (1462 if since_1904 else 0))


def from_serial(number: float, *, since_1904: bool) -> date | None:
    """The day behind an Excel serial number (ECMA-376 part 1, 18.17.4.1); None outside 1900 to 2199."""
    if not 0 < number < 109_575:  # noqa: PLR2004  (1 January 2200)
        return None
    return _serial(int(number), since_1904=since_1904)


def _full_year(text: str, latest: int) -> int:
    year = int(text)
    if len(text) == 4:  # noqa: PLR2004
        return year
    century = latest - latest % 100
    return century + year if century + year <= latest else century - 100 + year


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_date(value: str, order: Order, latest: date) -> date | int | None:
    """The day that a cell means, or only the year where it names no more; None where it is neither.

    ISO, numbers in the column's order, Excel serials, and words (`12 نيسان 1965`, `April 12, 1965`). What is given is
    kept: 1 July and 1 January stay what they are. `latest` places two-digit years: none lies after it.
    """
    text = western_digits(value).strip(" .,،")
    if found := _ISO.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3])) or _year_only(text)
    if found := _NUMBERS.fullmatch(text):
        first, second, year = int(found[1]), int(found[2]), _full_year(found[3], latest.year)
        return _day(year, second, first) if order is Order.DAY_FIRST else _day(year, first, second)
    if found := _COMPACT.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _SERIAL.fullmatch(text):
        number = int(found[1])
        return number if number < _SMALLEST_SERIAL else from_serial(number, since_1904=False)
    return _year_only(text) or _in_words(text, latest)


def _year_only(text: str) -> int | None:
    found = _YEAR_UNSURE.fullmatch(text)
    return int(found[1]) if found else None


def _in_words(text: str, latest: date) -> date | None:
    """A day with its month in words, in either order; a weekday or `th` beside it does not disturb."""
    numbers = _WORDS.findall(text)
    words = fold(_WORDS.sub(" ", text))
    months = {MONTHS[part] for part in (words, *words.split()) if part in MONTHS}
    if len(numbers) != 2 or len(months) != 1:  # noqa: PLR2004
        return None
    day, year = (numbers[1], numbers[0]) if len(numbers[0]) == 4 else numbers  # noqa: PLR2004
    if len(day) > 2 or len(year) not in {2, 4}:  # noqa: PLR2004
        return None
    return _day(_full_year(year, latest.year), months.pop(), int(day))


def read_year(value: str, latest: date) -> int | None:
    """A year, also where a whole day or a decimal stands in a column of years."""
    text = western_digits(value).strip().removesuffix(".0")
    if _YEAR.fullmatch(text):
        return int(text)
    found = read_date(text, Order.DAY_FIRST, latest)
    return found.year if isinstance(found, date) else found


def plausible_birth(year: int, latest: date) -> bool:
    """Whether somebody born then can be on a list now."""
    return max(EARLIEST_YEAR, latest.year - _YEARS_ALIVE) <= year <= latest.year
