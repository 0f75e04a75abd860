"""Looking through a whole file once: where its header is, what its columns are, how it writes days."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from mudhif.people.mapping.reading.tables import Numbered, Table
from mudhif.people.mapping.rules.cleaning import plain, western_digits
from mudhif.people.mapping.rules.columns import Column, ColumnMap, How, chosen, fingerprint, recognise
from mudhif.people.mapping.rules.dates import Evidence, decide_order
from mudhif.people.mapping.rules.faults import FileFault, RefusedFile, Warned
from mudhif.people.mapping.rules.fields import NAMING, Field
from mudhif.people.mapping.rules.headers import field_of
from mudhif.people.mapping.rules.never_held import refused_by_header

_LOOKED_AT_FOR_HEADER = 15
_LONGEST_HEADER = 200
# How many filled cells of a column are looked at, of all columns together, and how many letters of one.
_VALUES_KEPT = 2000
_VALUES_KEPT_IN_ALL = 100_000
_LONGEST_KEPT = 120
# Different days of one column, and columns without a telling header that are watched for days.
_DAYS_KEPT = 50_000
_MOST_WATCHED = 10


@dataclass(frozen=True, slots=True)
class Survey:
    """What is known of a file before a row is read: `rows` counts data rows, `header_line` is where the header is."""

    columns: tuple[Column, ...]
    days: dict[int, Evidence]
    rows: int
    header_line: int
    fingerprint: str
    warnings: tuple[Warned, ...]


def survey(table: Table, choice: ColumnMap | None, latest: date) -> Survey:
    """Read the whole file without keeping it. Raises `RefusedFile`, also where only its last row is bad."""
    header_line, header, skipped = _header(table)
    looking = _Looking(header, choice or ())
    for line, cells in table.rows():
        if line > header_line:
            looking.see(cells)
    if not looking.rows:
        raise RefusedFile(FileFault.NO_ROWS)
    looking.close(looking.gathering)
    columns = recognise(header, looking.values, latest)
    columns = columns if choice is None else chosen(columns, choice)
    days = {
        column.index: decide_order(looking.days[column.index]) for column in columns if column.field is Field.BIRTH_DATE
    }
    warnings = _warnings(table, columns, days, skipped)
    return Survey(columns, days, looking.rows, header_line, fingerprint(header), warnings)


def _header(table: Table) -> tuple[int, list[str], int]:
    """The line that names the columns, its cells, and how many rows stand before it."""
    rows = table.rows()
    head: list[Numbered] = list(islice(rows, _LOOKED_AT_FOR_HEADER))
    rows.close()  # type: ignore[attr-defined]
    if not head:
        raise RefusedFile(FileFault.EMPTY)
    scores = [_known(cells) for _line, cells in head]
    best = max(range(len(head)), key=lambda index: (scores[index], -index))
    if scores[best] == 0 or (scores[best] == 1 and sum(map(bool, head[best][1])) > 3):  # noqa: PLR2004
        best = 0
        if _is_data(head[0][1]):
            raise RefusedFile(FileFault.NO_HEADER)
    line, cells = head[best]
    return line, [plain(cell)[:_LONGEST_HEADER] for cell in cells], best


def _known(cells: Sequence[str]) -> int:
    return sum(1 for cell in cells if cell and len(cell) <= _LONGEST_HEADER and _names_a_column(cell))


def _names_a_column(cell: str) -> bool:
    return field_of(cell)[0] or refused_by_header(cell) is not None


def _is_data(cells: Sequence[str]) -> bool:
    """Whether a row holds what no header holds: numbers, addresses."""
    return any("@" in cell or western_digits(cell).strip(" +-/.").isdecimal() for cell in cells if cell)


class _Looking:
    """Gathers some filled cells of each column, and the days of those that may hold days. Bounded, whatever comes.

    A column is looked at until its sample is full; from then on only where it may hold days. So a million cells are
    walked through for the few columns that matter.
    """

    def __init__(self, header: Sequence[str], asked: Collection[int]) -> None:
        self.header, self.asked = header, asked
        self.values: list[list[str]] = [[] for _ in header]
        self.days: list[Counter[str]] = [Counter() for _ in header]
        self.most = min(_VALUES_KEPT, _VALUES_KEPT_IN_ALL // max(len(header), 1))
        self.gathering = list(range(len(header)))
        self.watched: list[int] = []
        self.rows = 0

    def see(self, cells: Sequence[str]) -> None:
        """One data row."""
        self.rows += 1
        width = len(cells)
        for index in self.watched:
            if index < width and _may_be_a_day(cell := cells[index]):
                days = self.days[index]
                if cell in days or len(days) < _DAYS_KEPT:
                    days[cell] += 1
        if self.gathering:
            self._gather(cells, width)

    def _gather(self, cells: Sequence[str], width: int) -> None:
        full = False
        for index in self.gathering:
            if index < width and (cell := cells[index]) and not cell.isspace():
                kept = self.values[index]
                kept.append(cell[:_LONGEST_KEPT])
                full = full or len(kept) >= self.most
        if full:
            self.close(index for index in self.gathering if len(self.values[index]) >= self.most)

    def close(self, columns: Iterable[int]) -> None:
        """These samples are whole: count their days, and go on watching where there are any."""
        for index in list(columns):
            self.gathering.remove(index)
            self.days[index].update(each for each in self.values[index] if _may_be_a_day(each))
            if self._may_hold_days(index):
                self.watched.append(index)

    def _may_hold_days(self, index: int) -> bool:
        known, kind = field_of(self.header[index])
        if kind is Field.BIRTH_DATE or index in self.asked:
            return True
        return not known and len(self.watched) < _MOST_WATCHED and decide_order(self.days[index]).numeric > 0


def _may_be_a_day(cell: str) -> bool:
    return 6 <= len(cell) <= 10  # noqa: PLR2004


def _warnings(table: Table, columns: Sequence[Column], days: dict[int, Evidence], skipped: int) -> tuple[Warned, ...]:
    said = {
        Warned.ORDER_ASSUMED: any(not found.sure for found in days.values()),
        Warned.ORDER_MIXED: any(found.against for found in days.values()),
        Warned.MORE_SHEETS: table.more_sheets > 0,
        Warned.NO_NAMES: not any(column.field in NAMING for column in columns),
        Warned.BY_VALUES: any(column.how is How.VALUES for column in columns),
        Warned.LINES_BEFORE_HEADER: skipped > 0,
        Warned.LEGACY_ENCODING: table.encoding.startswith("cp"),
    }
    return tuple(warning for warning, holds in said.items() if holds)


def data_rows(table: Table, header_line: int) -> Iterator[tuple[int, int, list[str]]]:
    """Data row from 1, line, cells."""
    number = 0
    for line, cells in table.rows():
        if line > header_line:
            number += 1
            yield number, line, cells
