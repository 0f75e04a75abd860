"""A register's file, read: columns, rows, and what could not be taken."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from mudhif.people.mapping.reading.surveys import Survey, data_rows, survey
from mudhif.people.mapping.reading.tables import Table, opened
from mudhif.people.mapping.rules.columns import Column, ColumnMap
from mudhif.people.mapping.rules.faults import BadRow, Warned
from mudhif.people.mapping.rules.rows import Line, Plan, RegisterRow, in_reading_order, read_row

# Nobody is born after this day; whoever has a clock gives the present one.
LATEST = date(2030, 12, 31)


@dataclass(frozen=True, slots=True)
class RegisterFile:
    """A register as read: its columns, its good rows, what was bad in others, and what a person should know."""

    columns: tuple[Column, ...]
    rows: tuple[RegisterRow, ...]
    bad_rows: tuple[BadRow, ...]
    warnings: tuple[Warned, ...]
    rows_seen: int


def look(source: Path | bytes | BinaryIO, column_map: ColumnMap | None = None, latest: date = LATEST) -> Survey:
    """What would be read. Raises `RefusedFile`."""
    with opened(source) as table:
        return survey(table, column_map, latest)


def read_register(
    source: Path | bytes | BinaryIO,
    column_map: ColumnMap | None = None,
    *,
    lenient: bool = False,
    country: str = "",
    latest: date = LATEST,
) -> RegisterFile:
    """The register in a CSV or XLSX file, without a database.

    `column_map` says which column (from 0) is which `Field`; without it columns are recognised. A row with a bad value
    is left out and listed; where `lenient`, it stays, with that value blank, and is listed too. `country` (ISO 3166-1)
    makes national telephone numbers international where a row names no country. `latest` is the present day, where
    there is a clock. Raises `RefusedFile` where the whole file is refused, and `OSError` where it cannot be opened.
    """
    with opened(source) as table:
        known = survey(table, column_map, latest)
        rows: list[RegisterRow] = []
        bad: list[BadRow] = []
        for row, faults in each_row(table, known, country=country, latest=latest):
            bad.extend(faults)
            if row is not None and (lenient or not faults):
                rows.append(row)
    return RegisterFile(known.columns, tuple(rows), tuple(bad), known.warnings, known.rows)


def each_row(
    table: Table, known: Survey, *, country: str = "", latest: date = LATEST, after: int = 0
) -> Iterator[tuple[RegisterRow | None, list[BadRow]]]:
    """Each data row after the given one, with bad values left blank and listed; None where nothing is left of it."""
    plan = Plan(
        fields=tuple(in_reading_order({each.index: each.field for each in known.columns if each.field})),
        orders={index: found.order for index, found in known.days.items()},
        width=len(known.columns),
        latest=latest,
        country=country,
        ragged=table.is_sheet,
    )
    for number, line, cells in data_rows(table, known.header_line):
        if number > after:
            yield read_row(plan, Line(number, line, cells))
