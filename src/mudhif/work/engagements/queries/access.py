"""The only way to obtain an engagement. One that is not yours answers like one that does not exist."""

from dataclasses import dataclass
from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.engagements.models import Engagement
from mudhif.work.engagements.rules.states import Side


@dataclass(frozen=True, slots=True)
class Access:
    """An engagement, and the side on which the viewer stands."""

    row: Engagement
    side: Side


def access_engagement(viewer: Viewer, engagement: UUID, *, lock: bool = False) -> Access:
    """The engagement, for its two sides only. One query."""
    rows = Engagement.objects.select_for_update() if lock else Engagement.objects.all()
    row = rows.filter(pk=engagement).first()
    if row is None or viewer.id is None:
        raise NotFound
    if row.member_id == viewer.id:
        return Access(row, Side.MEMBER)
    if row.host_id in viewer.organisation_ids(Role.HOST):
        return Access(row, Side.HOST)
    raise NotFound


def access_own_offer(viewer: Viewer, engagement: UUID) -> Engagement:
    """The viewer's own, as the member, locked for change."""
    access = access_engagement(viewer, engagement, lock=True)
    if access.side is not Side.MEMBER:
        raise NotFound
    return access.row


def access_of_host(viewer: Viewer, engagement: UUID) -> Engagement:
    """One of the viewer's own institution, locked for change."""
    access = access_engagement(viewer, engagement, lock=True)
    if access.side is not Side.HOST:
        raise NotFound
    return access.row
