"""A member comes by themselves."""

from uuid import UUID

from django.db import transaction

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.actions import record
from mudhif.work.needs.queries import terms
from mudhif.work.selection.actions.moving import move
from mudhif.work.selection.models import Candidacy, Decision, Interest
from mudhif.work.selection.queries.refusals import need_is_not_open
from mudhif.work.selection.rules.states import Status
from mudhif.work.selection.rules.terms import still_open


@transaction.atomic
def signal_interest(viewer: Viewer, need: UUID) -> None:
    """Ask to be considered at the next search. The gates are the same for those who come and those who are found."""
    if viewer.id is None or not viewer.holds(Role.MEMBER):
        raise NotFound
    status = terms(need).status
    if status not in {"open", "closed", "filled"}:
        raise NotFound
    if status != "open":
        raise need_is_not_open()
    _row, new = Interest.objects.get_or_create(need_id=need, member_id=viewer.id, defaults={"since": clock.now()})
    if new:
        _come_back(need, viewer.id)
        record(viewer, "selection.interested", subjects=[need, viewer.id])


def _come_back(need: UUID, member: UUID) -> None:
    """Whoever declined, withdrew or was late may be found again; a decision stands."""
    row = Candidacy.objects.select_for_update().filter(need=need, member=member).first()
    if row is None or Decision.objects.filter(candidacy=row).exists():
        return
    late = row.status == Status.INVITED and not still_open(row.answer_by, clock.now())
    if late or row.status in {Status.DECLINED, Status.WITHDRAWN}:
        row.place = row.invited = row.answer_by = row.answered = row.assess_by = None
        move(row, Status.FOUND, "place", "invited", "answer_by", "answered", "assess_by")


@transaction.atomic
def withdraw_interest(viewer: Viewer, need: UUID) -> None:
    """Take the interest back; what was answered to an invitation stays as it is."""
    gone, _rows = Interest.objects.filter(need=need, member=viewer.id).delete()
    if not gone:
        raise NotFound
    record(viewer, "selection.interest_withdrawn", subjects=[need] + ([viewer.id] if viewer.id else []))
