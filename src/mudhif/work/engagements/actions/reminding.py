"""Reminding both sides, once, that the work begins soon or that its last day is over."""

from uuid import UUID

from django.db import transaction

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Viewer
from mudhif.work.engagements.actions.letters import tell_host, tell_member
from mudhif.work.engagements.models import Engagement
from mudhif.work.engagements.rules.reminders import due
from mudhif.work.engagements.rules.states import Status


@transaction.atomic
def remind(engagement: UUID) -> bool:
    """Write to both sides where something is due of which they were not reminded; whether letters were written."""
    row = Engagement.objects.select_for_update().filter(pk=engagement).first()
    if row is None:
        return False
    wanted = due(Status(row.status), row.starts, row.ends, clock.today(Viewer.anonymous()))
    if wanted <= row.reminded:
        return False
    row.reminded = wanted
    row.save(update_fields=["reminded"])
    tell_host(row)
    tell_member(row)
    return True
