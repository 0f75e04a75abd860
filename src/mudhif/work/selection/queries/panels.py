"""Who could sit on a panel, and who does, as the desk reads it."""

from dataclasses import dataclass
from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.members.queries import account
from mudhif.people.organisations.queries import names, people_with, ties_of
from mudhif.work.selection.models import Seat
from mudhif.work.selection.queries.access import access_selection
from mudhif.work.selection.rules.panel import objection


@dataclass(frozen=True, slots=True)
class Assessor:
    """An assessor by the name they chose for themselves (empty for none) and the body that gave the mandate."""

    id: UUID
    pseudonym: str
    organisation_name: str
    seated: bool


def assessors(viewer: Viewer, need: UUID) -> tuple[Assessor, ...]:
    """The desk's own assessors, without those who act for the host; those who sit on the panel first."""
    access = access_selection(viewer, need)
    if not access.as_desk or access.terms.desk is None:
        raise NotFound
    seated = set(Seat.objects.filter(need=need, left=None).values_list("assessor_id", flat=True))
    name = names([access.terms.desk], viewer.language).get(access.terms.desk, "")
    people = people_with(access.terms.desk, Role.ASSESSOR)
    fit = [one for one in people if objection(ties_of(one), access.terms.host, decided=False) is None]
    found = [Assessor(one, account(one).pseudonym, name, one in seated) for one in fit]
    return tuple(sorted(found, key=lambda one: not one.seated))


def my_panels(viewer: Viewer) -> tuple[UUID, ...]:
    """The needs on whose panel the viewer sits, latest first. One query."""
    rows = Seat.objects.filter(assessor=viewer.id, left=None).order_by("-since")
    return tuple(rows.values_list("need_id", flat=True)[:100])
