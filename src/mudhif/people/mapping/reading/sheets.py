"""The rows of one sheet as a stream. A cell far out on the sheet costs nothing: no grid is ever laid out."""

import re
import zipfile
from collections.abc import Iterator
from functools import lru_cache

from mudhif.people.mapping.reading.delimited import FORMULA
from mudhif.people.mapping.reading.limits import (
    LONGEST_CELL,
    LONGEST_TAG,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_LETTERS,
    MOST_ROWS,
    MOST_TEXTS,
)
from mudhif.people.mapping.reading.markup import Attributes, bare, check, feed, parser, pieces
from mudhif.people.mapping.reading.workbooks import Workbook
from mudhif.people.mapping.rules.dates import from_serial
from mudhif.people.mapping.rules.faults import FileFault, RefusedFile

# An optional prefix is written as two ways, which is twice as fast as one with a part that may be missing.
_FORMULA, _ROW, _CELL, _TEXT = (
    re.compile(b"|".join(start + name + rb"[\s/>]" for start in (b"<", rb"<\w+:")))
    for name in (b"f", b"row", b"c", b"si")
)
# Columns beyond the 200th (GR), as the reference of a cell names them.
_FAR_COLUMN = re.compile(rb"\sr=[\"'](?:[A-Z]{3,}|[H-Z][A-Z]|G[S-Z])\d")
_LETTERS = 26
_DIGITS = "0123456789"
# Whole numbers below 1e15 are exact, and stand as they were written.
_EXACT = 16

Numbered = tuple[int, list[str]]


def check_entries(archive: zipfile.ZipFile, book: Workbook) -> None:
    """Every part of the workbook is sound, and the sheet holds no formula and no cell far out. Raises `RefusedFile`."""
    for name in archive.namelist():
        if name == book.sheet:
            check(archive, name, _Looking().see)
        elif name == book.texts:
            check(archive, name, _Counting(_TEXT, MOST_TEXTS, FileFault.TOO_MANY_TEXTS).see)
        elif name.endswith((".xml", ".rels")):
            check(archive, name)


class _Passing:
    """Sees the bytes of a part as they pass, each tag whole and once; what looks for something is below."""

    def __init__(self) -> None:
        self.tail = b""

    def see(self, piece: bytes) -> None:
        """One piece; what follows its last `<` waits for the next."""
        seen = self.tail + piece
        cut = max(seen.rfind(b"<"), 0)
        self.tail = seen[cut:]
        if len(self.tail) > LONGEST_TAG:
            raise RefusedFile(FileFault.XML_SHAPE)
        self.look(seen[:cut])

    def look(self, tags: bytes) -> None:
        """Refuse what is not wanted."""


class _Counting(_Passing):
    """Counts the elements of one name."""

    def __init__(self, opening: re.Pattern[bytes], most: int, fault: FileFault) -> None:
        super().__init__()
        self.opening, self.most, self.fault = opening, most, fault
        self.count = 0

    def look(self, tags: bytes) -> None:
        """Refuse more than the most."""
        self.count += len(self.opening.findall(tags))
        if self.count > self.most:
            raise RefusedFile(self.fault)


class _Looking(_Passing):
    """Looks for formulas, far columns and endlessness in a sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = _Counting(_ROW, MOST_ROWS, FileFault.TOO_MANY_ROWS)
        self.cells = _Counting(_CELL, MOST_CELLS, FileFault.TOO_MANY_CELLS)

    def look(self, tags: bytes) -> None:
        """Refuse what the row-by-row reading would find much later."""
        if _FORMULA.search(tags):
            raise RefusedFile(FileFault.FORMULA)
        if _FAR_COLUMN.search(tags):
            raise RefusedFile(FileFault.TOO_MANY_COLUMNS)
        self.rows.look(tags)
        self.cells.look(tags)


class _Texts:
    """Collects the workbook's shared texts."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.parts: list[str] = []
        self.letters = 0
        self.inside = self.spoken = False

    def start(self, tag: str, _given: Attributes) -> None:
        """An element opens: a text, or its pronunciation, which is passed over."""
        name = bare(tag)
        self.inside = name == "t" and not self.spoken
        if name == "rPh":
            self.spoken = True
        elif name == "si":
            self.parts = []

    def text(self, words: str) -> None:
        """Letters of a text."""
        if self.inside:
            self.parts.append(words)
            self.letters += len(words)
            if self.letters > MOST_LETTERS:
                raise RefusedFile(FileFault.TOO_MANY_TEXTS)

    def end(self, tag: str) -> None:
        """An element closes."""
        name = bare(tag)
        self.inside = False
        if name == "rPh":
            self.spoken = False
        elif name == "si":
            self.found.append("".join(self.parts))
            if len(self.found) > MOST_TEXTS:
                raise RefusedFile(FileFault.TOO_MANY_TEXTS)


def shared_texts(archive: zipfile.ZipFile, name: str) -> list[str]:
    """The workbook's shared texts by their numbers; empty where it has none."""
    texts = _Texts()
    if name:
        reading = parser()
        reading.StartElementHandler, reading.EndElementHandler = texts.start, texts.end
        reading.CharacterDataHandler = texts.text
        for piece in pieces(archive, name):
            feed(reading, piece)
    return texts.found


