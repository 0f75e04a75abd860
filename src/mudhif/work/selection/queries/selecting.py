"""What waits for those who carry a selection on: panels and desks."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.needs.queries import open_of_host
from mudhif.work.selection.models import Candidacy, Seat
from mudhif.work.selection.rules.states import Status


@dataclass(frozen=True, slots=True)
class Task:
    """How many wait, and the one that has waited longest: its need and code."""

    count: int
    need: UUID
    code: str


def to_decide(viewer: Viewer) -> Task | None:
    """Candidates whom the whole panel has assessed, and on whom nobody has decided. One query."""
    rows = _of_panel_or_desk(viewer).filter(status=Status.ASSESSED).exclude(member=viewer.id)
    return _task(rows.order_by(F("answered").asc(nulls_last=True), "code"))


def to_review(viewer: Viewer) -> Task | None:
    """Decisions of the urgent lane that somebody other than the viewer made, and nobody has looked at. One query."""
    rows = _of_panel_or_desk(viewer).filter(decision__review__isnull=False, decision__review__done=None)
    return _task(
        rows.exclude(Q(decision__by=viewer.id) | Q(member=viewer.id)).order_by("decision__review__due", "code")
    )


def without_a_panel(viewer: Viewer) -> Task | None:
    """Candidates of the desk's needs who agreed to be assessed while nobody sits on the panel. One query."""
    seats = Seat.objects.filter(need=OuterRef("need"), left=None)
    rows = Candidacy.objects.filter(_of_desk(viewer), ~Exists(seats), status=Status.AGREED)
    return _task(rows.order_by(F("answered").asc(nulls_last=True), "code"))


def without_an_invitation(viewer: Viewer) -> Task | None:
    """Open needs of the viewer's hosts for which nobody has been invited yet. Two queries."""
    needs = open_of_host(viewer)
    reached = Candidacy.objects.filter(need__in=needs).exclude(status=Status.FOUND)
    asked = set(reached.values_list("need_id", flat=True)) if needs else set()
    left = [need for need in needs if need not in asked]
    return Task(len(left), left[0], "") if left else None


def _of_panel_or_desk(viewer: Viewer) -> "QuerySet[Candidacy]":
    """Candidates on whom the viewer may decide."""
    if not viewer.holds(Role.ASSESSOR):
        return Candidacy.objects.filter(_of_desk(viewer))
    seats = Seat.objects.filter(assessor=viewer.id, left=None).values("need")
    return Candidacy.objects.filter(_of_desk(viewer) | Q(need__in=seats))


def _of_desk(viewer: Viewer) -> Q:
    return Q(need__desk__in=viewer.organisation_ids(Role.DESK))


def _task(rows: "QuerySet[Candidacy]") -> Task | None:
    found = list(rows.values_list("need_id", "code"))
    return Task(len(found), *found[0]) if found else None
