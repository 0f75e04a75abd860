"""A spreadsheet's zip, judged by its directory before anything is unpacked."""

import struct
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import BinaryIO

from mudhif.people.mapping.reading.limits import MOST_ENTRIES, MOST_SHRUNK, MOST_UNPACKED, SMALL
from mudhif.people.mapping.rules.faults import FileFault, RefusedFile

_ENCRYPTED = 0x1
_SYMBOLIC_LINK = 0o120000
_LOCAL_HEADER = 30
_NESTED = (".zip", ".xlsx", ".xlsm", ".docx", ".jar", ".gz", ".7z", ".rar")
_READABLE = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
DAMAGED = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError,
    ValueError, struct.error, OverflowError, KeyError,
)  # fmt: skip
# Parts of a workbook that do something, or lead elsewhere.
_PARTS = (
    ("vbaproject", FileFault.MACROS), ("xl/macrosheets/", FileFault.MACROS), ("xl/activex/", FileFault.MACROS),
    ("xl/embeddings/", FileFault.EMBEDDED), ("xl/externallinks/", FileFault.EXTERNAL),
    ("xl/connections", FileFault.EXTERNAL), ("xl/querytables/", FileFault.EXTERNAL), ("xl/model/", FileFault.EXTERNAL),
)  # fmt: skip
_OTHER_KINDS = (
    ("xl/workbook.bin", FileFault.BINARY_EXCEL), ("word/document.xml", FileFault.WRONG_KIND),
    ("ppt/presentation.xml", FileFault.WRONG_KIND), ("meta-inf/manifest.xml", FileFault.OPEN_DOCUMENT),
    ("content.xml", FileFault.OPEN_DOCUMENT), ("classes.dex", FileFault.WRONG_KIND),
)  # fmt: skip


def opened(source: BinaryIO) -> zipfile.ZipFile:
    """The archive, whose directory was found harmless. Raises `RefusedFile`."""
    size = source.seek(0, 2)
    try:
        archive = zipfile.ZipFile(source)
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    except DAMAGED as error:
        raise RefusedFile(FileFault.BROKEN_ZIP) from error
    _check_whole(entries, size)
    for entry in entries:
        _check_entry(entry)
    _check_kind({entry.filename.casefold() for entry in entries})
    return archive


def _check_whole(entries: list[zipfile.ZipInfo], size: int) -> None:
    if not entries:
        raise RefusedFile(FileFault.WRONG_KIND)
    if len(entries) > MOST_ENTRIES:
        raise RefusedFile(FileFault.ZIP_ENTRIES)
    names = [entry.filename.casefold() for entry in entries]
    if len(set(names)) < len(names):
        raise RefusedFile(FileFault.ZIP_DOUBLES)
    _check_overlap(entries, size)
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise RefusedFile(FileFault.ZIP_BOMB)


def _check_overlap(entries: list[zipfile.ZipInfo], size: int) -> None:
    """No two entries share bytes: how a small zip unpacks to petabytes (Fifield 2019). Nor does anything precede."""
    if any(entry.header_offset < 0 for entry in entries):
        raise RefusedFile(FileFault.BROKEN_ZIP)
    end = 0
    for entry in sorted(entries, key=lambda each: each.header_offset):
        if entry.header_offset < end:
            raise RefusedFile(FileFault.ZIP_OVERLAP)
        end = entry.header_offset + _LOCAL_HEADER + len(entry.orig_filename.encode()) + entry.compress_size
    if end > size:
        raise RefusedFile(FileFault.BROKEN_ZIP)


def _check_entry(entry: zipfile.ZipInfo) -> None:
    path = PurePosixPath(entry.filename)
    if path.is_absolute() or ".." in path.parts or "\\" in entry.orig_filename or ":" in entry.filename:
        raise RefusedFile(FileFault.ZIP_NAMES)
    if "\0" in entry.orig_filename or (entry.external_attr >> 16) & 0o170000 == _SYMBOLIC_LINK:
        raise RefusedFile(FileFault.ZIP_NAMES)
    if entry.flag_bits & _ENCRYPTED:
        raise RefusedFile(FileFault.ZIP_PASSWORD)
    if entry.compress_type not in _READABLE:
        raise RefusedFile(FileFault.ZIP_METHOD)
    if entry.file_size > SMALL and entry.file_size > MOST_SHRUNK * max(entry.compress_size, 1):
        raise RefusedFile(FileFault.ZIP_BOMB)
    name = entry.filename.casefold()
    for start, fault in _PARTS:
        if start in name:
            raise RefusedFile(fault)
    if name.endswith(_NESTED):
        raise RefusedFile(FileFault.ZIP_NESTED)


def _check_kind(names: set[str]) -> None:
    if "xl/workbook.xml" in names and "[content_types].xml" in names:
        return
    raise RefusedFile(next((fault for name, fault in _OTHER_KINDS if name in names), FileFault.WRONG_KIND))
