"""Text with a delimiter: CSV as every spreadsheet and every country writes it."""

import csv
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from mudhif.people.mapping.reading.limits import (
    LONGEST_CELL,
    LONGEST_LINE,
    LONGEST_ROW,
    MOST_COLUMNS,
    MOST_ROWS,
)
from mudhif.people.mapping.rules.faults import FileFault, RefusedFile

DELIMITERS = (",", ";", "\t", "|")
_TRIED_LINES = 50
# Excel's own first line, which names the delimiter.
_NAMED = re.compile(r"sep=(.)\s*")
# ="0771…" is how people keep a leading nought.
_QUOTED = re.compile(r'="([^"=+@]*)"')
# An equals sign, or a sign before a call, a command or another sheet: `+44 (0)7911` is a telephone number.
FORMULA = re.compile(r"\s*(?:=|[@+-].*(?:[A-Za-z]\(|[!|]))", re.DOTALL)

Cells = list[str]
Numbered = tuple[int, Cells]


class _Guarded:
    """Lines of a text; raises where one row swallows more than a row can hold (an open quotation mark)."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self.text = text
        self.pending = 0
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        while line := self.text.readline(LONGEST_LINE + 1):
            self.number += 1
            self.pending += len(line)
            if self.pending > LONGEST_ROW:
                raise RefusedFile(FileFault.BROKEN_QUOTES, f"line {self.number}")
            yield line


def delimiter_of(source: BinaryIO, encoding: str) -> str:
    """The delimiter that parts the most lines into the same number of cells; a comma where there is none."""
    text = _opened(source, encoding)
    try:
        lines = [line for line, _ in zip(_lines(text), range(_TRIED_LINES), strict=False)]
    finally:
        text.detach()
    if lines and (named := _NAMED.fullmatch(lines[0])):
        return named[1]
    return max(DELIMITERS, key=lambda mark: (_agreement(lines, mark), -DELIMITERS.index(mark)))


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    while line := text.readline(LONGEST_LINE + 1):
        yield line


def _agreement(lines: list[str], delimiter: str) -> tuple[float, int]:
    try:
        widths = [len(cells) for cells in csv.reader(lines, delimiter=delimiter) if cells]
    except csv.Error:
        return 0.0, 0
    wide = [width for width in widths if width > 1]
    if not wide:
        return 0.0, 0
    usual = max(set(wide), key=wide.count)
    return wide.count(usual) / len(widths), usual


def rows(source: BinaryIO, encoding: str, delimiter: str) -> Iterator[Numbered]:
    """Each row that is not blank, with the number of its first line. Raises `RefusedFile`."""
    text = _opened(source, encoding)
    try:
        yield from _numbered(_Guarded(text), delimiter)
    except csv.Error as error:
        raise RefusedFile(_FAULTS.get(str(error).split(" ")[0], FileFault.BROKEN_QUOTES)) from error
    finally:
        text.detach()


_FAULTS = {"field": FileFault.LONG_CELL}


def _numbered(lines: _Guarded, delimiter: str) -> Iterator[Numbered]:
    begins, count = 1, 0
    for cells in csv.reader(lines, delimiter=delimiter, strict=True):
        if any(cells) and not (begins == 1 and _NAMED.fullmatch(delimiter.join(cells))):
            count += 1
            _check(cells, count, begins)
            yield begins, cells
        begins, lines.pending = lines.number + 1, 0


def _check(cells: Cells, count: int, line: int) -> None:
    """Refuse a table too wide or too long, a cell too long, and formulas; unwrap `="0771"`."""
    where = f"line {line}"
    if len(cells) > MOST_COLUMNS:
        raise RefusedFile(FileFault.TOO_MANY_COLUMNS, where)
    if count > MOST_ROWS:
        raise RefusedFile(FileFault.TOO_MANY_ROWS)
    for index, cell in enumerate(cells):
        if not cell:
            continue
        if len(cell) > LONGEST_CELL:
            raise RefusedFile(FileFault.LONG_CELL, where)
        if cell[0] in "=@+-\t\r " and FORMULA.match(cell):
            if not (quoted := _QUOTED.fullmatch(cell.strip())):
                raise RefusedFile(FileFault.FORMULA, where)
            cells[index] = quoted[1]


def _opened(source: BinaryIO, encoding: str) -> io.TextIOWrapper:
    source.seek(0)
    return io.TextIOWrapper(source, encoding=encoding, errors="replace", newline="")