class _Rows:
    """Collects rows as the parser passes them."""

    def __init__(self, book: Workbook, texts: list[str]) -> None:
        self.book, self.texts = book, texts
        self.days = frozenset(map(str, book.day_styles))
        self.ready: list[Numbered] = []
        self.cells: list[str] = []
        self.said = ""
        self.line = self.column = self.count = 0
        self.kind, self.style = "n", "0"
        self.inside = self.spoken = False

    def start(self, tag: str, given: Attributes) -> None:
        """An element opens. Called millions of times, as are the next ones: what is usual stands first."""
        name = tag if ":" not in tag else bare(tag)
        if name == "c":
            self._open_cell(given)
        elif name in {"v", "t"}:
            self.inside = not self.spoken
        elif name == "row":
            self._open_row(given)
        elif name == "f":
            raise RefusedFile(FileFault.FORMULA, f"row {self.line}")
        elif name == "rPh":
            self.spoken = True

    def _open_row(self, given: Attributes) -> None:
        number = given.get("r", "")
        line = int(number) if number.isdecimal() and len(number) < 9 else self.line + 1  # noqa: PLR2004
        if line <= self.line:
            raise RefusedFile(FileFault.CELL_ORDER, f"row {line}")
        self.line, self.cells, self.column = line, [], 0

    def _open_cell(self, given: Attributes) -> None:
        reference = given.get("r")
        column = self.column if reference is None else _column(reference.rstrip(_DIGITS))
        if column < self.column:
            raise RefusedFile(FileFault.CELL_ORDER, f"row {self.line}")
        if column >= MOST_COLUMNS:
            raise RefusedFile(FileFault.TOO_MANY_COLUMNS, f"row {self.line}")
        self.column = column
        self.kind = given.get("t", "n")
        self.style = given.get("s", "0")
        self.said = ""

    def text(self, words: str) -> None:
        """Letters of a value."""
        if self.inside:
            self.said = self.said + words if self.said else words
            if len(self.said) > LONGEST_CELL:
                raise RefusedFile(FileFault.LONG_CELL, f"row {self.line}")

    def end(self, tag: str) -> None:
        """An element closes."""
        name = tag if ":" not in tag else bare(tag)
        if name == "c":
            self._close_cell()
        elif name in {"v", "t"}:
            self.inside = False
        elif name == "row":
            self._close_row()
        elif name == "rPh":
            self.spoken = False

    def _close_cell(self) -> None:
        if self.said:
            cells, missing = self.cells, self.column - len(self.cells)
            if missing > 0:
                cells.extend([""] * missing)
            cells.append(self._value(self.said))
        self.column += 1

    def _value(self, text: str) -> str:
        if self.kind == "n":
            plain = self.style not in self.days and len(text) < _EXACT and text.isascii() and text.isdecimal()
            return text if plain and text[0] != "0" else _number(text, self.style, self.book)
        if self.kind == "s":
            if not text.isdecimal() or len(text) > 7 or int(text) >= len(self.texts):  # noqa: PLR2004
                raise RefusedFile(FileFault.BAD_TEXT_NUMBER, f"row {self.line}")
            text = self.texts[int(text)]
        if text[:1] in {"=", "@", "+", "-"} and FORMULA.match(text):
            raise RefusedFile(FileFault.FORMULA, f"row {self.line}")
        return text

    def _close_row(self) -> None:
        if any(self.cells):
            self.count += 1
            if self.count > MOST_ROWS:
                raise RefusedFile(FileFault.TOO_MANY_ROWS)
            self.ready.append((self.line, self.cells))


@lru_cache(maxsize=1024)
def _column(reference: str) -> int:
    """The position of a cell from the letters of its reference: A -> 0, AB -> 27."""
    number = 0
    for letter in reference:
        if not "A" <= letter <= "Z":
            break
        number = number * _LETTERS + ord(letter) - 64
        if number > MOST_COLUMNS:
            break
    return number - 1


def _number(text: str, style: str, book: Workbook) -> str:
    """A number as read aloud: a day where its style shows one, else without exponent and needless noughts."""
    try:
        value = float(text)
    except ValueError:
        return text
    if style.isdecimal() and int(style) in book.day_styles:
        day = from_serial(value, since_1904=book.since_1904)
        return day.isoformat() if day else text
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else text  # noqa: PLR2004


def rows(archive: zipfile.ZipFile, book: Workbook, texts: list[str]) -> Iterator[Numbered]:
    """Each row that is not blank, with its number on the sheet. Raises `RefusedFile`."""
    collecting = _Rows(book, texts)
    reading = parser()
    reading.StartElementHandler, reading.EndElementHandler = collecting.start, collecting.end
    reading.CharacterDataHandler = collecting.text
    for piece in pieces(archive, book.sheet):
        feed(reading, piece)
        yield from collecting.ready
        collecting.ready.clear()
