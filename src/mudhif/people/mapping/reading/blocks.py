"""A part of a workbook as text, cut where elements of one kind open: what a regular expression reads at once.

For parts that `markup.check` found well-formed to their ends, without comments, CDATA and document types: there, every
`<` opens a tag. A call of the parser for each of a million cells would cost several times as much.
"""

import html
import re
import zipfile
from collections.abc import Iterator

from mudhif.people.mapping.reading.limits import LONGEST_ROW
from mudhif.people.mapping.reading.markup import pieces
from mudhif.people.mapping.rules.faults import FileFault, RefusedFile

_ROOT = re.compile(rb"<([A-Za-z_][\w.\-]*:)?[A-Za-z_]")
# Closing or not, name, empty or not, and the letters up to the next tag.
_TAG = re.compile(r"<(/?)(?:\w+:)?(\w+)[^>]*?(/?)>([^<]*)")


def blocks(archive: zipfile.ZipFile, name: str, element: str, within: str) -> Iterator[str]:
    """Runs of whole elements, without their prefix; the first may have something before it.

    What follows the end of `within` is not read. Raises `RefusedFile` where one element is longer than a row can be.
    """
    tail, prefix = b"", b""
    for piece in pieces(archive, name):
        if not tail:
            prefix = _prefix(piece)
        tail += piece
        end = tail.find(b"</" + prefix + within.encode())
        cut = end if end >= 0 else tail.rfind(b"<" + prefix + element.encode())
        if cut > 0:
            yield _as_text(tail[:cut], prefix)
            tail = tail[cut:]
        if end >= 0:
            return
        if len(tail) > LONGEST_ROW:
            raise RefusedFile(FileFault.LONG_CELL)


def _prefix(piece: bytes) -> bytes:
    """`x:` where the part writes `<x:row>`, as its root does."""
    root = _ROOT.search(piece)
    return root[1] or b"" if root else b""


def _as_text(piece: bytes, prefix: bytes) -> str:
    if prefix:
        piece = piece.replace(b"<" + prefix, b"<").replace(b"</" + prefix, b"</")
    return piece.decode()


def letters(written: str) -> str:
    """Text as it is meant: references resolved, line ends alike."""
    if "\r" in written:
        written = written.replace("\r\n", "\n").replace("\r", "\n")
    return html.unescape(written) if "&" in written else written


def said(content: str) -> str:
    """What the values and texts inside an element say together, without how it is pronounced. Refuses a formula."""
    spoken, parts = False, []
    for closing, name, empty, words in _TAG.findall(content):
        if name == "f":
            raise RefusedFile(FileFault.FORMULA)
        if name == "rPh":
            spoken = not closing and not empty
        elif name in {"v", "t"} and not closing and not spoken:
            parts.append(words)
    return "".join(parts)
