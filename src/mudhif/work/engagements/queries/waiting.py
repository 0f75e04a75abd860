"""What waits for somebody here."""

from dataclasses import dataclass
from uuid import UUID

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.engagements.models import Engagement
from mudhif.work.engagements.rules.states import Status
from mudhif.work.needs.queries import titles
from mudhif.work.selection.queries import waiting_for_an_offer


@dataclass(frozen=True, slots=True)
class NameGiven:
    """Somebody who was chosen and gave the host a name, by code, and for which need."""

    need: UUID
    title: str
    code: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """As a member: offers to answer. As a host: names that wait for an offer, and work whose day has come."""

    offers: int = 0
    released: tuple[NameGiven, ...] = ()
    to_start: int = 0
    to_finish: int = 0


def waiting_for(viewer: Viewer) -> Waiting:
    """What the home page says. One query for a member, four more for a host."""
    today = clock.today(viewer)
    mine = Engagement.objects.filter(member=viewer.id, status=Status.OFFERED, expires__gt=clock.now())
    ours = Engagement.objects.filter(host__in=viewer.organisation_ids(Role.HOST))
    host = viewer.holds(Role.HOST)
    return Waiting(
        offers=mine.count() if viewer.id else 0,
        released=names_given(viewer),
        to_start=ours.filter(status=Status.ACCEPTED, starts__lte=today).count() if host else 0,
        to_finish=ours.filter(status=Status.RUNNING, ends__lt=today).count() if host else 0,
    )


def names_given(viewer: Viewer) -> tuple[NameGiven, ...]:
    """The names that wait for an offer of the viewer's hosts; none for others. Two queries."""
    found = waiting_for_an_offer(viewer) if viewer.holds(Role.HOST) else ()
    words = titles((card.need for card in found), viewer.language) if found else {}
    return tuple(NameGiven(card.need, words.get(card.need, ""), card.code) for card in found)
