"""The record as a file: one line about it, then one line an entry. Checked without a database.

The first line is a JSON object (`format`, `origin`, `key`, `entries`, `checkpoint`), each further line one with
`entry` (the entry's text, whose UTF-8 bytes are hashed) and `leaf` (its hash, to name an altered entry exactly).
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from mudhif.base.trail.rules.audit import Row
from mudhif.base.trail.rules.entry import Unreadable, canonical, decode
from mudhif.kernels.merkle import HASH_BYTES

FORMAT: Final = "mudhif-trail-export/1"


class NotAnExport(ValueError):  # noqa: N818  (read aloud where it is raised)
    """The file is not an export of a record; the message says why."""


@dataclass(frozen=True, slots=True)
class Header:
    """What an export says of itself. None of it is evidence: whoever alters entries can alter it too."""

    origin: str
    key: str
    entries: int
    checkpoint: str | None


def header_line(header: Header) -> bytes:
    """The first line of an export."""
    fields = {
        "format": FORMAT,
        "origin": header.origin,
        "key": header.key,
        "entries": header.entries,
        "checkpoint": header.checkpoint,
    }
    return canonical(fields) + b"\n"


def entry_line(row: Row) -> bytes:
    """The line of one entry."""
    # Damaged bytes are written as well as they can be; their hash then tells.
    return canonical({"entry": row.body.decode(errors="replace"), "leaf": row.leaf.hex()}) + b"\n"


def read_header(line: bytes) -> Header:
    """The header; raises `NotAnExport`."""
    try:
        fields = json.loads(line)
        known = fields["format"] == FORMAT
        header = Header(fields["origin"], fields["key"], int(fields["entries"]), fields["checkpoint"])
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise NotAnExport("The file is not an export of a record: its first line is not the header.") from error
    if not known:
        raise NotAnExport("The file is an export of another version.")
    return header


def read_rows(lines: Iterable[bytes]) -> Iterator[Row]:
    """The entries; a line that cannot be read becomes a row that no audit passes."""
    for position, line in enumerate(lines):
        yield _row(position, line)


def _row(position: int, line: bytes) -> Row:
    try:
        fields = json.loads(line)
        body, leaf = fields["entry"].encode(), bytes.fromhex(fields["leaf"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Row(position, line, bytes(HASH_BYTES))
    try:
        return Row(decode(body).index, body, leaf)
    except Unreadable:
        return Row(position, body, leaf)
