"""Files that nobody should open, made on the spot: each with the reason for which it is refused."""

import gzip
import io
import random
import struct
import zipfile
from collections.abc import Callable, Mapping

from mudhif.people.mapping.rules.faults import FileFault

Maker = Callable[[], bytes]
HEADER = "Full name,Date of birth,City\n"
ROW = "Huda Karim,12/04/1965,Leeds\n"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD_CELLS = '<row r="1"><c r="A1" t="inlineStr"><is><t>Full name</t></is></c></row>'
CELL = '<row r="2"><c r="A2" t="inlineStr"><is><t>Huda Karim</t></is></c></row>'


def sheet(rows: str = HEAD_CELLS + CELL, before: str = "") -> str:
    """The XML of a sheet with the given rows."""
    opening = f'<?xml version="1.0" encoding="UTF-8"?>{before}<worksheet xmlns="{MAIN}">'
    return f"{opening}<sheetData>{rows}</sheetData></worksheet>"


def parts(sheet_xml: str | bytes = "", **others: str | bytes) -> dict[str, str | bytes]:
    """The entries of a small workbook; `others` by their names with __ for / are added or replaced."""
    relation = f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    packages = "http://schemas.openxmlformats.org/package/2006"
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{packages}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{packages}/relationships"/>',
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets>'
            "</workbook>"
        ),
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{packages}/relationships">{relation}</Relationships>',
        "xl/worksheets/sheet1.xml": sheet_xml or sheet(),
    }
    return made | {name.replace("__", "/"): content for name, content in others.items()}


