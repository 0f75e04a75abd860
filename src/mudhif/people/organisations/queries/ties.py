"""Who acts for which organisation at this moment."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import OrganisationTie, Role
from mudhif.people.organisations.models import Mandate
from mudhif.people.organisations.rules import mandates

CODE_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who holds a mandate now, by its code: no name, and not the pseudonym of a profile."""

    person: UUID
    code: str
    starts: date
    ends: date


def code_of(mandate: UUID) -> str:
    """What colleagues call whoever holds the mandate."""
    return mandate.hex[:CODE_DIGITS].upper()


def near(moment: datetime) -> QuerySet[Mandate]:
    """Mandates that hold somewhere on earth at the moment: a superset, which `rules.holds` makes exact."""
    a_day, today = timedelta(days=1), moment.date()
    return Mandate.objects.filter(starts__lte=today + a_day, ends__gte=today - a_day, ended=None)


def ties_of(person: UUID) -> tuple[OrganisationTie, ...]:
    """The mandates that hold now and count, by the calendar where each organisation is. One query."""
    moment = clock.now()
    rows = near(moment).filter(person=person).order_by("starts", "pk")
    fields = ("organisation_id", "organisation__kind", "role", "starts", "ends")
    found = rows.values_list(*fields, "organisation__time_zone", "organisation__verification")
    return tuple(
        OrganisationTie(organisation, kind, Role(role))
        for organisation, kind, role, starts, ends, zone, verification in found
        if mandates.counts(role, verification) and mandates.holds(starts, ends, moment, zone)
    )


def organisations_with(role: Role) -> frozenset[UUID]:
    """The organisations in which somebody holds the role now. One query."""
    moment = clock.now()
    found = (
        near(moment)
        .filter(role=role)
        .values_list("organisation_id", "starts", "ends", "organisation__time_zone", "organisation__verification")
    )
    return frozenset(
        organisation
        for organisation, starts, ends, zone, verification in found
        if mandates.counts(role, verification) and mandates.holds(starts, ends, moment, zone)
    )


def people_with(organisation: UUID, role: Role) -> tuple[UUID, ...]:
    """Those who hold the role in the organisation now. One query."""
    return tuple(dict.fromkeys(person for person, _where in _holders(role, Q(organisation=organisation))))


def holders(organisation: UUID, role: Role) -> tuple[Holder, ...]:
    """Those who hold the role in the organisation now, each once, the longest-serving first. Two queries."""
    rows = near(clock.now()).filter(organisation=organisation, role=role, person__in=people_with(organisation, role))
    found: dict[UUID, Holder] = {}
    for row in rows.order_by("starts", "pk"):
        found.setdefault(row.person_id, Holder(row.person_id, code_of(row.pk), row.starts, row.ends))
    return tuple(found.values())


def people_elsewhere(organisation: UUID, role: Role) -> tuple[UUID, ...]:
    """Those who hold the role now, and do not hold it in this organisation as well. One query."""
    held = list(_holders(role, Q()))
    here = {person for person, where in held if where == organisation}
    return tuple(dict.fromkeys(person for person, _where in held if person not in here))


def _holders(role: Role, where: Q) -> Iterator[tuple[UUID, UUID]]:
    """Who holds the role now, and in which organisation; the longest-serving first."""
    moment = clock.now()
    rows = near(moment).filter(where, role=role).order_by("starts", "pk")
    fields = ("person_id", "organisation_id", "starts", "ends", "organisation__time_zone", "organisation__verification")
    for person, organisation, starts, ends, zone, verification in rows.values_list(*fields):
        if mandates.counts(role, verification) and mandates.holds(starts, ends, moment, zone):
            yield person, organisation
