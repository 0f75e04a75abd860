"""Which letters the bytes of a text mean. The whole file is looked at, a piece at a time, before a row is read."""

import codecs
import re
from typing import BinaryIO

from mudhif.people.mapping.reading.limits import CHUNK, LONGEST_LINE
from mudhif.people.mapping.rules.faults import FileFault, RefusedFile

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_HIGH = re.compile(rb"[\x80-\xff]+")
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 26}) + b"\x7f"
_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_NEARLY_ALL = 0.9
_SAMPLE = 1 << 20


def encoding_of(source: BinaryIO) -> str:
    """The codec's name; leaves the source at its beginning. Raises `RefusedFile` for what is no text.

    UTF-8 and UTF-16 by their marks or by fitting without fault; else Windows-1256, or Windows-1252 where the letters
    beyond ASCII stand alone among Latin ones (`Förnamn`). Time is linear, memory constant.
    """
    head = source.read(CHUNK)
    source.seek(0)
    named = next((name for mark, name in _MARKS if head.startswith(mark)), "") or _unmarked_utf16(head)
    if named.startswith("utf-16"):
        _check_all(source, named)
        return named
    if _check_all(source, "utf-8") or named:
        return "utf-8-sig"
    return _legacy(source)


def _unmarked_utf16(head: bytes) -> str:
    """UTF-16 without its mark: every second byte of the commas, digits and line ends is zero."""
    even, odd = head[0:2000:2].count(0), head[1:2000:2].count(0)
    half = len(head[:2000]) // 2
    if half and odd > half // 5 and even == 0:
        return "utf-16-le"
    if half and even > half // 5 and odd == 0:
        return "utf-16-be"
    return ""


def _check_all(source: BinaryIO, encoding: str) -> bool:
    """Whether the whole file fits the encoding; raises for NULs, controls, and lines without end."""
    decoder = codecs.getincrementaldecoder(encoding)()
    wide, fits, open_line = encoding.startswith("utf-16"), True, 0
    while piece := source.read(CHUNK):
        _check_bytes(piece, wide=wide)
        open_line = _open_line(piece, open_line)
        fits = fits and _fits(decoder, piece)
        if wide and not fits:
            raise RefusedFile(FileFault.ENCODING)
    source.seek(0)
    if fits and not _fits(decoder, b"", final=True):
        if wide:
            raise RefusedFile(FileFault.ENCODING)
        return False
    return fits


def _fits(decoder: codecs.IncrementalDecoder, piece: bytes, *, final: bool = False) -> bool:
    try:
        text = decoder.decode(piece, final)
    except UnicodeDecodeError:
        return False
    if "\0" in text:
        raise RefusedFile(FileFault.NULS)
    return True


def _check_bytes(piece: bytes, *, wide: bool) -> None:
    if wide:
        return
    if 0 in piece:
        raise RefusedFile(FileFault.NULS)
    if len(piece.translate(None, _CONTROLS)) != len(piece):
        raise RefusedFile(FileFault.CONTROLS)


def _open_line(piece: bytes, before: int) -> int:
    """How long the last line is that has not ended; raises where one is too long."""
    lengths = [len(line) for line in piece.replace(b"\r", b"\n").split(b"\n")]
    lengths[0] += before
    if max(lengths) > LONGEST_LINE:
        raise RefusedFile(FileFault.LONG_LINE)
    return lengths[-1]


def _legacy(source: BinaryIO) -> str:
    """Arabic letters come in words; Western ones beyond ASCII stand alone or in pairs."""
    sample = source.read(_SAMPLE)
    source.seek(0)
    runs = _HIGH.findall(sample)
    high = sum(map(len, runs))
    if sum(map(len, _UTF8.findall(sample))) > _NEARLY_ALL * high:
        return "utf-8-sig"  # with some broken letters, which their rows are listed for
    return "cp1256" if sum(len(run) for run in runs if len(run) > 2) * 2 > high else "cp1252"  # noqa: PLR2004
