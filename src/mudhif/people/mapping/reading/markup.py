"""The XML of a spreadsheet, read as a stream: no document types, no entities, nothing fetched, no tree built."""

import zipfile
from collections.abc import Callable, Iterator
from xml.parsers import expat

from mudhif.people.mapping.reading.archives import DAMAGED
from mudhif.people.mapping.reading.limits import CHUNK, DEEPEST, MOST_STRAY, MOST_STYLES
from mudhif.people.mapping.rules.faults import FileFault, RefusedFile

Attributes = dict[str, str]


def pieces(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """The unpacked bytes of one entry, a piece at a time, to its checksum. Raises `RefusedFile`."""
    try:
        with archive.open(name) as part:
            while piece := part.read(CHUNK):
                yield piece
    except DAMAGED as error:
        raise RefusedFile(FileFault.BROKEN_ZIP) from error


def parser() -> expat.XMLParserType:
    """A parser that refuses document types and entities, and knows UTF-8 only."""
    made = expat.ParserCreate("utf-8")
    made.buffer_text = True
    made.buffer_size = 1 << 16
    made.StartDoctypeDeclHandler = _refuse
    made.EntityDeclHandler = _refuse
    made.UnparsedEntityDeclHandler = _refuse
    made.ExternalEntityRefHandler = _refuse
    made.XmlDeclHandler = _check_encoding
    made.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    return made


def _refuse(*_declared: object) -> int:
    raise RefusedFile(FileFault.ENTITIES)


def _check_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding and encoding.casefold() not in {"utf-8", "us-ascii"}:
        raise RefusedFile(FileFault.XML_ENCODING)


def check(archive: zipfile.ZipFile, name: str, look: Callable[[bytes], None] = lambda _piece: None) -> None:
    """Whether an entry is sound to its end: checksum, well-formed, shallow, without entities. Fast: nothing is kept."""
    shape = _Shape()
    reading = parser()
    for piece in pieces(archive, name):
        look(piece)
        feed(reading, piece)
        shape.see(piece)
    feed(reading, b"", final=True)


class _Shape:
    """How deep the elements stand, counted from the brackets alone: a call for each element would take seconds.

    Comments, CDATA and stray brackets, which would deceive the count, are what no spreadsheet writes.
    """

    def __init__(self) -> None:
        self.level = self.stray = self.instructions = 0
        self.last = b""

    def see(self, piece: bytes) -> None:
        """Count openings less closings over a piece that the parser took."""
        opened, instructions = piece.count(b"<"), piece.count(b"<?")
        self.level += opened - 2 * piece.count(b"</") - piece.count(b"/>") - instructions
        self.stray += piece.count(b">") - opened
        self.instructions += instructions
        declared = b"<!" in piece or (self.last == b"<" and piece[:1] == b"!")
        self.last = piece[-1:]
        if self.level > DEEPEST or abs(self.stray) > MOST_STRAY or self.instructions > 1 or declared:
            raise RefusedFile(FileFault.XML_SHAPE)


def feed(reading: expat.XMLParserType, piece: bytes, *, final: bool = False) -> None:
    """Hand a piece to the parser; what is no XML is refused."""
    try:
        reading.Parse(piece, final)
    except (expat.ExpatError, ValueError) as error:
        raise RefusedFile(FileFault.BROKEN_XML) from error


def bare(name: str) -> str:
    """An element's name without its prefix."""
    return name.rpartition(":")[2]


def elements(archive: zipfile.ZipFile, name: str) -> list[tuple[str, Attributes]]:
    """The opening tags of a small part, in order: bare name and attributes."""
    found: list[tuple[str, Attributes]] = []
    reading = parser()

    def keep(tag: str, given: Attributes) -> None:
        if len(found) >= MOST_STYLES:
            raise RefusedFile(FileFault.XML_SIZE)
        found.append((bare(tag), given))

    reading.StartElementHandler = keep
    for piece in pieces(archive, name):
        feed(reading, piece)
    feed(reading, b"", final=True)
    return found
