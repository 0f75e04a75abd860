"""The rows of one sheet as a stream. A cell far out on the sheet costs nothing: no grid is ever laid out."""

import re
import zipfile
from collections.abc import Iterator
from functools import lru_cache

from mudhif.people.mapping.reading.blocks import blocks, letters, said
from mudhif.people.mapping.reading.delimited import FORMULA
from mudhif.people.mapping.reading.limits import (
    LONGEST_CELL,
    LONGEST_CELL_TAG,
    LONGEST_TAG,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_LETTERS,
    MOST_ROWS,
    MOST_TEXTS,
    MOST_UNUSUAL,
)
from mudhif.people.mapping.reading.markup import check
from mudhif.people.mapping.reading.workbooks import Workbook
from mudhif.people.mapping.rules.dates import from_serial
from mudhif.people.mapping.rules.faults import FileFault, RefusedFile

_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
# One cell: column, style, kind and value as Excel, LibreOffice and every library write them; else its content, or its
# attributes and its content. No alternative runs past the next cell, so that time is linear whatever stands there.
_INSIDE = r"((?:[^<]*+(?:<(?!/?c[\s/>])[^<]*+)*+))</c\s*>"
_CELL = re.compile(
    r'<c(?: r="([A-Z]{1,3})[0-9]{1,7}")?(?: s="([0-9]{1,6})")?(?: t="([a-zA-Z]{1,12})")?'
    r'(?:/>|>(?:(?:<v>|<is><t(?: xml:space="preserve")?>)([^<]*+)(?:</v>|</t></is>)</c>|' + _INSIDE + "))"
    r"|<c(?=[\s/>])([^>]*?)(?:/>|>" + _INSIDE + ")"
)
_GIVEN = re.compile(r"""\s(r|s|t)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_NUMBER = re.compile(r"""[^>]*?\sr\s*=\s*["']([0-9]{1,8})["']""")
_TEXT = re.compile(
    r'<si><t(?: xml:space="preserve")?>([^<]*+)</t></si>'
    r"|<si(?=[\s/>])[^>]*?(?:/>|>((?:[^<]*+(?:<(?!/?si[\s/>])[^<]*+)*+))</si\s*>)"
)
_AFTER_A_NAME = frozenset(" \t\r\n/>")
_BEGINNINGS = frozenset("=@+-")
_LETTERS = 26
_DIGITS = "0123456789"
# Whole numbers below 1e15 are exact, and stand as they were written.
_EXACT = 16

Numbered = tuple[int, list[str]]


def check_entries(archive: zipfile.ZipFile, book: Workbook) -> None:
    """Every part of the workbook is sound, and the sheet holds no formula. Raises `RefusedFile`."""
    for name in archive.namelist():
        if name == book.sheet:
            check(archive, name, _Formulas().see)
        elif name.endswith((".xml", ".rels")) or name == book.texts:
            check(archive, name)


class _Formulas:
    """Sees the bytes of a sheet as they pass, each tag whole, and refuses the first formula."""

    def __init__(self) -> None:
        self.tail = b""

    def see(self, piece: bytes) -> None:
        """One piece; what follows its last `<` waits for the next."""
        seen = self.tail + piece
        cut = max(seen.rfind(b"<"), 0)
        self.tail = seen[cut:]
        if len(self.tail) > LONGEST_TAG:
            raise RefusedFile(FileFault.XML_SHAPE)
        # Two plain searches, which cost next to nothing, before the pattern that looks at each tag.
        if (b"<f" in seen or b":f" in seen) and _FORMULA.search(seen, 0, cut):
            raise RefusedFile(FileFault.FORMULA)


def shared_texts(archive: zipfile.ZipFile, name: str) -> list[str]:
    """The workbook's shared texts by their numbers; empty where it has none. Raises `RefusedFile`."""
    found: list[str] = []
    length = unusual = 0
    for block in blocks(archive, name, "si", "sst") if name else ():
        for usual, content in _TEXT.findall(block):
            text = letters(usual or said(content))
            length += len(text)
            unusual += len(content)
            found.append(text)
        if len(found) > MOST_TEXTS or length > MOST_LETTERS or unusual > MOST_UNUSUAL:
            raise RefusedFile(FileFault.TOO_MANY_TEXTS)
    return found


class _Rows:
    """Reads rows out of blocks of text."""

    def __init__(self, book: Workbook, texts: list[str]) -> None:
        self.book, self.texts = book, texts
        self.days = frozenset(map(str, book.day_styles))
        self.line = self.rows = self.seen = self.unusual = 0

    def read(self, block: str) -> Iterator[Numbered]:
        """Each row of a block that is not blank."""
        for row in block.split("<row")[1:]:
            if row[:1] in _AFTER_A_NAME:
                self._begin(row)
                cells = self._cells(row)
                if any(cells):
                    yield self.line, cells

    def _begin(self, row: str) -> None:
        if row.find(">", 0, LONGEST_CELL_TAG) < 0:
            raise RefusedFile(FileFault.XML_SHAPE, f"row {self.line + 1}")
        number = _NUMBER.match(row)
        line = int(number[1]) if number else self.line + 1
        if line <= self.line:
            raise RefusedFile(FileFault.CELL_ORDER, f"row {line}")
        self.line = line
        self.rows += 1
        if self.rows > MOST_ROWS:
            raise RefusedFile(FileFault.TOO_MANY_ROWS)

    def _cells(self, row: str) -> list[str]:
        """A row's cells up to the last that is filled. Walked a million times: what is usual stands in the pattern."""
        cells: list[str] = []
        place = -1
        found = _CELL.findall(row)
        self.seen += len(found)
        if self.seen > MOST_CELLS:
            raise RefusedFile(FileFault.TOO_MANY_CELLS)
        for column, style, kind, value, content, given, inner in found:
            if content or given or inner:
                self._allow(content or inner, given)
                column, style, kind, value = _unusual(column, style, kind, content or inner, given)  # noqa: PLW2901
            before, place = place, _column(column) if column else place + 1
            if place <= before:
                raise RefusedFile(FileFault.CELL_ORDER, f"row {self.line}")
            if place >= MOST_COLUMNS:
                raise RefusedFile(FileFault.TOO_MANY_COLUMNS, f"row {self.line}")
            if value:
                if len(cells) < place:
                    cells.extend([""] * (place - len(cells)))
                cells.append(self._value(value, kind, style))
        return cells

    def _allow(self, content: str, given: str) -> None:
        self.unusual += len(content)
        if self.unusual > MOST_UNUSUAL or len(given) > LONGEST_CELL_TAG:
            raise RefusedFile(FileFault.XML_SHAPE, f"row {self.line}")

    def _value(self, text: str, kind: str, style: str) -> str:
        if not kind or kind == "n":
            if style not in self.days and len(text) < _EXACT and text[0] != "0" and text.isascii() and text.isdecimal():
                return text
            text = _number(letters(text), style or "0", self.book)
        elif kind == "s":
            if not text.isdecimal() or len(text) > 7 or int(text) >= len(self.texts):  # noqa: PLR2004
                raise RefusedFile(FileFault.BAD_TEXT_NUMBER, f"row {self.line}")
            text = self.texts[int(text)]
        elif "&" in text or "\r" in text:
            text = letters(text)
        if text[:1] in _BEGINNINGS and FORMULA.match(text):
            raise RefusedFile(FileFault.FORMULA, f"row {self.line}")
        if len(text) > LONGEST_CELL:
            raise RefusedFile(FileFault.LONG_CELL, f"row {self.line}")
        return text


def _unusual(column: str, style: str, kind: str, content: str, given: str) -> tuple[str, str, str, str]:
    """The same of a cell whose attributes or content are not as spreadsheets usually write them."""
    if given:
        named = {name: one or other for name, one, other in _GIVEN.findall(given)}
        column = named.get("r", "").rstrip(_DIGITS)
        style, kind = named.get("s", ""), named.get("t", "")
    return column, style, kind, said(content)


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
    reading = _Rows(book, texts)
    for block in blocks(archive, book.sheet, "row", "sheetData"):
        yield from reading.read(block)