def zipped(entries: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The entries as a zip."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return target.getvalue()


def book(sheet_xml: str | bytes = "", **others: str | bytes) -> bytes:
    """A small workbook."""
    return zipped(parts(sheet_xml, **others))


def stored(sheet_xml: str | bytes) -> bytes:
    """A workbook that is not packed, so that its shape is looked at and not how far it shrank."""
    return zipped(parts(sheet_xml), zipfile.ZIP_STORED)


def without(*names: str) -> bytes:
    """A workbook that lacks parts."""
    return zipped({name: content for name, content in parts().items() if name not in names})


def renamed(name: str) -> bytes:
    """A workbook with one more entry of a dangerous name."""
    return zipped(parts() | {name: "x"})


def flipped() -> bytes:
    """A workbook with one bit of its sheet turned."""
    content = bytearray(book())
    content[content.find(b"xl/worksheets/sheet1.xml") + 40] ^= 0x10
    return bytes(content)


def locked() -> bytes:
    """A workbook whose directory says that a password protects it."""
    content = bytearray(book())
    for place in _directory(content):
        content[place + 8] |= 1
    return bytes(content)


def squeezed_otherwise() -> bytes:
    """A workbook packed by a method that spreadsheets never use."""
    return zipped(parts(), zipfile.ZIP_LZMA)


def lying() -> bytes:
    """The directory says that the sheet is small; it unpacks to ten million bytes."""
    big = sheet(HEAD_CELLS + CELL + " " * 10_000_000)
    return book(big).replace(struct.pack("<I", len(big)), struct.pack("<I", 500))


def overlapping() -> bytes:
    """Two entries that share their bytes: how a small file unpacks to a hundred times more."""
    content = bytearray(zipped(parts() | {"xl/media/a.png": "x" * 99, "xl/media/b.png": "x" * 99}))
    places = _directory(content)
    content[places[-1] + 42 : places[-1] + 46] = content[places[-2] + 42 : places[-2] + 46]
    return bytes(content)


def _directory(content: bytearray) -> list[int]:
    found, place = [], content.find(b"PK\x01\x02")
    while place >= 0:
        found.append(place)
        place = content.find(b"PK\x01\x02", place + 4)
    return found


def doubled() -> bytes:
    """Two entries whose names differ in case only."""
    return zipped(parts() | {"xl/Workbook.xml": "x"})


def linked() -> bytes:
    """An entry that is a symbolic link."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts().items():
            archive.writestr(name, content)
        entry = zipfile.ZipInfo("xl/media/link.png")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    return target.getvalue()


def many(rows: int, cell: str = "<c><v>1</v></c>") -> str:
    """A sheet of many rows."""
    return sheet(HEAD_CELLS + f"<row>{cell}</row>" * rows)


def quarter_million_sheets() -> bytes:
    """More entries than any workbook has."""
    return zipped(parts() | {f"xl/media/{number}.png": "" for number in range(5000)})


def texts(count: int) -> bytes:
    """A workbook with very many shared texts."""
    shared = f'<sst xmlns="{MAIN}">' + "<si><t>ab</t></si>" * count + "</sst>"
    return zipped(parts() | {"xl/sharedStrings.xml": shared}, zipfile.ZIP_STORED)


def in_parts() -> bytes:
    """Twelve entries, none of them suspicious alone."""
    filling = (random.Random(1).randbytes(1000) + b"\0" * 30_000) * 500
    return zipped(parts() | {f"xl/media/{number}.png": filling for number in range(12)})


def outside() -> bytes:
    """A workbook whose sheet lies on somebody's server."""
    relation = f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" TargetMode="External" Target="http://h.example/s"/>'
    links = f"<Relationships>{relation}</Relationships>"
    return zipped(parts() | {"xl/_rels/workbook.xml.rels": links})


def styles(count: int) -> bytes:
    """A workbook whose styles are endless."""
    return zipped(parts() | {"xl/styles.xml": f"<styleSheet>{'<xf/>' * count}</styleSheet>"}, zipfile.ZIP_STORED)


DOCTYPE = '<!DOCTYPE worksheet [<!ENTITY a "b">]>'
XXE = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = "<!DOCTYPE w [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)
) + "]>"  # fmt: skip
FORMULA = '<row r="2"><c r="A2"><f>WEBSERVICE("http://h.example/")</f><v>1</v></c></row>'
WIDE = "".join(
    f'<c r="{letter}{other}2"><v>1</v></c>' for letter in "ABCDEFGH" for other in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
)
RANDOM = bytes((number * 7919 + number // 13) % 256 for number in range(20_000))

HOSTILE: dict[str, tuple[Maker, FileFault]] = {
    "nothing": (lambda: b"", FileFault.EMPTY),
    "blanks": (lambda: b" \n\n\t \r\n" * 50, FileFault.EMPTY),
    "a mark and nothing else": (lambda: b"\xef\xbb\xbf", FileFault.EMPTY),
    "seventy megabytes": ((HEADER + ROW * 2_600_000).encode, FileFault.TOO_LARGE),
    "a PDF": (lambda: b"%PDF-1.7\n" + b"1 0 obj\n" * 500, FileFault.WRONG_KIND),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + RANDOM, FileFault.WRONG_KIND),
    "a program": (lambda: b"MZ\x90" + RANDOM, FileFault.WRONG_KIND),
    "a page": (lambda: b"<html><table><tr><td>Name</td></tr></table></html>", FileFault.WRONG_KIND),
    "a page in UTF-16": (lambda: "<html><td>Name".encode("utf-16"), FileFault.WRONG_KIND),
    "JSON": (lambda: b'[{"name": "Huda"}]', FileFault.WRONG_KIND),
    "a script": (lambda: b"#!/bin/sh\nname,city\n", FileFault.WRONG_KIND),
    "an old Excel file": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + RANDOM, FileFault.OLD_EXCEL),
    "a compressed file": (lambda: gzip.compress((HEADER + ROW).encode()), FileFault.COMPRESSED),
    "noise": (lambda: b"Q" + RANDOM, FileFault.NULS),
    "NULs in a cell": ((HEADER + "Huda\0Karim,,\n").encode, FileFault.NULS),
    "NULs at the very end": ((HEADER + ROW * 300_000 + "\0").encode, FileFault.NULS),
    "NULs in UTF-16": (lambda: (HEADER + ROW * 90 + "a\0b,c,d\n").encode("utf-16"), FileFault.NULS),
    "control characters": ((HEADER + "Huda\x1b[31m,,\n").encode, FileFault.CONTROLS),
    "half a letter of UTF-16": (lambda: (HEADER + ROW).encode("utf-16")[:-1], FileFault.ENCODING),
    "a lone surrogate": (lambda: b"\xff\xfe" + "a,b\n".encode("utf-16-le") + b"\x00\xd8\x41\x00", FileFault.ENCODING),
    "a million columns": ((HEADER.strip() + "," * 900_000 + "\n" + ROW).encode, FileFault.TOO_MANY_COLUMNS),
    "a million columns lower down": ((HEADER + ROW + "x," * 400_000).encode, FileFault.TOO_MANY_COLUMNS),
    "a line without end": ((HEADER + "x" * 30_000_000).encode, FileFault.LONG_LINE),
    "an open quotation mark": ((HEADER + '"Huda,,\n' + ROW * 1000).encode, FileFault.BROKEN_QUOTES),
    "quotation marks that never close": ((HEADER + '"' + ROW * 300_000).encode, FileFault.LONG_CELL),
    "a quotation mark inside a cell": ((HEADER + '"Huda"Karim,,\n').encode, FileFault.BROKEN_QUOTES),
    "one row of endless cells": (
        (HEADER + ('"' + "a\n" * 60_000 + '",') * 100).encode, FileFault.BROKEN_QUOTES
    ),
    "a cell of a book's length": ((HEADER + "é" * 40_000 + ",,\n").encode, FileFault.LONG_CELL),
    "a formula": ((HEADER + "=1+1,,\n").encode, FileFault.FORMULA),
    "a command as a formula": ((HEADER + "@SUM(1+9)*cmd|' /C calc'!A0,,\n").encode, FileFault.FORMULA),
    "a formula behind a sign": ((HEADER + "-2+3+cmd|' /C calc'!A0,,\n").encode, FileFault.FORMULA),
    "a formula behind blanks": ((HEADER + " \t=HYPERLINK(0),,\n").encode, FileFault.FORMULA),
    "no header": (lambda: b"1,2,3\n4,5,6\n", FileFault.NO_HEADER),
    "a header and no rows": (HEADER.encode, FileFault.NO_ROWS),
    "too many rows": (("name,x\n" + "a,b\n" * 500_001).encode, FileFault.TOO_MANY_ROWS),
    "the start of a zip": (lambda: b"PK\x03\x04nothing", FileFault.BROKEN_ZIP),
    "a workbook cut off": (lambda: book()[:-200], FileFault.BROKEN_ZIP),
    "a workbook cut at its start": (lambda: b"PK" + book()[600:], FileFault.BROKEN_ZIP),
    "a flipped bit": (flipped, FileFault.BROKEN_ZIP),
    "a directory that lies": (lying, FileFault.BROKEN_ZIP),
    "a password": (locked, FileFault.ZIP_PASSWORD),
    "an unusual method": (squeezed_otherwise, FileFault.ZIP_METHOD),
    "a bomb": (lambda: book(sheet(HEAD_CELLS + " " * 150_000_000)), FileFault.ZIP_BOMB),
    "a bomb in parts": (in_parts, FileFault.ZIP_BOMB),
    "entries that overlap": (overlapping, FileFault.ZIP_OVERLAP),
    "five thousand entries": (quarter_million_sheets, FileFault.ZIP_ENTRIES),
    "an entry that leads out": (lambda: renamed("../../etc/cron.d/x"), FileFault.ZIP_NAMES),
    "an absolute entry": (lambda: renamed("/etc/passwd"), FileFault.ZIP_NAMES),
    "an entry for Windows": (lambda: renamed("C:\\autoexec.bat"), FileFault.ZIP_NAMES),
    "a symbolic link": (linked, FileFault.ZIP_NAMES),
    "two entries of one name": (doubled, FileFault.ZIP_DOUBLES),
    "a zip in a zip": (lambda: renamed("xl/more.zip"), FileFault.ZIP_NESTED),
    "macros": (lambda: renamed("xl/vbaProject.bin"), FileFault.MACROS),
    "old macros": (lambda: renamed("xl/macrosheets/sheet1.xml"), FileFault.MACROS),
    "something embedded": (lambda: renamed("xl/embeddings/oleObject1.bin"), FileFault.EMBEDDED),
    "a link to another workbook": (lambda: renamed("xl/externalLinks/externalLink1.xml"), FileFault.EXTERNAL),
    "a database behind it": (lambda: renamed("xl/connections.xml"), FileFault.EXTERNAL),
    "a sheet on a server": (outside, FileFault.EXTERNAL),
    "a Word file": (lambda: zipped({"word/document.xml": "<w/>"}), FileFault.WRONG_KIND),
    "an app": (lambda: zipped({"classes.dex": "x"}), FileFault.WRONG_KIND),
    "an OpenDocument sheet": (lambda: zipped({"content.xml": "<o/>", "mimetype": "x"}), FileFault.OPEN_DOCUMENT),
    "a binary workbook": (lambda: zipped({"xl/workbook.bin": "x"}), FileFault.BINARY_EXCEL),
    "a workbook without a sheet": (lambda: without("xl/worksheets/sheet1.xml"), FileFault.NO_SHEET),
    "a workbook without links": (lambda: without("xl/_rels/workbook.xml.rels"), FileFault.NO_SHEET),
    "a document type": (lambda: book(sheet(before=DOCTYPE)), FileFault.ENTITIES),
    "an entity from the disk": (lambda: book(sheet(before=XXE)), FileFault.ENTITIES),
    "a billion laughs": (lambda: book(sheet(before=LAUGHS)), FileFault.ENTITIES),
    "an entity in the shared texts": (
        lambda: zipped(parts() | {"xl/sharedStrings.xml": XXE + "<sst><si><t>&x;</t></si></sst>"}), FileFault.ENTITIES
    ),
    "an entity in the workbook": (lambda: zipped(parts() | {"xl/workbook.xml": XXE + "<w/>"}), FileFault.ENTITIES),
    "a sheet in UTF-16": (lambda: book(sheet().replace("UTF-8", "UTF-16").encode("utf-16")), FileFault.XML_ENCODING),
    "a sheet in UTF-7": (lambda: book(sheet().replace("UTF-8", "UTF-7")), FileFault.XML_ENCODING),
    "XML that stops": (lambda: book(sheet()[:-20]), FileFault.BROKEN_XML),
    "elements without bottom": (lambda: stored("<a>" * 2_000_000), FileFault.XML_SHAPE),
    "elements hidden behind comments": (lambda: stored("<a><!--</>-->" * 900_000), FileFault.XML_SHAPE),
    "endless styles": (lambda: styles(200_000), FileFault.XML_SIZE),
    "endless texts": (lambda: texts(1_300_000), FileFault.TOO_MANY_TEXTS),
    "a text that is not there": (
        lambda: book(sheet(HEAD_CELLS + '<row r="2"><c r="A2" t="s"><v>7</v></c></row>')), FileFault.BAD_TEXT_NUMBER
    ),
    "a formula in a sheet": (lambda: book(sheet(HEAD_CELLS + FORMULA)), FileFault.FORMULA),
    "a formula typed as text": (lambda: book(sheet().replace("Huda Karim", "=cmd|x!A0")), FileFault.FORMULA),
    "a formula after a million cells": (
        lambda: stored(sheet(HEAD_CELLS + "<row><c><v>1</v></c></row>" * 400_000 + "<row><c><f>1</f></c></row>")),
        FileFault.FORMULA,
    ),
    "the last cell of the sheet": (
        lambda: book(sheet(HEAD_CELLS + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
        FileFault.TOO_MANY_COLUMNS,
    ),
    "two hundred and eight columns": (
        lambda: book(sheet(HEAD_CELLS + f"<row>{WIDE}</row>")), FileFault.TOO_MANY_COLUMNS
    ),
    "columns without references": (
        lambda: book(sheet(HEAD_CELLS + "<row>" + "<c><v>1</v></c>" * 1000 + "</row>")), FileFault.TOO_MANY_COLUMNS
    ),
    "rows in disorder": (lambda: book(sheet(CELL + HEAD_CELLS)), FileFault.CELL_ORDER),
    "a cell twice": (
        lambda: book(sheet(HEAD_CELLS + '<row r="2">' + '<c r="A2"><v>1</v></c>' * 2 + "</row>")), FileFault.CELL_ORDER
    ),
    "a cell of a megabyte": (lambda: book(sheet().replace("Huda", "Huda" * 300_000)), FileFault.ZIP_BOMB),
    "a cell of forty thousand letters": (lambda: book(sheet().replace("Huda", "Huda" * 10_000)), FileFault.LONG_CELL),
    "too many rows in a sheet": (lambda: stored(many(500_001)), FileFault.TOO_MANY_ROWS),
    "too many cells": (lambda: stored(many(100_000, "<c/>" * 40)), FileFault.TOO_MANY_CELLS),
}  # fmt: skip
