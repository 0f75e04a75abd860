"""Ending an offer that nobody answered in time."""

from uuid import UUID

from django.db import transaction

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.work.engagements.actions.letters import tell_host, tell_member
from mudhif.work.engagements.actions.moving import move
from mudhif.work.engagements.models import Engagement
from mudhif.work.engagements.rules.states import Status
from mudhif.work.selection.actions import mark_offer_ended


@transaction.atomic
def expire(engagement: UUID) -> bool:
    """End the offer, so that its seat is free again; whether it was still waiting. The clock names nobody."""
    waiting = Engagement.objects.select_for_update().filter(status=Status.OFFERED, expires__lte=clock.now())
    row = waiting.filter(pk=engagement).first()
    if row is None:
        return False
    nobody = Viewer.anonymous()
    move(row, Status.EXPIRED)
    mark_offer_ended(nobody, row.code)
    record(nobody, "engagements.expired", subjects=[row.need_id])
    tell_host(row)
    tell_member(row)
    return True
