"""How many people have worked where."""

from mudhif.work.engagements.models import Engagement
from mudhif.work.engagements.rules.states import Status

# Work that was agreed, whatever became of it.
AGREED = (Status.ACCEPTED, Status.RUNNING, Status.FINISHED, Status.ENDED_EARLY)


def count_by_governorate() -> dict[str, int]:
    """How many people accepted work in each governorate, each counted once in one of them. One query.

    Exact, so never for a page: `of_people` says that it is published with noise only. A person who worked in several
    governorates counts where the latest offer was made, so that one person changes one number by one.
    """
    rows = Engagement.objects.filter(status__in=AGREED, member__isnull=False).exclude(need__governorate="")
    latest = dict(rows.order_by("offered", "id").values_list("member", "need__governorate"))
    counts: dict[str, int] = {}
    for governorate in latest.values():
        counts[governorate] = counts.get(governorate, 0) + 1
    return counts
