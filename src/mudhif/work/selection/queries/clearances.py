"""The pool of those cleared beforehand: for the member, and for desks."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.paging import Page, keyset_page
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.members.queries import search_rows
from mudhif.work.needs.queries import profession_names
from mudhif.work.selection.models import Clearance


@dataclass(frozen=True, slots=True)
class ClearanceRow:
    """One member's clearance for one profession. `valid_until` is empty while no desk has answered."""

    id: UUID
    code: str
    member: UUID
    profession: str
    asked: datetime
    valid_until: date | None
    refused_because: str
    ended: bool


def _row(row: Clearance, professions: dict[str, str]) -> ClearanceRow:
    profession = professions.get(row.profession, row.profession)
    return ClearanceRow(
        row.id,
        row.code,
        row.member_id,
        profession,
        row.asked,
        row.valid_until,
        row.refused_because,
        row.ended is not None,
    )


def my_clearances(viewer: Viewer) -> tuple[ClearanceRow, ...]:
    """What the viewer asked for, latest first. Two queries."""
    rows = list(Clearance.objects.filter(member=viewer.id).order_by("-asked", "id")[:20])
    professions = profession_names([row.profession for row in rows], viewer.language)
    return tuple(_row(row, professions) for row in rows)


def my_checked_professions(viewer: Viewer) -> list[tuple[str, str]]:
    """The professions of the viewer's checked licences that are not in the pool yet, for a form. Three queries."""
    if viewer.id is None:
        raise NotFound
    row = search_rows([viewer.id]).get(viewer.id)
    codes = {held.isco for held in row.licences if held.verified} if row else set()
    taken = Clearance.objects.filter(member=viewer.id, ended=None).values_list("profession", flat=True)
    return sorted(profession_names(codes - set(taken), viewer.language).items(), key=lambda pair: pair[1])


def waiting_for_clearance(viewer: Viewer, cursor: str = "") -> Page[ClearanceRow]:
    """Those who ask to be cleared, the longest wait first, for desks. Two queries."""
    rows = Clearance.objects.filter(decided=None, ended=None)
    return _page(viewer, keyset_page(rows, ("asked", "id"), cursor))


def count_waiting_for_clearance() -> int:
    """How many wait for a desk's answer. One query."""
    return Clearance.objects.filter(decided=None, ended=None).count()


def in_pool(viewer: Viewer, today: date, cursor: str = "") -> Page[ClearanceRow]:
    """Those cleared today, by code, for desks. Two queries."""
    rows = Clearance.objects.filter(ended=None, valid_until__gte=today)
    return _page(viewer, keyset_page(rows, ("valid_until", "id"), cursor))


def waiting_clearance(viewer: Viewer, code: str) -> ClearanceRow:
    """One that waits for a desk's answer. Two queries."""
    row = Clearance.objects.filter(code=code.upper(), decided=None, ended=None).first()
    if row is None or not viewer.holds(Role.DESK) or row.member_id == viewer.id:
        raise NotFound
    return _row(row, profession_names([row.profession], viewer.language))


def _page(viewer: Viewer, page: Page[Clearance]) -> Page[ClearanceRow]:
    if not viewer.holds(Role.DESK):
        raise NotFound
    professions = profession_names([row.profession for row in page.rows], viewer.language)
    return Page([_row(row, professions) for row in page.rows], page.next_cursor)
