"""The public directory, and the list of those who look at organisations."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.paging import Page, keyset_page
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.kernels.folding import fold
from mudhif.people.organisations.models import Organisation
from mudhif.people.organisations.queries.cards import OrganisationCard, card_of
from mudhif.people.organisations.queries.ties import organisations_with
from mudhif.people.organisations.rules.verification import State

MOST_CHOICES = 12


@dataclass(frozen=True, slots=True)
class Filters:
    """What somebody looks for; empty values leave everything in."""

    text: str = ""
    kind: str = ""
    governorate: str = ""
    country: str = ""


def _called(rows: QuerySet[Organisation], language: str) -> QuerySet[Any]:
    """Rows with the name by which the reader of the language looks for them."""
    first = f"name_{language if language in {'ar', 'ckb'} else 'en'}"
    fields = [first, *(name for name in ("name_ar", "name_ckb", "name_en") if name != first)]
    return rows.annotate(called=Coalesce(*(NullIf(F(name), Value("")) for name in fields)))


def _fitting(rows: QuerySet[Organisation], filters: Filters) -> QuerySet[Organisation]:
    for word in fold(filters.text).split():
        rows = rows.filter(folded__contains=word)
    exact = {"kind": filters.kind, "governorate": filters.governorate, "country": filters.country}
    return rows.filter(**{name: value for name, value in exact.items() if value})


def directory(viewer: Viewer, filters: Filters, cursor: str = "") -> Page[OrganisationCard]:
    """Verified organisations by name. One query."""
    rows = _fitting(Organisation.objects.filter(verification=State.VERIFIED), filters)
    page = keyset_page(_called(rows, viewer.language), ("called", "id"), cursor)
    return Page([card_of(row, viewer.language) for row in page.rows], page.next_cursor)


def countries_with_organisations() -> tuple[str, ...]:
    """The countries that the directory can be narrowed to. One query."""
    rows = Organisation.objects.filter(verification=State.VERIFIED).order_by("country")
    return tuple(rows.values_list("country", flat=True).distinct())


def at_desks(viewer: Viewer, state: str, filters: Filters, cursor: str = "") -> Page[OrganisationCard]:
    """Organisations of any state, newest first, for desks and stewards. One query."""
    if not viewer.roles & {Role.DESK, Role.STEWARD}:
        raise NotFound
    rows = _fitting(Organisation.objects.all(), filters)
    page = keyset_page(rows.filter(verification=state) if state else rows, ("-created", "id"), cursor)
    return Page([card_of(row, viewer.language) for row in page.rows], page.next_cursor)


def find(text: str, language: str) -> tuple[OrganisationCard, ...]:
    """Organisations that a member may want to name (to block one, say), by what was typed of the name. One query."""
    rows = _fitting(Organisation.objects.exclude(verification=State.UNVERIFIED), Filters(text=text))
    return tuple(card_of(row, language) for row in _called(rows, language).order_by("called", "id")[:MOST_CHOICES])


def with_somebody(role: Role, language: str) -> tuple[OrganisationCard, ...]:
    """Verified organisations in which somebody holds the role now, by name. Two queries."""
    rows = Organisation.objects.filter(verification=State.VERIFIED, pk__in=organisations_with(role))
    return tuple(card_of(row, language) for row in _called(rows, language).order_by("called", "id"))


def to_vouch_for(viewer: Viewer) -> tuple[OrganisationCard, ...]:
    """Organisations that are being looked at, for those who act for another and may know them. One query."""
    own = viewer.organisation_ids(Role.HOST)
    if not own:
        return ()
    rows = Organisation.objects.filter(verification=State.IN_REVIEW).exclude(pk__in=own)
    return tuple(card_of(row, viewer.language) for row in rows.order_by("-created", "id")[:MOST_CHOICES])


def public_count() -> int:
    """How many organisations are verified. One query."""
    return Organisation.objects.filter(verification=State.VERIFIED).count()


def waiting_for_a_desk() -> int:
    """How many organisations nobody has decided on. One query."""
    return Organisation.objects.filter(verification__in=(State.UNVERIFIED, State.IN_REVIEW)).count()
