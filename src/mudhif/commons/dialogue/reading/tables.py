"""A file of comma-separated values: what its columns are called, and its rows."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LONGEST_CELL: Final = 1 << 20


class UnreadableConversation(ValueError):  # noqa: N818  (read aloud where it is raised)
    """The folder cannot be read; the message is one sentence that says why."""


@dataclass(frozen=True, slots=True)
class Table:
    """`name` of the file; `header`, its columns in lower case; `rows`, as long as the header, blank ones left out."""

    name: str
    header: tuple[str, ...]
    rows: list[list[str]]

    def place(self, *names: str) -> int | None:
        """Which column has one of these names, if any."""
        return next((self.header.index(name) for name in names if name in self.header), None)

    def needed(self, *names: str) -> int:
        """As `place`; raises `UnreadableConversation` where there is none."""
        found = self.place(*names)
        if found is None:
            raise UnreadableConversation(f"{self.name} has no column {names[0]}.")
        return found

    def column(self, place: int | None) -> list[str]:
        """The cells of a column, without blanks around them; empty ones where there is no such column."""
        return ["" if place is None else row[place].strip() for row in self.rows]


def read_table(path: Path) -> Table:
    """Read UTF-8 with or without a byte order mark, with any line ends.

    Raises `UnreadableConversation` where the file is empty, or no text in UTF-8.
    """
    csv.field_size_limit(LONGEST_CELL)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(_rows(csv.reader(file)))
    except UnicodeDecodeError as error:
        raise UnreadableConversation(f"{path.name} is no text in UTF-8 (byte {error.start}).") from error
    except csv.Error as error:
        raise UnreadableConversation(f"{path.name} cannot be read as comma-separated values: {error}.") from error
    if not rows:
        raise UnreadableConversation(f"{path.name} is empty; its first line must name the columns.")
    header = tuple(cell.strip().lower() for cell in rows[0])
    width = len(header)
    return Table(path.name, header, [(row + [""] * (width - len(row)))[:width] for row in rows[1:]])


def _rows(lines: Iterator[list[str]]) -> Iterator[list[str]]:
    return (row for row in lines if any(cell.strip() for cell in row))
