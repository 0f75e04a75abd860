"""A convenor gives seats to moderators, and takes them back."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.actions import record
from mudhif.commons.dialogue.models import ModeratorSeat
from mudhif.commons.dialogue.queries.access import access_own
from mudhif.commons.dialogue.rules.states import Status
from mudhif.people.organisations import queries as organisations


@transaction.atomic
def give_seat(viewer: Viewer, dialogue: UUID, person: UUID) -> None:
    """Let somebody moderate who holds the role in the federation, and sits at no desk."""
    row = access_own(viewer, dialogue)
    if person not in organisations.people_with(row.federation_id, Role.MODERATOR):
        raise NotFound
    if any(tie.role is Role.DESK for tie in organisations.ties_of(person)):
        raise Refused(_("This person sits at a desk, which is a side. Choose another moderator."))
    ModeratorSeat.objects.get_or_create(dialogue=row, person_id=person)
    record(viewer, "dialogue.seat_given", subjects=[row.id, person])


@transaction.atomic
def take_seat(viewer: Viewer, dialogue: UUID, person: UUID) -> None:
    """Take a seat back; an open dialogue keeps at least one moderator."""
    row = access_own(viewer, dialogue)
    seat = ModeratorSeat.objects.filter(dialogue=row, person=person).first()
    if seat is None:
        raise NotFound
    if row.status == Status.OPEN and row.seats.count() == 1:
        raise Refused(_("This is the only moderator of an open dialogue. Give another a seat first."))
    seat.delete()
    record(viewer, "dialogue.seat_taken", subjects=[row.id, person])
