"""Which column is what: by its header, else by its values; and which are refused."""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from mudhif.kernels.folding import fold
from mudhif.people.mapping.rules.cleaning import plain, western_digits
from mudhif.people.mapping.rules.contacts import mail_of, phone_of
from mudhif.people.mapping.rules.countries import country_code
from mudhif.people.mapping.rules.dates import EARLIEST_YEAR, Order, read_date
from mudhif.people.mapping.rules.fields import NAMES, NAMING, SECOND, Field
from mudhif.people.mapping.rules.headers import field_of
from mudhif.people.mapping.rules.never_held import (
    SHARE,
    SHARE_OF_NAMES,
    Never,
    refused_by_header,
    refused_by_values,
)


class How(StrEnum):
    """How a column was recognised."""

    HEADER = "header"
    VALUES = "values"
    CHOSEN = "chosen"
    LEFT_ALONE = "left_alone"
    UNKNOWN = "unknown"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a file: its place from 0, its header as given, what it is, and why it is refused where it is."""

    index: int
    header: str
    field: Field | None
    how: How
    never: Never | None
    sample: tuple[str, ...]


ColumnMap = Mapping[int, Field]
_SHARE = 0.8
_FEWEST = 3
_FEWEST_OF_NAMES = 20
_SAMPLE = 3
_NAME = re.compile(r"[^\W\d_]+(?:[ '’.\-ـ\u200c]+[^\W\d_]+){1,6}")
_LOOKS_LIKE_A_DAY = re.compile(r"\d{1,4}[-/. ]\D*\d{1,2}[-/. ]\d{1,4}.*|\d{1,2} \w+ \d{4}")
_FEWEST_DIGITS = 9


def fingerprint(headers: Sequence[str]) -> str:
    """What a file of the same columns has again: a hash of its headers, folded, in their order."""
    return hashlib.sha256("\x1f".join(map(fold, headers)).encode()).hexdigest()


def recognise(headers: Sequence[str], values: Sequence[Sequence[str]], latest: date) -> tuple[Column, ...]:
    """The columns as far as they can be told. `values` holds some filled cells of each column."""
    columns = [_by_header(index, header, values[index]) for index, header in enumerate(headers)]
    taken: set[Field] = set()
    columns = [_once(column, taken) for column in columns]
    columns = [_by_values(column, values[column.index], taken, latest) for column in columns]
    columns = [_as_name(column, values[column.index], taken) for column in columns]
    return tuple(_refuse_home(given_names(columns, values), values))


def chosen(columns: Sequence[Column], choice: ColumnMap) -> tuple[Column, ...]:
    """The columns as a person decided them; what is refused stays refused, and no field is given twice."""
    taken: set[Field] = set()
    decided = []
    for column in columns:
        kind = None if column.never else choice.get(column.index)
        kind = None if kind in taken else kind
        if kind is not None:
            taken.add(kind)
        how = column.how if column.never or kind is column.field else How.CHOSEN
        decided.append(replace(column, field=kind, how=how))
    return tuple(decided)


def _by_header(index: int, header: str, values: Sequence[str]) -> Column:
    shown = tuple(dict.fromkeys(plain(value) for value in values[:50]))[:_SAMPLE]
    known, kind = field_of(header)
    never = refused_by_header(header)
    if never is None and not (known and kind is None):
        never = _refused_by_values(kind, values)
    if never:
        return Column(index, header, None, How.REFUSED, never, ())
    how = How.HEADER if kind else How.LEFT_ALONE if known else How.UNKNOWN
    return Column(index, header, kind, how, None, shown)


def _refused_by_values(kind: Field | None, values: Sequence[str]) -> Never | None:
    if kind in NAMES:
        return refused_by_values(values, SHARE_OF_NAMES) if len(values) >= _FEWEST_OF_NAMES else None
    found = refused_by_values(values, SHARE)
    return None if found is Never.HOME and kind in {Field.CITY, Field.COUNTRY} else found


def _once(column: Column, taken: set[Field]) -> Column:
    """No two columns are one field: a second telephone is the other telephone, a second city is left alone."""
    kind = column.field
    if kind in taken and kind is not None:
        kind = SECOND.get(kind)
    if kind is None or kind in taken:
        return replace(column, field=None, how=How.UNKNOWN if column.field else column.how)
    taken.add(kind)
    return replace(column, field=kind)


def _share(values: Sequence[str], fits: Callable[[str], object]) -> float:
    return sum(bool(fits(value)) for value in values) / len(values) if len(values) >= _FEWEST else 0.0


def _by_values(column: Column, values: Sequence[str], taken: set[Field], latest: date) -> Column:
    """A column whose header says nothing can still be full of mail addresses, telephones, days or years."""
    if column.how is not How.UNKNOWN:
        return column
    tests: dict[Field, Callable[[str], object]] = {
        Field.MAIL: mail_of,
        Field.BIRTH_DATE: lambda value: _is_day(value, latest),
        Field.BIRTH_YEAR: lambda value: _is_year(value, latest),
        Field.PHONE: _is_phone,
        Field.COUNTRY: country_code,
    }
    for kind, fits in tests.items():
        if kind not in taken and _share(values, fits) >= _SHARE:
            taken.add(kind)
            return replace(column, field=kind, how=How.VALUES)
    return column


def _is_day(value: str, latest: date) -> bool:
    if not _LOOKS_LIKE_A_DAY.fullmatch(western_digits(value)):
        return False
    found = (read_date(value, order, latest) for order in Order)
    return any(isinstance(day, date) and EARLIEST_YEAR < day.year <= latest.year for day in found)


def _is_year(value: str, latest: date) -> bool:
    text = western_digits(value)
    return len(text) == 4 and text.isdecimal() and EARLIEST_YEAR < int(text) <= latest.year  # noqa: PLR2004


def _is_phone(value: str) -> bool:
    number = phone_of(value)
    return number is not None and number.startswith(("+", "0")) and len(number) >= _FEWEST_DIGITS


def _as_name(column: Column, values: Sequence[str], taken: set[Field]) -> Column:
    """The first column of several words, where no header names anybody."""
    if column.how is How.UNKNOWN and column.field is None and not taken & NAMING:
        several = len(set(values)) * 2 > len(values)
        if several and _share(values, lambda value: _NAME.fullmatch(plain(value))) >= _SHARE:
            taken.add(Field.FULL_NAME)
            return replace(column, field=Field.FULL_NAME, how=How.VALUES)
    return column


def given_names(columns: Sequence[Column], values: Sequence[Sequence[str]]) -> list[Column]:
    """`Name` beside `Surname` is the given name, unless it has three words and more."""
    held = {column.field for column in columns}
    if Field.FAMILY not in held or Field.GIVEN in held:
        return list(columns)

    def short(column: Column) -> bool:
        return _share(values[column.index], lambda value: len(value.split()) < 3) >= _SHARE  # noqa: PLR2004

    return [
        replace(column, field=Field.GIVEN) if column.field is Field.FULL_NAME and short(column) else column
        for column in columns
    ]


def _refuse_home(columns: Sequence[Column], values: Sequence[Sequence[str]]) -> list[Column]:
    """A column of Iraqi places is where people come from, unless the file says that they live in Iraq."""
    country = next((column for column in columns if column.field is Field.COUNTRY), None)
    live_there = country and _share(values[country.index], lambda value: country_code(value) == "IQ") > SHARE
    if live_there:
        return list(columns)
    return [
        replace(column, field=None, how=How.REFUSED, never=Never.HOME, sample=())
        if column.field is Field.CITY and refused_by_values(values[column.index]) is Never.HOME
        else column
        for column in columns
    ]
