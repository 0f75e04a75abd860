"""What a person holds in organisations, and what they are asked to hold."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.members import queries as members
from mudhif.people.organisations.models import Invitation, Mandate
from mudhif.people.organisations.queries.cards import name_of, visible_row
from mudhif.people.organisations.queries.ties import code_of, near
from mudhif.people.organisations.rules import mandates


@dataclass(frozen=True, slots=True)
class MyMandate:
    """A mandate of the viewer that holds now, with the code by which colleagues know who holds it."""

    id: UUID
    code: str
    organisation: UUID
    name: str
    kind: str
    verification: str
    role: str
    ends: date


@dataclass(frozen=True, slots=True)
class Asked:
    """An invitation: to the viewer, or open in an organisation (then without whom it was sent to)."""

    id: UUID
    name: str
    role: str
    ends: date
    open_until: date


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody with a mandate, by a code: colleagues know one another, and this page tells nobody's name."""

    mandate: UUID
    code: str
    role: str
    starts: date
    ends: date
    is_viewer: bool


def _holds(row: Mandate) -> bool:
    return mandates.holds(row.starts, row.ends, clock.now(), row.organisation.time_zone)


def my_mandates(viewer: Viewer) -> tuple[MyMandate, ...]:
    """The viewer's mandates that hold now, also in organisations that are suspended. One query."""
    rows = near(clock.now()).filter(person=viewer.id).select_related("organisation").order_by("ends", "pk")
    return tuple(
        MyMandate(
            row.id,
            code_of(row.id),
            row.organisation_id,
            name_of(row.organisation, viewer.language),
            row.organisation.kind,
            row.organisation.verification,
            row.role,
            row.ends,
        )
        for row in rows
        if _holds(row)
    )


def my_invitations(viewer: Viewer) -> tuple[Asked, ...]:
    """What the viewer is asked at the address that they have confirmed. Two queries."""
    handles = members.confirmed_handles(viewer.id) if viewer.id else frozenset()
    rows = Invitation.objects.filter(mail_handle__in=handles, open_until__gt=clock.now())
    return tuple(_asked(row, viewer) for row in rows.select_related("organisation").order_by("created", "pk"))


def _asked(row: Invitation, viewer: Viewer) -> Asked:
    name = name_of(row.organisation, viewer.language)
    return Asked(row.id, name, row.role, row.ends, mandates.local_day(row.open_until, viewer.time_zone))


def may_see_people(viewer: Viewer, organisation: UUID) -> bool:
    """Those who act for the organisation see who else does; so do desks and stewards, who answer for mandates."""
    return bool(viewer.roles & {Role.DESK, Role.STEWARD}) or organisation in viewer.organisation_ids(Role.HOST)


def colleagues(viewer: Viewer, organisation: UUID) -> tuple[Colleague, ...]:
    """Mandates that hold now or will. Two queries; `NotFound` for whoever has no say there."""
    if not may_see_people(viewer, organisation):
        raise NotFound
    today = mandates.local_day(clock.now(), visible_row(viewer, organisation).time_zone)
    rows = Mandate.objects.filter(organisation=organisation, ended=None, ends__gte=today).order_by("starts", "pk")
    return tuple(
        Colleague(row.id, code_of(row.id), row.role, row.starts, row.ends, row.person_id == viewer.id) for row in rows
    )


def open_invitations(viewer: Viewer, organisation: UUID) -> tuple[Asked, ...]:
    """Invitations nobody has answered, without the addresses. One query; `NotFound` for whoever has no say there."""
    if not may_see_people(viewer, organisation):
        raise NotFound
    rows = Invitation.objects.filter(organisation=organisation, open_until__gt=clock.now())
    return tuple(_asked(row, viewer) for row in rows.select_related("organisation").order_by("created", "pk"))
