"""A shortlist as its host, desk and panel read it. Evidence is added where it is shown: see `actions.showing`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F

from mudhif.base.foundation.viewer import Viewer
from mudhif.kernels.matching import Gate
from mudhif.work.selection.models import Assessment, Candidacy, Decision, Search, Seat
from mudhif.work.selection.rules.assessing import mean
from mudhif.work.selection.rules.states import WEIGHED, Status

PAGE = 20
# Whom nobody looks at any more; they are counted only.
GONE = frozenset({Status.DECLINED, Status.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class GateCount:
    """Neighbouring gates and how many had passed the last of them; None: fewer than five."""

    gates: tuple[Gate, ...]
    count: int | None


@dataclass(frozen=True, slots=True)
class GatePicture:
    """The counts of one moment; empty before the first search."""

    gates: tuple[GateCount, ...]
    counted: datetime | None
    latest: datetime | None


@dataclass(frozen=True, slots=True)
class Marks:
    """What may be known of a candidate's assessments now: totals in tenths, the panel's only when it is complete."""

    mine: int | None
    panel: int | None
    submitted: int


@dataclass(frozen=True, slots=True)
class Panel:
    """How many sit on it, and whether the viewer is one of them."""

    seats: int
    mine: bool


def gate_picture(need: UUID) -> GatePicture:
    """The merged counts of the first search since the criteria stand. One query."""
    row = Search.objects.filter(need=need).first()
    if row is None:
        return GatePicture((), None, None)
    counts = tuple(GateCount(tuple(map(Gate, range(first, last + 1))), count) for first, last, count in row.gates)
    return GatePicture(counts, row.first, row.latest)


def on_shortlist(need: UUID, *, agreed_only: bool, after: int = 0) -> tuple[Sequence[Candidacy], int | None]:
    """A page of candidacies by their place, and the place after which the next page begins. One query.

    The panel sees those who agreed; host and desk see everyone who was found.
    """
    rows = Candidacy.objects.filter(need=need).exclude(place=None).exclude(status__in=GONE)
    rows = rows.filter(status__in=WEIGHED) if agreed_only else rows
    found = list(rows.filter(place__gt=after).order_by("place")[: PAGE + 1])
    return found[:PAGE], found[PAGE - 1].place if len(found) > PAGE else None


def anyone_found(need: UUID) -> bool:
    """Whether somebody on the shortlist has not been asked yet. One query."""
    return Candidacy.objects.filter(need=need, status=Status.FOUND).exclude(place=None).exists()


def panel(viewer: Viewer, need: UUID) -> Panel:
    """The panel's size and the viewer's seat. One query."""
    people = list(Seat.objects.filter(need=need, left=None).values_list("assessor_id", flat=True))
    return Panel(len(people), viewer.id in people)


def marks(viewer: Viewer, rows: Iterable[Candidacy]) -> dict[UUID, Marks]:
    """The marks that the viewer may know, by candidacy: one's own at once, the panel's when all are in. One query."""
    complete = {row.pk for row in rows if row.status in WEIGHED - {Status.AGREED}}
    found: dict[UUID, list[tuple[UUID | None, int]]] = {row.pk: [] for row in rows}
    given = Assessment.objects.filter(candidacy__in=found, void=None).order_by("submitted")
    for candidacy, assessor, total in given.values_list("candidacy_id", "assessor_id", "total"):
        found[candidacy].append((assessor, total))
    return {pk: _marks(viewer, totals, complete=pk in complete) for pk, totals in found.items()}


def _marks(viewer: Viewer, totals: list[tuple[UUID | None, int]], *, complete: bool) -> Marks:
    mine = next((total for assessor, total in totals if viewer.id and assessor == viewer.id), None)
    return Marks(mine, mean([total for _, total in totals]) if complete else None, len(totals))


def decision(row: Candidacy) -> Decision | None:
    """The decision about a candidate, with its review. One query."""
    return Decision.objects.select_related("review").filter(candidacy=row).first()


def reviews_waiting(need: UUID) -> list[str]:
    """The codes of those whose decision of the urgent lane waits for a second look. One query."""
    rows = Candidacy.objects.filter(need=need, decision__review__done=None).exclude(decision__review=None)
    return list(rows.annotate(due=F("decision__review__due")).order_by("due").values_list("code", flat=True))
