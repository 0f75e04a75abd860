"""Re-checking everything, from the database or from an exported file; and writing that file."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from mudhif.base.trail import signing
from mudhif.base.trail.models import Checkpoint as StoredCheckpoint
from mudhif.base.trail.models import Entry
from mudhif.base.trail.queries.reading import rows_for_audit
from mudhif.base.trail.rules.audit import Finding, Problem, Report, Row, audit
from mudhif.base.trail.rules.export import Header, entry_line, header_line, read_header, read_rows
from mudhif.base.trail.stored_tree import NodesAhead
from mudhif.kernels.checkpoints import BadSignature, Checkpoint, MalformedNote, Verifier

Watch = Callable[[Iterable[Row]], Iterable[Row]]


def _unwatched(rows: Iterable[Row]) -> Iterable[Row]:
    return rows


@dataclass(frozen=True, slots=True)
class Audited:
    """An audit's report, and the sizes of inside checkpoints that the record's key did not sign."""

    report: Report
    unsigned: tuple[int, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing was found to be wrong."""
        return self.report.finding is None and not self.unsigned


def next_index() -> int:
    """The number that the next entry will have: how many there are, where none is missing."""
    last = Entry.objects.order_by("-index").values_list("index", flat=True).first()
    return 0 if last is None else last + 1


def audit_database(outside: Sequence[Checkpoint] = (), watch: Watch = _unwatched) -> Audited:
    """Every entry, stored hash, subtree and checkpoint of this installation. `watch` sees the rows go by."""
    key = signing.verifier()
    stored = StoredCheckpoint.objects.order_by("size")
    inside = [Checkpoint(key.name, row.size, bytes(row.root)) for row in stored]
    unsigned = tuple(row.size for row in stored if not _says(key, row))
    report = audit(watch(rows_for_audit()), inside, outside, NodesAhead().get)
    return Audited(report, unsigned)


def _says(key: Verifier, row: StoredCheckpoint) -> bool:
    """Whether the key signed what the row says."""
    try:
        return Checkpoint.parse(key.open(row.note)) == Checkpoint(key.name, row.size, bytes(row.root))
    except (BadSignature, MalformedNote):
        return False


def audit_export(
    lines: Iterable[bytes], key: Verifier, outside: Sequence[Checkpoint] = (), watch: Watch = _unwatched
) -> Audited:
    """Every entry of an export, without a database; raises `rules.export.NotAnExport`."""
    rest = iter(lines)
    header = read_header(next(rest, b""))
    inside, unsigned = _checkpoint_inside(header.checkpoint, key)
    report = audit(watch(read_rows(rest)), inside, outside)
    if report.finding is None and report.entries < header.entries:
        report = replace(report, finding=Finding(report.entries, report.entries, Problem.MISSING))
    return Audited(report, unsigned)


def _checkpoint_inside(note: str | None, key: Verifier) -> tuple[list[Checkpoint], tuple[int, ...]]:
    """The checkpoint that an export brings along, if the key signed it."""
    if note is None:
        return [], ()
    try:
        return [Checkpoint.parse(key.open(note))], ()
    except (BadSignature, MalformedNote):
        return [], (_claimed_size(note),)


def _claimed_size(note: str) -> int:
    """The size in a note that nobody vouches for; 0 where it has none."""
    second = [*note.split("\n"), "", ""][1]
    return int(second) if second.isdecimal() and second.isascii() else 0


def export_lines(watch: Watch = _unwatched) -> Iterator[bytes]:
    """The whole record as the lines of a file, read from the database as they are asked for."""
    newest = StoredCheckpoint.objects.order_by("-size").first()
    until, key = next_index(), signing.verifier()
    yield header_line(Header(key.name, key.encoded(), until, newest.note if newest else None))
    yield from map(entry_line, watch(rows_for_audit(until)))
