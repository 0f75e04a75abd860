"""The only way to obtain a need."""

from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.needs.models import Need
from mudhif.work.needs.rules.states import PUBLIC, Status

DESKS_SEE = frozenset(Status) - {Status.DRAFT}


def may_see(viewer: Viewer, need: Need) -> bool:
    """Open needs are everyone's; a draft is its host's; what was submitted is the desks' and auditors' too."""
    status = Status(need.status)
    if status in PUBLIC or need.host_id in viewer.organisation_ids(Role.HOST):
        return True
    return status in DESKS_SEE and (viewer.holds(Role.DESK) or viewer.holds(Role.AUDITOR))


def access_need(viewer: Viewer, need: UUID) -> Need:
    """The need; one that the viewer may not see answers like one that does not exist. One query."""
    found = Need.objects.filter(pk=need).first()
    if found is None or not may_see(viewer, found):
        raise NotFound
    return found


def access_own_need(viewer: Viewer, need: UUID, *statuses: Status) -> Need:
    """A need of the viewer's own host, locked for change, in one of the statuses."""
    hosts = viewer.organisation_ids(Role.HOST)
    found = Need.objects.select_for_update().filter(pk=need, host_id__in=hosts).first()
    if found is None:
        raise NotFound
    return _in_status(found, statuses)


def access_need_at_desk(viewer: Viewer, need: UUID, *statuses: Status) -> Need:
    """A submitted need, for a desk, locked for change. A desk never handles a need of its own organisation."""
    found = Need.objects.select_for_update().filter(pk=need).exclude(status=Status.DRAFT).first()
    if found is None or not viewer.holds(Role.DESK) or found.host_id in viewer.organisation_ids(Role.DESK):
        raise NotFound
    return _in_status(found, statuses)


def _in_status(need: Need, statuses: tuple[Status, ...]) -> Need:
    from mudhif.work.needs.queries.refusals import not_in_this_state

    if statuses and need.status not in statuses:
        raise not_in_this_state(Status(need.status))
    return need
