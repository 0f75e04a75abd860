"""A file as a stream of rows, whatever it is; every safety check has passed before the first row comes."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from mudhif.people.mapping.reading import archives, delimited, sheets, workbooks
from mudhif.people.mapping.reading.encodings import encoding_of
from mudhif.people.mapping.reading.sniffing import Kind, kind_of

Numbered = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class TextTable:
    """A delimited text."""

    source: BinaryIO
    encoding: str
    delimiter: str
    more_sheets: int = 0
    is_sheet = False

    def rows(self) -> Iterator[Numbered]:
        """Line number and cells, from the beginning."""
        return delimited.rows(self.source, self.encoding, self.delimiter)


@dataclass(frozen=True, slots=True)
class SheetTable:
    """The first visible sheet of a workbook."""

    archive: zipfile.ZipFile
    book: workbooks.Workbook
    texts: list[str]
    encoding: str = "utf-8"
    delimiter: str = ""
    is_sheet = True

    @property
    def more_sheets(self) -> int:
        """Visible sheets that are not read."""
        return self.book.more_sheets

    def rows(self) -> Iterator[Numbered]:
        """Row number and cells, from the beginning."""
        return sheets.rows(self.archive, self.book, self.texts)


Table = TextTable | SheetTable


@contextmanager
def opened(source: Path | bytes | BinaryIO) -> Iterator[Table]:
    """The table in a file. Raises `RefusedFile` for what is not one, or is not safe."""
    if isinstance(source, Path):
        with source.open("rb") as stream:
            yield _table(stream)
    else:
        yield _table(io.BytesIO(source) if isinstance(source, bytes) else source)


def _table(source: BinaryIO) -> Table:
    if kind_of(source) is Kind.TEXT:
        encoding = encoding_of(source)
        return TextTable(source, encoding, delimited.delimiter_of(source, encoding))
    archive = archives.opened(source)
    book = workbooks.workbook(archive)
    sheets.check_entries(archive, book)
    return SheetTable(archive, book, sheets.shared_texts(archive, book.texts))
