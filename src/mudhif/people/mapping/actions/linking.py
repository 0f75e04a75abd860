"""Comparing registers in the background. A killed worker loses nothing but time: it is begun again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

import numpy as np
from django.db import transaction

from mudhif.base.foundation import clock, ids
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.base.vault.queries import Erased, data_key
from mudhif.kernels.linkage import Decisions, link
from mudhif.kernels.linkage import Linkage as Linked
from mudhif.people.mapping.linking.numbering import Numbering
from mudhif.people.mapping.models import DoubtfulPair, Linkage, LinkagePart, RegisterRow, Stage
from mudhif.people.mapping.queries.links import Weighed, decided, decided_by_owners, sealed_pair, sealed_people
from mudhif.people.mapping.queries.sealing import lines_of
from mudhif.people.mapping.rules.deciding import Decision, Line, Pair, Verdict, in_order, standing

# Nobody looks at more in a sitting; the likeliest come first, and more may come when these are decided.
MOST_PAIRS = 500


@dataclass(frozen=True, slots=True)
class Read:
    """Registers taken in: their parts, and which line each row is, in order."""

    parts: tuple[LinkagePart, ...]
    lines: list[Line]
    rows: Numbering


@dataclass(slots=True)
class Progress:
    """Writes down how far a linkage is, once a hundredth."""

    linkage: UUID
    percent: int = field(default=0)

    def __call__(self, share: float) -> None:
        percent = int(100 * share)
        if percent > self.percent:
            self.percent = percent
            Linkage.objects.filter(pk=self.linkage).update(percent=percent, progressed=clock.now())


def link_registers(linkage: UUID) -> bool:
    """Find out who on a linkage's registers is one person; whether anything came of it. Safe to call twice.

    What owners decided within their registers binds, then what the keeper decided; where these contradict, the
    keeper's later decision is left out and its pair waits again.
    """
    row = Linkage.objects.filter(pk=linkage, stage=Stage.LINKING).first()
    if row is None:
        return False
    try:
        read = _read(row)
        bound, reopened = _decisions(row)
        found = link(
            read.rows.records(), read.rows.tokens(),
            decisions=_numbered(bound, read.lines), advanced=Progress(linkage),
        )  # fmt: skip
        return _keep(row, read, found, reopened)
    except Erased:
        return False  # a register was erased meanwhile, and this linkage with it


def _read(row: Linkage) -> Read:
    """Read as files of registers are on the command line, so that both find the same people."""
    read = Read(tuple(row.parts.order_by("position")), [], Numbering())
    for number, part in enumerate(read.parts):
        for line in lines_of(part.register):
            read.rows.add(number, line)
            read.lines.append((part.register, line.row))
    return read


def _decisions(row: Linkage) -> tuple[list[Decision], set[UUID]]:
    """Decisions that stand together, and the doubtful pairs whose answer does not."""
    own = decided(row.id)
    theirs = decided_by_owners(row.parts.values_list("register", flat=True)) if row.across else []
    bound, dropped = standing([*theirs, *(decision for _pair, decision in own)])
    return bound, {pair.id for pair, decision in own if decision in dropped}


def _numbered(decisions: Sequence[Decision], lines: Sequence[Line]) -> Decisions:
    """Decisions over the numbers of rows, as the kernel takes them."""
    if not decisions:
        return Decisions()
    place = {line: number for number, line in enumerate(lines)}
    pairs: dict[Verdict, set[tuple[int, int]]] = {answer: set() for answer in Verdict}
    for decision in decisions:
        if not all(line in place for line in decision.pair):
            continue  # one of the lines was taken off meanwhile
        one, other = (place[line] for line in decision.pair)
        pairs[decision.answer].add((min(one, other), max(one, other)))
    return Decisions(frozenset(pairs[Verdict.SAME]), frozenset(pairs[Verdict.DIFFERENT]))


def _keep(row: Linkage, read: Read, found: Linked, reopened: set[UUID]) -> bool:
    with transaction.atomic():
        held = Linkage.objects.select_for_update().filter(pk=row.id, stage=Stage.LINKING).first()
        if held is None:
            return False
        key = data_key(row.id)
        if row.across:
            _keep_people(key, read, found)
        DoubtfulPair.objects.filter(linkage=row, answered=None).delete()
        DoubtfulPair.objects.filter(linkage=row, pk__in=reopened).delete()
        known = {decision.pair for _pair, decision in decided(row.id)}
        still_there = _still_there(read)
        pairs = _pairs(key, row, read.lines, found, known)
        DoubtfulPair.objects.bulk_create((one for one, pair in pairs if still_there >= set(pair)), batch_size=500)
        held.stage, held.percent, held.progressed = Stage.DECIDING, 100, clock.now()
        held.save(update_fields=["stage", "percent", "progressed"])
        record(Viewer.anonymous(), "linkages.linked", [row.id])
        return True


def _still_there(read: Read) -> set[Line]:
    """The lines that were not taken off while they were compared. One query a register."""
    return {
        (part.register, row)
        for part in read.parts
        for row in RegisterRow.objects.filter(register=part.register).values_list("row", flat=True)
    }


def _keep_people(key: bytes, read: Read, found: Linked) -> None:
    begins = 0
    for part in read.parts:
        ends = begins + sum(register == part.register for register, _row in read.lines)
        rows = np.array([number for _register, number in read.lines[begins:ends]], np.int64)
        part.people = sealed_people(key, part, rows, found.person[begins:ends])
        part.save(update_fields=["people"])
        begins = ends


def _pairs(
    key: bytes, row: Linkage, lines: Sequence[Line], found: Linked, known: set[Pair]
) -> list[tuple[DoubtfulPair, Pair]]:
    """The likeliest pairs that its keeper may decide: a trustee none within one register."""
    pairs: list[tuple[DoubtfulPair, Pair]] = []
    for place in found.doubtful.tolist():
        one, other = lines[int(found.left[place])], lines[int(found.right[place])]
        pair = in_order(one, other)
        if (row.across and one[0] == other[0]) or pair in known:
            continue
        said = found.reasons(place)
        reasons = tuple((reason.comparison, reason.level, round(reason.bits, 1)) for reason in said)
        identifier = ids.new_id()
        sealed = sealed_pair(key, row.id, identifier, Weighed(pair, reasons))
        pairs.append((DoubtfulPair(id=identifier, linkage=row, position=len(pairs), sealed=sealed), pair))
        if len(pairs) == MOST_PAIRS:
            break
    return pairs
