"""What happens to engagements when a candidacy ends or a member erases everything."""

from uuid import UUID

from mudhif.work.engagements.actions.letters import tell_host
from mudhif.work.engagements.models import Engagement, Note
from mudhif.work.engagements.rules.states import Status
from mudhif.work.selection.events import Withdrawn

# What an offer or work that is not over becomes when its member is gone.
ENDS_AS = {
    Status.OFFERED: Status.DECLINED,
    Status.ACCEPTED: Status.ENDED_EARLY,
    Status.RUNNING: Status.ENDED_EARLY,
}


def end_offers(event: Withdrawn) -> None:
    """A candidacy ended, so an offer that waits for its answer ends too. Accepted work is not touched by it."""
    for row in Engagement.objects.select_for_update().filter(candidacy=event.candidacy, status=Status.OFFERED):
        row.status = Status.TAKEN_BACK
        row.save(update_fields=["status"])
        tell_host(row)


def forget_member(person: UUID) -> None:
    """Take the member off every engagement, with both sides' notes; what was not over ends."""
    mine = Engagement.objects.filter(member=person)
    Note.objects.filter(engagement__in=mine).delete()
    for before, after in ENDS_AS.items():
        for row in mine.filter(status=before):
            row.status = after
            row.save(update_fields=["status"])
            tell_host(row)
    mine.update(member=None)
