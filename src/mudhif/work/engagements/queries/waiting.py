"""What waits for somebody here."""

from dataclasses import dataclass

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.engagements.models import Engagement
from mudhif.work.engagements.rules.states import Status
from mudhif.work.selection.queries import count_released


@dataclass(frozen=True, slots=True)
class Waiting:
    """As a member: offers to answer. As a host: names without an offer, and work whose day has come."""

    offers: int = 0
    released: int = 0
    to_start: int = 0
    to_finish: int = 0


def waiting_for(viewer: Viewer) -> Waiting:
    """The counts of the home page. One query for a member, three more for a host."""
    today = clock.today(viewer)
    mine = Engagement.objects.filter(member=viewer.id, status=Status.OFFERED, expires__gt=clock.now())
    ours = Engagement.objects.filter(host__in=viewer.organisation_ids(Role.HOST))
    host = viewer.holds(Role.HOST)
    return Waiting(
        offers=mine.count() if viewer.id else 0,
        released=count_released(viewer) if host else 0,
        to_start=ours.filter(status=Status.ACCEPTED, starts__lte=today).count() if host else 0,
        to_finish=ours.filter(status=Status.RUNNING, ends__lt=today).count() if host else 0,
    )
