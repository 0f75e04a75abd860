"""What kind of file this is, from its first bytes."""

from enum import Enum, auto
from typing import BinaryIO

from mudhif.people.mapping.reading.limits import MOST_BYTES
from mudhif.people.mapping.rules.faults import FileFault, RefusedFile


class Kind(Enum):
    """The two kinds that are read."""

    TEXT = auto()
    SHEET = auto()


_HEAD = 4096
_OTHERS = (
    b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"MZ", b"\x7fELF", b"SQLite format", b"PAR1", b"II*\0",
    b"MM\0*", b"ID3", b"RIFF", b"OggS", b"#!", b"BEGIN:VCARD", b"%!PS", b"\xca\xfe\xba\xbe",
)  # fmt: skip
_COMPRESSED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!", b"\x28\xb5\x2f\xfd", b"LZIP")
_OLD_EXCEL = (b"\xd0\xcf\x11\xe0", b"\x09\x08\x10\x00", b"\x09\x04\x06\x00", b"\x09\x02\x06\x00")


def kind_of(source: BinaryIO) -> Kind:
    """Text or spreadsheet; leaves the source at its beginning. Raises `RefusedFile` for everything else."""
    size = source.seek(0, 2)
    source.seek(0)
    head = source.read(_HEAD)
    source.seek(0)
    if not head.strip():
        raise RefusedFile(FileFault.EMPTY)
    if size > MOST_BYTES:
        raise RefusedFile(FileFault.TOO_LARGE)
    if head.startswith(b"PK"):
        return Kind.SHEET
    for openings, fault in ((_OLD_EXCEL, FileFault.OLD_EXCEL), (_COMPRESSED, FileFault.COMPRESSED)):
        if head.startswith(openings):
            raise RefusedFile(fault)
    if head.startswith(_OTHERS) or _is_markup(head):
        raise RefusedFile(FileFault.WRONG_KIND)
    return Kind.TEXT


def _is_markup(head: bytes) -> bool:
    """HTML, XML and JSON are text, and no table: their first letter gives them away in any of the Unicode forms."""
    letters = head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    return letters.replace(b"\0", b"").lstrip()[:1] in {b"<", b"{", b"["}
