"""Columns of a file that was brought, and the lines that did not go on."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.paging import Page, keyset_page
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.mapping.models import BadLine, State
from mudhif.people.mapping.queries.access import my_register
from mudhif.people.mapping.queries.sealing import opened_columns
from mudhif.people.mapping.rules.columns import Column
from mudhif.people.mapping.rules.faults import Warned


@dataclass(frozen=True, slots=True)
class FileShown:
    """A file whose columns wait to be confirmed."""

    columns: tuple[Column, ...]
    warnings: tuple[Warned, ...]
    rows: int
    remembered: bool


@dataclass(frozen=True, slots=True)
class BadLineShown:
    """Where something was not taken, and why; the column by its header."""

    line: int
    column: str
    reason: str


def file_to_confirm(viewer: Viewer, register: UUID) -> FileShown:
    """The columns, with a few cells of each; raises `NotFound` where no file waits. Two queries."""
    row = my_register(viewer, register)
    if row.state != State.READ:
        raise NotFound
    columns, known = opened_columns(row)
    warned = known.get("warnings")
    warnings = tuple(Warned(one) for one in warned) if isinstance(warned, list) else ()
    return FileShown(columns, warnings, row.rows_seen, bool(known.get("remembered")))


def bad_lines(viewer: Viewer, register: UUID, cursor: str = "") -> Page[BadLineShown]:
    """The lines that did not go on, a page at a time. Three queries."""
    row = my_register(viewer, register)
    headers = _headers(opened_columns(row)[0])
    page = keyset_page(BadLine.objects.filter(register=row), ("id",), cursor)
    return Page([_bad(line, headers) for line in page.rows], page.next_cursor)


def all_bad_lines(viewer: Viewer, register: UUID) -> Iterator[BadLineShown]:
    """All of them, as a stream. Three queries."""
    row = my_register(viewer, register)
    headers = _headers(opened_columns(row)[0])
    found = BadLine.objects.filter(register=row).order_by("id")
    return (_bad(line, headers) for line in found.iterator(chunk_size=2000))


def _headers(columns: tuple[Column, ...]) -> dict[int, str]:
    return {column.index: column.header for column in columns}


def _bad(line: BadLine, headers: dict[int, str]) -> BadLineShown:
    column = "" if line.column is None else headers.get(line.column, "") or str(line.column + 1)
    return BadLineShown(line.line, column, line.reason)
