"""Beginning a linkage, deciding doubtful pairs, taking a decision back, and ending it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import numpy as np
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.atlas.places import queries as places
from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.paging import Page
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.actions import record
from mudhif.base.vault.actions import destroy_key, ensure_key
from mudhif.base.vault.queries import data_key
from mudhif.people.mapping.events import LinesTakenOff, RegisterErased
from mudhif.people.mapping.models import DoubtfulPair, Linkage, LinkagePart, Register, Stage, State
from mudhif.people.mapping.queries import pairs
from mudhif.people.mapping.queries.access import my_register
from mudhif.people.mapping.queries.linkages import kept_one, registers_to_link
from mudhif.people.mapping.queries.links import decided, opened_pair, opened_people, sealed_people, sealed_verdict
from mudhif.people.mapping.rules.deciding import Decision, Verdict, standing

LASTS = timedelta(days=90)
FEWEST, MOST = 2, 10
# However often somebody looks or decides, the record says so once an hour: how often would tell how many there are.
REPEATS = timedelta(hours=1)


def start_linkage(viewer: Viewer, registers: Sequence[UUID], place: str) -> UUID:
    """Begin to compare registers of several owners, as a neutral trustee. Its identifier."""
    if not viewer.holds(Role.TRUSTEE):
        raise NotFound
    places.residence_name(place, viewer.language)
    allowed = {part.register: part.ends for part in registers_to_link(viewer)}
    chosen = sorted(set(registers))
    if any(register not in allowed for register in chosen):
        raise NotFound
    if not FEWEST <= len(chosen) <= MOST:
        raise Refused(_("Choose two registers or more, and ten at most."), "registers")
    ends = min([clock.today(viewer) + LASTS, *(allowed[register] for register in chosen)])
    with transaction.atomic():
        row = _begun(min(viewer.organisation_ids(Role.TRUSTEE)), across=True, place=place, ends=ends)
        _take_part(row, chosen)
        record(viewer, "linkages.started", [row.id, *chosen], facts={"registers": len(chosen)})
    return row.id


def look_for_twice(viewer: Viewer, register: UUID) -> UUID:
    """Compare a register with itself, for its owner; again, where that was done before. The linkage's identifier."""
    with transaction.atomic():
        held = my_register(viewer, register, to_write=True)
        if held.state != State.HELD:
            raise NotFound
        row = Linkage.objects.select_for_update().filter(across=False, parts__register=register).first()
        if row is None:
            row = _begun(held.owner, across=False, place="", ends=held.ends)
            _take_part(row, [register])
        _send_off(row)
        record(viewer, "linkages.looked_for_twice", [row.id, register, held.owner])
    return row.id


def link_again(viewer: Viewer, linkage: UUID) -> None:
    """Compare once more, with what was decided."""
    with transaction.atomic():
        row = kept_one(viewer, linkage, to_write=True)
        if row.stage != Stage.DECIDING:
            raise NotFound
        _send_off(row)
        record(viewer, "linkages.linked_again", [row.id])


def _begun(keeper: UUID, **known: object) -> Linkage:
    now = clock.now()
    row = Linkage.objects.create(keeper=keeper, started=now, progressed=now, **known)
    ensure_key(row.id)
    return row


def _take_part(row: Linkage, registers: Sequence[UUID]) -> None:
    parts = [LinkagePart(linkage=row, register=one, position=position) for position, one in enumerate(registers)]
    LinkagePart.objects.bulk_create(parts)


def _send_off(row: Linkage) -> None:
    row.stage, row.percent, row.progressed = Stage.LINKING, 0, clock.now()
    row.save(update_fields=["stage", "percent", "progressed"])


def show_next_pair(viewer: Viewer, linkage: UUID) -> pairs.PairShown | None:
    """Show the likeliest pair that waits to whoever decides about it; None where none waits."""
    with transaction.atomic():
        row = _open_to_decide(viewer, linkage)
        shown = pairs.next_pair(row)
        if shown is not None:
            _put_on_record(viewer, row, "looked", "linkages.pairs_shown")
        return shown


