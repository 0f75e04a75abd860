"""Who sits on the panel of a need."""

from uuid import UUID

from django.db import transaction

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.people.organisations.queries import ties_of
from mudhif.work.selection.actions.completing import complete_where_all_are_in
from mudhif.work.selection.actions.letters import tell
from mudhif.work.selection.models import Assessment, Candidacy, Decision, Seat
from mudhif.work.selection.queries.access import access_selection, sits_on
from mudhif.work.selection.queries.refusals import OBJECTIONS
from mudhif.work.selection.rules.panel import objection
from mudhif.work.selection.rules.states import Status


def assign_assessor(viewer: Viewer, need: UUID, person: UUID) -> None:
    """Give a person a seat. The desk that opened the need does; see `rules.panel` for who can sit."""
    access = access_selection(viewer, need)
    if not access.as_desk:
        raise NotFound
    decided = Decision.objects.filter(candidacy__need=need).exists()
    found = objection(ties_of(person), access.terms.host, decided=decided)
    if found is not None:
        raise Refused(OBJECTIONS[found], "person")
    with transaction.atomic():
        _seat, new = Seat.objects.get_or_create(
            need_id=need, assessor_id=person, left=None, defaults={"since": clock.now()}
        )
        if new:
            tell(person, "seat")
            record(viewer, "selection.seat_given", subjects=[need, person])


def declare_tie(viewer: Viewer, need: UUID) -> None:
    """An assessor knows a candidate, or is one, and steps back. Nobody asks which; what they wrote loses its ground."""
    if viewer.id is None or not sits_on(viewer, need):
        raise NotFound
    with transaction.atomic():
        now = clock.now()
        Seat.objects.filter(need=need, assessor=viewer.id, left=None).update(left=now)
        open_ones = Candidacy.objects.select_for_update().filter(need=need, status=Status.AGREED)
        Assessment.objects.filter(candidacy__in=open_ones, assessor=viewer.id, void=None).update(void=now)
        for row in open_ones:
            complete_where_all_are_in(row)
        record(viewer, "selection.seat_left", subjects=[need, viewer.id])
