"""Where people have worked: what protected counts are made from."""

from uuid import UUID

from mudhif.work.engagements.models import Engagement
from mudhif.work.engagements.rules.states import Status

# Work that was agreed, whatever became of it.
AGREED = (Status.ACCEPTED, Status.RUNNING, Status.FINISHED, Status.ENDED_EARLY)


def governorate_of_each() -> dict[UUID, str]:
    """The governorate of each person's latest agreed work, one a person, never for a page. One query."""
    rows = Engagement.objects.filter(status__in=AGREED, member__isnull=False).exclude(need__governorate="")
    return dict(rows.order_by("offered", "id").values_list("member", "need__governorate"))
