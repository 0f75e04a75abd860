"""A member answers an offer."""

from uuid import UUID

from django.db import transaction

from mudhif.base.foundation import clock
from mudhif.base.foundation.events import publish
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.work.engagements.actions.letters import tell_host
from mudhif.work.engagements.actions.moving import move
from mudhif.work.engagements.events import Accepted
from mudhif.work.engagements.models import Engagement
from mudhif.work.engagements.queries.access import access_own_offer
from mudhif.work.engagements.queries.refusals import no_seat_left, not_in_this_state, warning_unread
from mudhif.work.engagements.rules.states import SEATED, Status, needs_warning, seats_left
from mudhif.work.needs.actions import mark_filled
from mudhif.work.needs.queries import lock_seats
from mudhif.work.selection.actions import mark_offer_ended


@transaction.atomic
def accept(viewer: Viewer, engagement: UUID, *, warned: bool = False) -> None:
    """Accept an offer. `warned`: the member has read what a visit may mean for a refugee's status."""
    row = access_own_offer(viewer, engagement)
    if row.status == Status.OFFERED and row.expires <= clock.now():
        raise not_in_this_state(Status.EXPIRED)
    if needs_warning(row.mode) and not warned:
        raise warning_unread()
    left = _seats_left(row)
    if not left:
        raise no_seat_left()
    _seat(row)
    publish(Accepted(row.id, row.need_id))
    tell_host(row)
    if left == 1:
        mark_filled(viewer, row.need_id)
    record(viewer, "engagements.accepted", subjects=[row.need_id, viewer.person])


def _seats_left(row: Engagement) -> int:
    """How many seats are free; the need's row is held, so that two members never take the same one."""
    seats = lock_seats(row.need_id)
    return seats_left(seats, Engagement.objects.filter(need=row.need_id, status__in=SEATED).count())


def _seat(row: Engagement) -> None:
    row.answered = clock.now()
    row.warned = row.answered if needs_warning(row.mode) else None
    move(row, Status.ACCEPTED, "answered", "warned")


@transaction.atomic
def decline(viewer: Viewer, engagement: UUID) -> None:
    """Decline an offer; no reason is asked for."""
    row = access_own_offer(viewer, engagement)
    row.answered = clock.now()
    move(row, Status.DECLINED, "answered")
    mark_offer_ended(viewer, row.code)
    tell_host(row)
    record(viewer, "engagements.declined", subjects=[row.need_id, viewer.person])
