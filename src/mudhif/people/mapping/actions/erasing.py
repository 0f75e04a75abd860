"""Erasing registers: their lines, what waits to be read, and the key that opens copies in backups."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction

from mudhif.base.foundation import clock
from mudhif.base.foundation.events import publish
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.base.vault.actions import destroy_key
from mudhif.people.mapping.actions.bringing import forget_file
from mudhif.people.mapping.actions.joining import forget_invitations
from mudhif.people.mapping.events import RegisterErased
from mudhif.people.mapping.models import Register, State
from mudhif.people.mapping.queries.access import my_register

UNCONFIRMED = timedelta(days=2)


def erase_register(viewer: Viewer, register: UUID) -> None:
    """Erase at once and for good, because its owner says so."""
    with transaction.atomic():
        _erase(viewer, my_register(viewer, register, to_write=True), due=False)


def erase_when_due(register: UUID) -> bool:
    """Erase a register whose last day is over; whether it was there to erase."""
    nobody = Viewer.anonymous()
    with transaction.atomic():
        due = Register.objects.select_for_update().filter(pk=register, ends__lt=clock.today(nobody)).first()
        if due is not None:
            _erase(nobody, due, due=True)
        return due is not None


def _erase(viewer: Viewer, row: Register, *, due: bool) -> None:
    register, owner = row.id, row.owner
    forget_invitations(register)
    for part in (row.rows, row.bad_lines, row.pieces, row.duties):
        part.all().delete()
    row.delete()
    destroy_key(register)
    publish(RegisterErased(register, owner))
    record(viewer, "registers.erased", [register, owner], facts={"due": due})


def discard_when_stale(register: UUID) -> bool:
    """Throw a file away that nobody confirmed for two days; whether there was one."""
    with transaction.atomic():
        stale = (
            Register.objects.select_for_update()
            .filter(pk=register, state=State.READ, progressed__lt=clock.now() - UNCONFIRMED)
            .first()
        )
        if stale is None:
            return False
        forget_file(stale)
        record(Viewer.anonymous(), "registers.file_thrown_away", [stale.id, stale.owner])
        return True
