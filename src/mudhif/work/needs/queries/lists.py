"""Lists of needs: for everyone, for a host, for a desk. Each takes a fixed number of queries."""

from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from mudhif.base.foundation import clock
from mudhif.base.foundation.home import day_in_baghdad
from mudhif.base.foundation.paging import PAGE_SIZE, keyset_page
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.needs.models import Need, Question
from mudhif.work.needs.queries.filters import Filters, narrowed, open_on
from mudhif.work.needs.queries.rows import NeedRow, rows_of
from mudhif.work.needs.rules.states import Status

# Beyond this nobody reads on, and counting would cost more than the page.
COUNTED = 1000


@dataclass(frozen=True, slots=True)
class NeedList:
    """One page of needs, the next page's cursor, and how many there are (`more`: more than were counted)."""

    rows: tuple[NeedRow, ...]
    next_cursor: str
    count: int
    more: bool


def _counted(needs: "QuerySet[Need]") -> tuple[int, bool]:
    found = needs.order_by()[: COUNTED + 1].count()
    return min(found, COUNTED), found > COUNTED


def open_needs(viewer: Viewer, filters: Filters, cursor: str = "", size: int = PAGE_SIZE) -> NeedList:
    """Open needs that pass the filters, closing soonest first. Four queries."""
    needs = narrowed(open_on(day_in_baghdad(clock.now())), filters)
    page = keyset_page(needs, ("closes", "id"), cursor, size)
    return NeedList(rows_of(page.rows, viewer.language), page.next_cursor, *_counted(needs))


def count_open() -> int:
    """How many needs take answers now. One query."""
    return open_on(day_in_baghdad(clock.now())).count()


def count_open_by_governorate() -> dict[str, int]:
    """How many needs take answers now, by governorate; those of no single one do not count. One query."""
    needs = open_on(day_in_baghdad(clock.now())).exclude(governorate="").order_by()
    return dict(needs.values_list("governorate").annotate(number=Count("pk")))


def host_needs(viewer: Viewer, cursor: str = "", size: int = PAGE_SIZE) -> NeedList:
    """The needs of the viewer's hosts, newest first. Four queries."""
    needs = Need.objects.filter(host_id__in=viewer.organisation_ids(Role.HOST)).annotate(asked=UNANSWERED)
    page = keyset_page(needs, ("-created", "id"), cursor, size)
    return NeedList(rows_of(page.rows, viewer.language), page.next_cursor, *_counted(needs))


UNANSWERED = Exists(Question.objects.filter(need=OuterRef("pk"), answered=None))
DECIDED = (Status.CLOSED, Status.FILLED, Status.WITHDRAWN)
VIEWS: dict[str, Q] = {
    "waiting": Q(status=Status.REVIEW) & ~Q(UNANSWERED),
    "asked": Q(status=Status.REVIEW) & Q(UNANSWERED),
    "open": Q(status=Status.OPEN),
    "decided": Q(status__in=DECIDED),
    "all": Q(),
}


@dataclass(frozen=True, slots=True)
class DeskFilters:
    """Which view of the desk (a key of `VIEWS`), what it is narrowed to, and the least wait in days."""

    view: str = "waiting"
    narrow: Filters = field(default_factory=Filters)
    waiting_days: int = 0


def _at_desk(viewer: Viewer) -> "QuerySet[Need]":
    """What a desk handles: never a need of its own organisation. Nothing for those without a desk."""
    desks = viewer.organisation_ids(Role.DESK)
    submitted = Need.objects.exclude(status=Status.DRAFT).filter(submitted__isnull=False)
    return submitted.exclude(host_id__in=desks) if desks else submitted.none()


def desk_queue(viewer: Viewer, filters: DeskFilters, cursor: str = "", size: int = PAGE_SIZE) -> NeedList:
    """What stands at the viewer's desk: urgent first, then the longest wait. Four queries."""
    needs = narrowed(_at_desk(viewer).filter(VIEWS.get(filters.view, VIEWS["waiting"])), filters.narrow)
    if filters.waiting_days:
        needs = needs.filter(submitted__lte=clock.now() - timedelta(days=filters.waiting_days))
    page = keyset_page(needs, ("-urgent", "submitted", "id"), cursor, size)
    return NeedList(rows_of(page.rows, viewer.language), page.next_cursor, *_counted(needs))


def desk_counts(viewer: Viewer) -> dict[str, int]:
    """How many needs each view of the desk holds. One query."""
    counts = {name: Count("pk", filter=condition) for name, condition in VIEWS.items()}
    return _at_desk(viewer).aggregate(**counts)


def open_of_host(viewer: Viewer) -> list[UUID]:
    """The open needs of the viewer's hosts, the next to close first. One query, none for others."""
    hosts = viewer.organisation_ids(Role.HOST)
    needs = Need.objects.filter(host_id__in=hosts, status=Status.OPEN) if hosts else Need.objects.none()
    return list(needs.order_by("closes", "id").values_list("id", flat=True))


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for the viewer: as a host, drafts and questions; as a desk, needs, and urgent ones among them."""

    drafts: int = 0
    questions: int = 0
    at_desk: int = 0
    urgent_at_desk: int = 0


def waiting_for(viewer: Viewer) -> Waiting:
    """The counts of the home page. Two queries for a host, one for a desk, none for others."""
    hosts = viewer.organisation_ids(Role.HOST)
    mine = Need.objects.filter(host_id__in=hosts)
    unanswered = Question.objects.filter(
        need__host_id__in=hosts, need__status__in=(Status.DRAFT, Status.REVIEW), answered=None
    )
    waiting = _at_desk(viewer).filter(VIEWS["waiting"]) if viewer.holds(Role.DESK) else Need.objects.none()
    found = waiting.aggregate(every=Count("pk"), urgent=Count("pk", filter=Q(urgent=True)))
    return Waiting(
        drafts=mine.filter(status=Status.DRAFT).count() if hosts else 0,
        questions=unanswered.count() if hosts else 0,
        at_desk=found["every"] or 0,
        urgent_at_desk=found["urgent"] or 0,
    )
