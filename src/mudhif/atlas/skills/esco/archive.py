"""Opening a zip that a stranger may have made."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from mudhif.atlas.skills.rules import BadTaxonomy

MOST_FILES = 200
MOST_BYTES = 400_000_000
# The official files shrink to a sixth; nothing that is text shrinks a hundredfold.
MOST_SHRUNK = 100
SMALL = 1_000_000
_ENCRYPTED = 0x1
_SYMBOLIC_LINK = 0o120000


@contextmanager
def opened(path: Path) -> Iterator[dict[str, zipfile.Path]]:
    """The CSV files in the archive by their bare names, after the whole archive was checked.

    Raises BadTaxonomy for what is no zip, is damaged, encrypted, too large when unpacked, or leads out of its folder.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _check(path.name, entries)
            _check_sums(path.name, archive)
            yield _by_name(path.name, archive, entries)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError, zipfile.LargeZipFile) as error:
        raise BadTaxonomy(f"{path.name} cannot be read as a zip: it is damaged or not one ({error}).") from error
    except Exception as error:
        if type(error).__module__ == "zlib" or type(error).__name__ == "LZMAError":
            raise BadTaxonomy(f"{path.name} cannot be unpacked: it is damaged.") from error
        raise


def _check(name: str, entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_FILES:
        raise BadTaxonomy(f"{name} holds more than {MOST_FILES} files; the official one holds about a dozen.")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise BadTaxonomy(f"{name} would unpack to more than {MOST_BYTES // 1_000_000} MB.")
    for entry in entries:
        _check_entry(name, entry)


def _check_sums(name: str, archive: zipfile.ZipFile) -> None:
    damaged = archive.testzip()
    if damaged:
        raise BadTaxonomy(f"{name} is damaged: {PurePosixPath(damaged).name[:80]} does not fit its checksum.")


def _check_entry(name: str, entry: zipfile.ZipInfo) -> None:
    path = PurePosixPath(entry.filename)
    if path.is_absolute() or ".." in path.parts or "\\" in entry.filename or ":" in entry.filename:
        raise BadTaxonomy(f"{name} holds a file that leads out of its folder.")
    if entry.flag_bits & _ENCRYPTED:
        raise BadTaxonomy(f"{name} is protected by a password.")
    if (entry.external_attr >> 16) & 0o170000 == _SYMBOLIC_LINK:
        raise BadTaxonomy(f"{name} holds a link instead of a file.")
    if entry.file_size > SMALL and entry.file_size > MOST_SHRUNK * max(entry.compress_size, 1):
        raise BadTaxonomy(f"{name} holds a file that unpacks to more than {MOST_SHRUNK} times its size.")


def _by_name(name: str, archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> dict[str, zipfile.Path]:
    tables: dict[str, zipfile.Path] = {}
    for entry in entries:
        bare = PurePosixPath(entry.filename).name
        if bare.startswith((".", "__")) or "__MACOSX" in entry.filename:
            continue
        if bare in tables:
            raise BadTaxonomy(f"{name} holds two files named {bare[:80]}.")
        tables[bare] = zipfile.Path(archive, entry.filename)
    return tables
