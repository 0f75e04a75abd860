"""Files of registers linked, without a database: who in which row is who."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from mudhif.kernels.linkage import Linkage, link
from mudhif.people.mapping.linking.numbering import Numbering
from mudhif.people.mapping.reading.registers import LATEST, each_row
from mudhif.people.mapping.reading.surveys import survey
from mudhif.people.mapping.reading.tables import opened
from mudhif.people.mapping.rules.faults import FileFault, RefusedFile

Advanced = Callable[[str, float], None]
LARGE = 8_000_000
"""Bytes from which it is worth starting more processes."""
READING, LINKING = "reading", "linking"


class RefusedRegister(RefusedFile):
    """One of several files is refused; `name` says which."""

    def __init__(self, fault: FileFault, where: str, name: str) -> None:
        super().__init__(fault, where)
        self.args, self.name = (fault, where, name), name


@dataclass(frozen=True, slots=True)
class LinkedFiles:
    """What came of linking files.

    Attributes:
        registers: what each register is called, the stem of its file.
        rows: how many data rows each has.
        bad_values: how many of their values could not be read and were left out.
        linkage: who is who, over all rows in the order of the files.
    """

    registers: tuple[str, ...]
    rows: tuple[int, ...]
    bad_values: int
    linkage: Linkage

    def people(self) -> Iterator[tuple[str, int, int]]:
        """Register, data row from 1, person from 1, for every row of every file."""
        person = iter(self.linkage.person.tolist())
        for register, rows in zip(self.registers, self.rows, strict=True):
            for row in range(1, rows + 1):
                yield register, row, next(person) + 1


def link_files(paths: Sequence[Path], advanced: Advanced = lambda stage, share: None) -> LinkedFiles:
    """Read the registers in CSV or XLSX files and find out which rows are one person's.

    A value that cannot be read is left out, and its row is linked by the others. ``advanced`` hears the stage and the
    share of it that is done.

    Raises:
        RefusedRegister: for a file that is no register or not safe.
        OSError: for one that cannot be opened.
        ImportError: where the libraries of the map are not installed.
    """
    numbering, rows, bad = Numbering(), [], 0
    for register, (read, faults) in enumerate(_each_read(paths)):
        numbering.extend(read)
        rows.append(len(read))
        bad += faults
        advanced(READING, (register + 1) / len(paths))
    records, tokens = numbering.records(), numbering.tokens()
    del numbering
    linkage = link(records, tokens, advanced=lambda share: advanced(LINKING, share))
    return LinkedFiles(tuple(path.stem for path in paths), tuple(rows), bad, linkage)


def _each_read(paths: Sequence[Path]) -> Iterator[tuple[Numbering, int]]:
    """Each file's rows and how many bad values it had; large files are read beside each other."""
    if len(paths) == 1 or sum(path.stat().st_size for path in paths) < LARGE:
        yield from map(_read, paths, range(len(paths)))
        return
    with ProcessPoolExecutor(min(len(paths), os.cpu_count() or 1), get_context("spawn")) as pool:
        yield from pool.map(_read, paths, range(len(paths)))


def _read(path: Path, register: int) -> tuple[Numbering, int]:
    numbering, bad = Numbering(), 0
    try:
        with opened(path) as table:
            for row, faults in each_row(table, survey(table, None, LATEST), latest=LATEST):
                numbering.add(register, row)
                bad += len(faults)
    except RefusedFile as refused:
        raise RefusedRegister(refused.fault, refused.where, path.name) from refused
    return numbering, bad
