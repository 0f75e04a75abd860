"""Giving mandates, and ending them."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.events import publish
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.post.actions import write
from mudhif.base.trail.actions import record
from mudhif.people.members import queries as members
from mudhif.people.organisations.actions.access import belongs, locked
from mudhif.people.organisations.events import MandateEnded, MandateGiven
from mudhif.people.organisations.models import Mandate, Organisation
from mudhif.people.organisations.queries.ties import ties_of
from mudhif.people.organisations.rules import mandates
from mudhif.people.organisations.rules.kinds import roles_in

# What a desk may give in organisations of others; hosts give only their own role, to colleagues.
GIVEN_BY_DESKS = frozenset({Role.HOST, Role.ASSESSOR})


def may_give(viewer: Viewer, organisation: UUID, role: Role) -> bool:
    """Whether the viewer may give this role in the organisation."""
    if viewer.holds(Role.STEWARD):
        return True
    if role is Role.HOST and organisation in viewer.organisation_ids(Role.HOST):
        return True
    return viewer.holds(Role.DESK) and role in GIVEN_BY_DESKS and not belongs(viewer, organisation)


def roles_to_give(viewer: Viewer, organisation: UUID, kind: str) -> frozenset[Role]:
    """The roles that the viewer may give in an organisation of this kind."""
    return frozenset(role for role in roles_in(kind) if may_give(viewer, organisation, role))


def check_mandate(viewer: Viewer, row: Organisation, role: Role, starts: date, ends: date) -> None:
    """Refuse a mandate that the viewer may not give, or that does not fit; `NotFound` where nothing here is theirs."""
    if not may_give(viewer, row.id, role):
        raise NotFound
    if role not in roles_in(row.kind):
        raise Refused(_("An organisation of this kind does not give this role. Choose another."), "role")
    if not mandates.fits(starts, ends) or ends < mandates.local_day(clock.now(), row.time_zone):
        raise Refused(_("A mandate ends in the future, and lasts two years at most. Choose another day."), "ends")


def give_mandate(viewer: Viewer, organisation: UUID, person: UUID, role: Role, *, starts: date, ends: date) -> UUID:
    """Let a person act for an organisation in a role, from a day to a day, both included; its identifier."""
    with transaction.atomic():
        row = locked(organisation)
        check_mandate(viewer, row, role, starts, ends)
        if person == viewer.id:
            raise Refused(_("Nobody gives a mandate to themselves. Ask a colleague, a desk or a steward."))
        return write_mandate(viewer, row, person, role, starts=starts, ends=ends)


def write_mandate(viewer: Viewer, row: Organisation, person: UUID, role: Role, *, starts: date, ends: date) -> UUID:
    """Write the mandate down, inside the caller's transaction and after its checks."""
    if mandates.incompatible(role, frozenset(tie.role for tie in ties_of(person))):
        raise Refused(_("Whoever keeps a dialogue sits at no desk. Ask somebody else, or end the other mandate first."))
    mandate = Mandate.objects.create(organisation=row, person_id=person, role=role, starts=starts, ends=ends)
    publish(MandateGiven(mandate.id, row.id, person, role))
    facts = {"role": role.value, "starts": starts, "ends": ends}
    record(viewer, "organisations.mandate_given", subjects=[row.id, person], facts=facts)
    return mandate.id


@dataclass(frozen=True, slots=True)
class Ending:
    """A mandate that the viewer may end: whose organisation, which role, its last day, whether it is the viewer's."""

    organisation: UUID
    role: Role
    ends: date
    own: bool


def may_end(viewer: Viewer, mandate: UUID) -> Ending:
    """What would end; `NotFound` where it is not the viewer's to end. One query."""
    row = _to_end(viewer, Mandate.objects.all(), mandate)
    return Ending(row.organisation_id, Role(row.role), row.ends, row.person_id == viewer.id)


def _to_end(viewer: Viewer, rows: "QuerySet[Mandate]", mandate: UUID) -> Mandate:
    row = rows.filter(pk=mandate, ended=None).first()
    if row is None or not (row.person_id == viewer.id or may_give(viewer, row.organisation_id, Role(row.role))):
        raise NotFound
    return row


def end_mandate(viewer: Viewer, mandate: UUID) -> UUID:
    """End a mandate now: whoever could give it does, and whoever holds it may step down. Its organisation."""
    with transaction.atomic():
        row = _to_end(viewer, Mandate.objects.select_for_update(), mandate)
        row.ended = clock.now()
        row.save(update_fields=["ended"])
        publish(MandateEnded(row.id, row.organisation_id, row.person_id, row.role))
        if row.person_id != viewer.id:
            write(row.person_id, "people_organisations/letters/ended", members.account(row.person_id).language)
        record(
            viewer,
            "organisations.mandate_ended",
            subjects=[row.organisation_id, row.person_id],
            facts={"role": row.role, "before_its_day": row.ends - timedelta(days=1) > clock.now().date()},
        )
        return row.organisation_id
