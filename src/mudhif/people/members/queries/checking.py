"""Requests to have evidence checked: for the member who asked, and for the desk that was asked."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.paging import Page, keyset_page
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.members.models import EvidenceCheck
from mudhif.people.members.queries import sealed
from mudhif.people.members.queries.profile import own_profile
from mudhif.people.members.rules.checking import OPEN, STANDING, BlindCheck, CheckStatus, Method, Subject

# Who checks: people at a desk, under its mandate, in the organisation that the member chose.
CHECKS = frozenset({Role.DESK})


@dataclass(frozen=True, slots=True)
class MyCheck:
    """A request as its member sees it; `question` and `reason` are opened where there is one."""

    id: UUID
    subject: Subject
    line: UUID
    organisation: UUID
    status: CheckStatus
    asked: datetime
    until: date
    checked_on: date | None
    holds_until: date | None
    method: Method | None
    question: str
    answer: str
    reason: str

    @property
    def open(self) -> bool:
        """Whether somebody may still look."""
        return self.status in OPEN

    @property
    def confirmed(self) -> bool:
        """Whether the mark holds."""
        return self.status is CheckStatus.CONFIRMED


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A line of a desk's list: a code, the kind of line, and where it stands. Nothing of what stands in it."""

    code: str
    subject: Subject
    status: CheckStatus
    asked: datetime
    until: date
    checked_on: date | None
    holds_until: date | None


def my_checks(viewer: Viewer, cursor: str = "") -> Page[MyCheck]:
    """What the viewer asked to have checked, latest first. Two queries."""
    page = keyset_page(EvidenceCheck.objects.filter(profile=own_profile(viewer)), ("-asked", "id"), cursor)
    return Page([_mine(row) for row in page.rows], page.next_cursor)


def my_check(viewer: Viewer, check: UUID) -> MyCheck:
    """One of the viewer's own requests; `NotFound` where it is not theirs."""
    row = EvidenceCheck.objects.filter(pk=check, profile=viewer.id).first() if viewer.id else None
    if row is None:
        raise NotFound
    return _mine(row)


def my_checks_by_line(viewer: Viewer, subject: Subject) -> dict[UUID, MyCheck]:
    """Of each line of a kind the mark that holds or the request that is open (the latter first). One query."""
    rows = EvidenceCheck.objects.filter(profile=viewer.id, subject=subject, status__in=sorted(STANDING))
    return {row.line: _mine(row) for row in rows.order_by("asked", "id")}


def _mine(row: EvidenceCheck) -> MyCheck:
    def opened(field: str, value: bytes | memoryview) -> str:
        return sealed.opened(row.profile_id, field, value, row.pk) if value else ""

    return MyCheck(
        id=row.id,
        subject=Subject(row.subject),
        line=row.line,
        organisation=row.organisation,
        status=_status(row),
        asked=row.asked,
        until=row.until,
        checked_on=row.checked_on,
        holds_until=row.holds_until,
        method=Method(row.method) if row.method else None,
        question=opened(sealed.CHECK_QUESTION, row.question),
        answer=opened(sealed.CHECK_ANSWER, row.answer),
        reason=opened(sealed.CHECK_REASON, row.reason),
    )


def _status(row: EvidenceCheck) -> CheckStatus:
    """Where it stands at this moment, whether or not the broom has come by since the last day."""
    status = CheckStatus(row.status)
    return CheckStatus.LAPSED if status in OPEN and row.ends <= clock.now() else status


def _at_desk(viewer: Viewer) -> "QuerySet[EvidenceCheck]":
    """Requests to the viewer's offices, but their own and those left to a colleague; `NotFound` without an office."""
    offices = frozenset[UUID]().union(*(viewer.organisation_ids(role) for role in CHECKS))
    if not offices:
        raise NotFound
    rows = EvidenceCheck.objects.filter(organisation__in=offices)
    return rows.exclude(profile=viewer.id).exclude(Q(ties__person=viewer.id))


def _waiting(viewer: Viewer) -> "QuerySet[EvidenceCheck]":
    return _at_desk(viewer).filter(status__in=sorted(OPEN), ends__gt=clock.now())


def checks_waiting(viewer: Viewer, cursor: str = "") -> Page[CheckRow]:
    """Requests that wait for the viewer's office, the longest wait first. One query."""
    page = keyset_page(_waiting(viewer), ("asked", "id"), cursor)
    return Page([_row(row) for row in page.rows], page.next_cursor)


def marks_given(viewer: Viewer, cursor: str = "") -> Page[CheckRow]:
    """What the viewer's office has confirmed and still holds, the latest first. One query."""
    rows = _at_desk(viewer).filter(status=CheckStatus.CONFIRMED)
    page = keyset_page(rows, ("-decided", "id"), cursor)
    return Page([_row(row) for row in page.rows], page.next_cursor)


def count_checks_waiting(viewer: Viewer) -> int:
    """How many requests wait for the viewer's office and not for its question's answer. One query."""
    return _waiting(viewer).filter(status=CheckStatus.WAITING).count()


def waiting_check(viewer: Viewer, code: str) -> EvidenceCheck:
    """The request that waits under this code at the viewer's office; `NotFound` for every other. For actions."""
    return _one(_waiting(viewer), code)


def standing_mark(viewer: Viewer, code: str) -> EvidenceCheck:
    """The mark that the viewer's office gave under this code; `NotFound` for every other. For actions."""
    return _one(_at_desk(viewer).filter(status=CheckStatus.CONFIRMED), code)


def mark_given(viewer: Viewer, code: str) -> CheckRow:
    """The same, for a page."""
    return _row(standing_mark(viewer, code))


def _one(rows: "QuerySet[EvidenceCheck]", code: str) -> EvidenceCheck:
    row = rows.select_related("profile").filter(code=code.upper()).first()
    if row is None:
        raise NotFound
    return row


def _row(row: EvidenceCheck) -> CheckRow:
    return CheckRow(
        row.code, Subject(row.subject), CheckStatus(row.status), row.asked, row.until, row.checked_on, row.holds_until
    )


def blind_checks(members: Sequence[UUID]) -> dict[UUID, dict[UUID, BlindCheck]]:
    """Of each member's lines that carry a mark, by line: that somebody looked, and in which year. One query."""
    found: dict[UUID, dict[UUID, BlindCheck]] = defaultdict(dict)
    rows = EvidenceCheck.objects.filter(profile__in=members, status=CheckStatus.CONFIRMED, checked_on__isnull=False)
    for member, line, method, checked in rows.values_list("profile", "line", "method", "checked_on"):
        if checked is not None:
            found[member][line] = BlindCheck(method == Method.PEERS, checked.year)
    return found
