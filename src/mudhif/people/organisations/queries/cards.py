"""One organisation, as much as everyone may know of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.organisations.models import Organisation
from mudhif.people.organisations.rules.verification import State


@dataclass(frozen=True, slots=True)
class OrganisationCard:
    """An organisation in the reader's language; `governorate` and `city` are keys of atlas/places, or empty."""

    id: UUID
    kind: str
    name: str
    country: str
    governorate: str
    city: str
    verification: str
    languages: tuple[str, ...]


def name_of(row: Organisation, language: str) -> str:
    """The organisation's name in the language, or in the first that it has."""
    by_language = {"ar": row.name_ar, "ckb": row.name_ckb, "en": row.name_en}
    return by_language.get(language) or row.name_ar or row.name_ckb or row.name_en


def card_of(row: Organisation, language: str) -> OrganisationCard:
    """The row as others see it."""
    return OrganisationCard(
        row.id,
        row.kind,
        name_of(row, language),
        row.country,
        row.governorate,
        row.city,
        row.verification,
        tuple(row.languages),
    )


def visible_to(viewer: Viewer) -> QuerySet[Organisation]:
    """Whoever looks sees what is verified; desks and stewards see all, and everyone sees their own.

    Those who act for an organisation also see what is being looked at: they may know it, and vouch for it.
    """
    if viewer.roles & {Role.DESK, Role.STEWARD}:
        return Organisation.objects.all()
    own = {tie.organisation for tie in viewer.organisations}
    shown = [State.VERIFIED, State.IN_REVIEW] if viewer.holds(Role.HOST) else [State.VERIFIED]
    return Organisation.objects.filter(Q(verification__in=shown) | Q(pk__in=own))


def visible_row(viewer: Viewer, identifier: UUID) -> Organisation:
    """The row; raises `NotFound` where the viewer may not see it. One query."""
    row = visible_to(viewer).filter(pk=identifier).first()
    if row is None:
        raise NotFound
    return row


def organisation(viewer: Viewer, identifier: UUID) -> OrganisationCard:
    """One organisation; raises `NotFound` where the viewer may not see it. One query."""
    return card_of(visible_row(viewer, identifier), viewer.language)


def names(identifiers: Iterable[UUID], language: str) -> dict[UUID, str]:
    """The names of organisations that somebody was shown already, for lists. One query."""
    rows = Organisation.objects.filter(pk__in=set(identifiers)).only("id", "name_ar", "name_ckb", "name_en")
    return {row.id: name_of(row, language) for row in rows}


def verified(identifier: UUID) -> bool:
    """Whether the organisation is trusted now. One query."""
    return Organisation.objects.filter(pk=identifier, verification=State.VERIFIED).exists()


def suspended(identifiers: Iterable[UUID]) -> frozenset[UUID]:
    """Those whose trust is taken back for now. One query."""
    rows = Organisation.objects.filter(pk__in=set(identifiers), verification=State.SUSPENDED)
    return frozenset(rows.values_list("pk", flat=True))


def country_of(identifier: UUID) -> str:
    """The country where the organisation is, as a code; raises `NotFound` for an unknown one. One query."""
    country = Organisation.objects.filter(pk=identifier).values_list("country", flat=True).first()
    if country is None:
        raise NotFound
    return country


def kind_of(identifier: UUID) -> str:
    """What kind of body it is; raises `NotFound` for an unknown one. One query."""
    kind = Organisation.objects.filter(pk=identifier).values_list("kind", flat=True).first()
    if kind is None:
        raise NotFound
    return kind