def show_decided(viewer: Viewer, linkage: UUID, cursor: str = "") -> Page[pairs.PairShown]:
    """Show the pairs that were decided, to whoever decided them."""
    with transaction.atomic():
        row = _open_to_decide(viewer, linkage)
        shown = pairs.decided_pairs(row, cursor)
        if shown.rows:
            _put_on_record(viewer, row, "looked", "linkages.pairs_shown")
        return shown


def decide(viewer: Viewer, linkage: UUID, pair: UUID, answer: Verdict) -> None:
    """Say whether two lines are one person's. Refused where that contradicts what was said before."""
    with transaction.atomic():
        row = _open_to_decide(viewer, linkage)
        doubtful = DoubtfulPair.objects.filter(linkage=row, pk=pair).first()
        if doubtful is None:
            raise NotFound
        key = data_key(row.id)
        said = Decision(opened_pair(key, doubtful).pair, answer)
        before = [decision for other, decision in decided(row.id) if other.id != pair]
        if said in standing([*before, said])[1]:
            raise Refused(_("This contradicts what you decided about other pairs. Take one of those back first."))
        doubtful.answer, doubtful.answered = sealed_verdict(key, doubtful, answer), clock.now()
        doubtful.save(update_fields=["answer", "answered"])
        _put_on_record(viewer, row, "decided", "linkages.pairs_decided")


def take_back(viewer: Viewer, linkage: UUID, pair: UUID) -> None:
    """Leave a decision out again; the pair waits as before."""
    with transaction.atomic():
        row = _open_to_decide(viewer, linkage)
        found = DoubtfulPair.objects.filter(linkage=row, pk=pair).exclude(answered=None)
        if not found.update(answer=b"", answered=None):
            raise NotFound
        _put_on_record(viewer, row, "decided", "linkages.pairs_decided")


def _open_to_decide(viewer: Viewer, linkage: UUID) -> Linkage:
    row = kept_one(viewer, linkage, to_write=True)
    if row.stage != Stage.DECIDING:
        raise NotFound
    return row


def _put_on_record(viewer: Viewer, row: Linkage, what: str, act: str) -> None:
    last: datetime | None = getattr(row, what)
    now = clock.now()
    if last is None or now - last >= REPEATS:
        setattr(row, what, now)
        row.save(update_fields=[what])
        record(viewer, act, [row.id])


def forget_links(row: Linkage) -> None:
    """Erase what a linkage holds, and its key: in the transaction of whatever ends it."""
    row.pairs.all().delete()
    row.parts.all().delete()
    destroy_key(row.id)


def forget_linkages_of(erased: RegisterErased) -> None:
    """A register is gone: what was worked out from it goes too, in the same transaction."""
    for row in Linkage.objects.filter(parts__register=erased.register):
        forget_links(row)
        row.delete()


def forget_lines(taken_off: LinesTakenOff) -> None:
    """Lines of a register are gone: no pair and no link speaks of them any more, in the same transaction."""
    gone = {(taken_off.register, row) for row in taken_off.lines}
    for part in LinkagePart.objects.filter(register=taken_off.register):
        key = data_key(part.linkage_id)
        pairs_of = DoubtfulPair.objects.filter(linkage=part.linkage_id)
        spoken_of = [row.pk for row in pairs_of if gone & set(opened_pair(key, row).pair)]
        pairs_of.filter(pk__in=spoken_of).delete()
        if part.people:
            rows, persons = opened_people(key, part)
            left = ~np.isin(rows, list(taken_off.lines))
            part.people = sealed_people(key, part, rows[left], persons[left])
            part.save(update_fields=["people"])


def forget_when_due(linkage: UUID) -> bool:
    """Erase a linkage whose last day is over; whether it was there to erase."""
    nobody = Viewer.anonymous()
    with transaction.atomic():
        due = Linkage.objects.select_for_update().filter(pk=linkage, ends__lt=clock.today(nobody)).first()
        if due is None or not _over(due):
            return False
        forget_links(due)
        due.delete()
        record(nobody, "linkages.erased", [linkage])
        return True


def _over(row: Linkage) -> bool:
    """A register's own comparison lasts as long as the register, whose last day may have been moved."""
    if row.across:
        return True
    latest = Register.objects.filter(pk__in=row.parts.values("register")).values_list("ends", flat=True).first()
    if latest is None or latest <= row.ends:
        return True
    row.ends = latest
    row.save(update_fields=["ends"])
    return False
