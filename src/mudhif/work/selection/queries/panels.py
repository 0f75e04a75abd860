"""Who could sit on a panel, and who does, as the desk reads it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.organisations.queries import holders, ties_of
from mudhif.work.selection.models import Seat
from mudhif.work.selection.queries.access import access_selection
from mudhif.work.selection.rules.panel import objection


@dataclass(frozen=True, slots=True)
class Assessor:
    """An assessor as the desk's own list of people has them: a code, and the days of the mandate.

    Not by pseudonym: that is the name of a profile, and would tell the desk which profile is its assessor's.
    """

    id: UUID
    code: str
    starts: date
    ends: date
    seated: bool


def assessors(viewer: Viewer, need: UUID) -> tuple[Assessor, ...]:
    """The desk's own assessors, without those who act for the host; those who sit on the panel first."""
    access = access_selection(viewer, need)
    if not access.as_desk or access.terms.desk is None:
        raise NotFound
    seated = set(Seat.objects.filter(need=need, left=None).values_list("assessor_id", flat=True))
    people = holders(access.terms.desk, Role.ASSESSOR)
    fit = [one for one in people if objection(ties_of(one.person), access.terms.host, decided=False) is None]
    found = [Assessor(one.person, one.code, one.starts, one.ends, one.person in seated) for one in fit]
    return tuple(sorted(found, key=lambda one: not one.seated))


def my_panels(viewer: Viewer) -> tuple[UUID, ...]:
    """The needs on whose panel the viewer sits, latest first. One query."""
    rows = Seat.objects.filter(assessor=viewer.id, left=None).order_by("-since")
    return tuple(rows.values_list("need_id", flat=True)[:100])
