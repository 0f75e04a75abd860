"""One row of a register, from the cells of a file."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mudhif.people.mapping.rules import fields
from mudhif.people.mapping.rules.cleaning import REPLACEMENT, plain
from mudhif.people.mapping.rules.contacts import mail_of, phones_of
from mudhif.people.mapping.rules.countries import country_code
from mudhif.people.mapping.rules.dates import Order, plausible_birth, read_date, read_year
from mudhif.people.mapping.rules.faults import BadRow, RowFault
from mudhif.people.mapping.rules.fields import Field
from mudhif.people.mapping.rules.never_held import kind_of_value

LONGEST_VALUE = 200
SHEET_ERRORS = frozenset({"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"})
# Where a word of faith or origin, alone in its cell, can only be that.
_WATCHED = frozenset({Field.OCCUPATION, Field.CITY, Field.COUNTRY, Field.ROW_KEY})


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """What a register says of one person. `row` counts data rows from 1, `line` is where it stands in the file.

    Text is as given, in NFC; empty where nothing was said. `birth_date` is the day as given, which for many is 1 July
    or 1 January because nobody knew; `birth_year` is filled from it too. Phones are `+` and digits where the country
    is known; `country_code` is ISO 3166-1, or empty.
    """

    row: int
    line: int
    full_name: str = ""
    name_in_passport: str = ""
    given: str = ""
    father: str = ""
    grandfather: str = ""
    family: str = ""
    birth_date: date | None = None
    birth_year: int | None = None
    phone: str = ""
    other_phone: str = ""
    mail: str = ""
    other_mail: str = ""
    country: str = ""
    country_code: str = ""
    city: str = ""
    occupation: str = ""
    left_year: int | None = None
    row_key: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """How the cells of a file become rows: which column is which field, and what the columns' evidence decided."""

    fields: tuple[tuple[int, Field], ...]
    orders: Mapping[int, Order]
    width: int
    latest: date
    country: str = ""
    ragged: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """The cells of one data row as they stand in the file."""

    row: int
    line: int
    cells: Sequence[str]


class _Bad(Exception):  # noqa: N818
    def __init__(self, reason: RowFault) -> None:
        super().__init__(reason)
        self.reason = reason


Values = dict[str, str | int | date | None]


def read_row(plan: Plan, line: Line) -> tuple[RegisterRow | None, list[BadRow]]:
    """The row, with each bad value left blank and listed; None where nothing can be made of it."""
    if fault := _shape(plan, line.cells):
        return None, [BadRow(line.row, line.line, None, fault)]
    values: Values = {}
    faults: list[BadRow] = []
    for column, kind in plan.fields:
        text = plain(line.cells[column]) if column < len(line.cells) else ""
        if not text:
            continue
        try:
            _read(plan, column, kind, text, values)
        except _Bad as bad:
            faults.append(BadRow(line.row, line.line, column, bad.reason))
    if not any(kind in values for kind in fields.NAMING):
        faults.append(BadRow(line.row, line.line, None, RowFault.NO_NAME))
        return None, faults
    return RegisterRow(line.row, line.line, **values), faults  # type: ignore[arg-type]


def _shape(plan: Plan, cells: Sequence[str]) -> RowFault | None:
    if len(cells) > plan.width and any(cells[plan.width :]):
        return RowFault.TOO_MANY_CELLS
    if len(cells) < plan.width and not plan.ragged:
        return RowFault.TOO_FEW_CELLS
    return None


def _read(plan: Plan, column: int, kind: Field, text: str, values: Values) -> None:
    if len(text) > LONGEST_VALUE:
        raise _Bad(RowFault.TOO_LONG)
    if text in SHEET_ERRORS:
        raise _Bad(RowFault.SHEET_ERROR)
    if REPLACEMENT in text:
        raise _Bad(RowFault.BROKEN_LETTERS)
    _READERS.get(kind, _text)(plan, column, kind, text, values)


def _text(plan: Plan, column: int, kind: Field, text: str, values: Values) -> None:
    if kind in _WATCHED and _says_what_is_never_held(kind, text):
        raise _Bad(RowFault.NEVER_HELD)
    values[kind] = text


def _says_what_is_never_held(kind: Field, text: str) -> bool:
    found = kind_of_value(text)
    return found is not None and not (found == "home" and kind in {Field.CITY, Field.COUNTRY})


def _country(plan: Plan, column: int, kind: Field, text: str, values: Values) -> None:
    _text(plan, column, kind, text, values)
    values["country_code"] = country_code(text)


def _birth_date(plan: Plan, column: int, kind: Field, text: str, values: Values) -> None:
    found = read_date(text, plan.orders.get(column, Order.DAY_FIRST), plan.latest)
    if found is None:
        raise _Bad(RowFault.BAD_DATE)
    day, year = (found, found.year) if isinstance(found, date) else (None, found)
    if not plausible_birth(year, plan.latest) or (day is not None and day > plan.latest):
        raise _Bad(RowFault.DATE_OUT_OF_RANGE)
    if day is not None:
        values[kind] = day
    values[Field.BIRTH_YEAR] = year


def _year(plan: Plan, column: int, kind: Field, text: str, values: Values) -> None:
    found = read_year(text, plan.latest)
    if found is None or not plausible_birth(found, plan.latest):
        raise _Bad(RowFault.BAD_YEAR)
    values.setdefault(kind, found)


def _phone(plan: Plan, column: int, kind: Field, text: str, values: Values) -> None:
    numbers = phones_of(text, str(values.get("country_code") or plan.country))
    if not numbers:
        raise _Bad(RowFault.BAD_PHONE)
    for place in (Field.PHONE, Field.OTHER_PHONE):
        if numbers and place not in values:
            values[place] = numbers.pop(0)


def _mail(plan: Plan, column: int, kind: Field, text: str, values: Values) -> None:
    address = mail_of(text)
    if address is None:
        raise _Bad(RowFault.BAD_MAIL)
    values[kind] = address


Reader = Callable[[Plan, int, Field, str, Values], None]
_READERS: dict[Field, Reader] = {
    Field.BIRTH_DATE: _birth_date,
    Field.BIRTH_YEAR: _year,
    Field.LEFT_YEAR: _year,
    Field.PHONE: _phone,
    Field.OTHER_PHONE: _phone,
    Field.MAIL: _mail,
    Field.OTHER_MAIL: _mail,
    Field.COUNTRY: _country,
}


def in_reading_order(pairs: Mapping[int, Field]) -> Iterator[tuple[int, Field]]:
    """Countries first, since a telephone number is read with the country; then as they stand."""
    yield from sorted(pairs.items(), key=lambda pair: (pair[1] is not Field.COUNTRY, pair[0]))
