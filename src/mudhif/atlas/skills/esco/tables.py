"""A CSV that a stranger may have made, row by row."""

import csv
from collections.abc import Iterable, Iterator

from mudhif.atlas.skills.rules import BadTaxonomy

MOST_COLUMNS = 60
LONGEST_HEADER = 4_000
MOST_ROWS = 2_000_000
LONGEST_LINE = 2_000_000


def rows(name: str, lines: Iterable[str], required: Iterable[str]) -> Iterator[dict[str, str]]:
    """The rows of a table as dictionaries of its columns.

    Raises BadTaxonomy where a required column is missing, a row has too few or too many fields, or the text is not
    UTF-8, holds a NUL, or is larger than anything official.
    """
    try:
        yield from _rows(name, csv.reader(_safe(name, lines), strict=True), set(required))
    except UnicodeDecodeError as error:
        raise BadTaxonomy(f"{name} is not text in UTF-8.") from error
    except csv.Error as error:
        raise BadTaxonomy(f"{name} is not a proper CSV table: {error}.") from error


def _safe(name: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if "\0" in line:
            raise BadTaxonomy(f"{name} holds NUL characters.")
        if len(line) > (LONGEST_LINE if number else LONGEST_HEADER):
            raise BadTaxonomy(f"{name} has a line that is too long to be a table's.")
        yield line


def _rows(name: str, reader: Iterator[list[str]], required: set[str]) -> Iterator[dict[str, str]]:
    header = [column.strip() for column in next(reader, [])]
    missing = sorted(required - set(header))
    if missing:
        raise BadTaxonomy(f"{name} lacks the column {missing[0]}.")
    if len(header) > MOST_COLUMNS or len(set(header)) < len(header):
        raise BadTaxonomy(f"{name} has too many columns, or two of one name.")
    for number, fields in enumerate(reader, start=1):
        if not fields:
            continue
        # Trailing empty fields are left out in some of the official tables.
        if len(fields) > len(header) or (len(fields) < len(header) and len(fields) < len(required)):
            raise BadTaxonomy(f"{name} has a row ({number}) that does not fit its columns.")
        if number > MOST_ROWS:
            raise BadTaxonomy(f"{name} has more than {MOST_ROWS:,} rows.")
        yield dict(zip(header, fields + [""] * (len(header) - len(fields)), strict=True))
