"""Writing an organisation down, and changing what it says of itself."""

from collections.abc import Mapping, Sequence
from uuid import UUID
from zoneinfo import available_timezones

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.atlas.places import queries as places
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.events import publish
from mudhif.base.foundation.home import LANGUAGES
from mudhif.base.foundation.text import clean
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.actions import record
from mudhif.kernels.folding import fold
from mudhif.people.organisations.actions.access import locked, needs_host, needs_office
from mudhif.people.organisations.events import OrganisationCreated
from mudhif.people.organisations.models import Organisation
from mudhif.people.organisations.rules.kinds import Kind


def _names(names: Mapping[str, str]) -> dict[str, str]:
    """The three columns of names; refuses where none is filled."""
    found = {f"name_{language}": clean(names.get(language, "")) for language in LANGUAGES}
    if not any(found.values()):
        raise Refused(_("Write the organisation’s name in one language at least."), "name_ar")
    return {**found, "folded": " ".join(fold(name) for name in found.values() if name)}


def _place(country: str, governorate: str, city: str, time_zone: str) -> dict[str, str]:
    """Where it works; refuses what the gazetteer does not know."""
    try:
        checked = places.country(country).iso2
        key = places.governorate(governorate).key if governorate else ""
        town = places.city(city).key if city else ""
    except NotFound:
        raise Refused(_("Choose the place from the list."), "country") from None
    if key and checked != "IQ":
        raise Refused(_("A governorate goes with Iraq only. Leave it empty for another country."), "governorate")
    if time_zone not in available_timezones():
        raise Refused(_("Choose a time zone from the list."), "time_zone")
    return {"country": checked, "governorate": key, "city": town, "time_zone": time_zone}


def create(
    viewer: Viewer,
    kind: str,
    names: Mapping[str, str],
    country: str,
    governorate: str = "",
    *,
    city: str = "",
    languages: Sequence[str] = (),
    time_zone: str = "Asia/Baghdad",
    about: str = "",
    website: str = "",
) -> UUID:
    """Register an organisation: a desk or a steward does. It starts unverified.

    `names` maps `ar`, `ckb`, `en` to a name, one at least; `country` is ISO 3166-1 alpha-2, `governorate` and `city`
    are keys of atlas/places.
    """
    needs_office(viewer)
    if kind not in set(Kind):
        raise Refused(_("Choose what kind of organisation it is."), "kind")
    with transaction.atomic():
        row = Organisation.objects.create(
            kind=kind,
            languages=[code for code in languages if code],
            about=clean(about),
            about_language=viewer.language if about else "",
            website=website,
            **_names(names),
            **_place(country, governorate, city, time_zone),
        )
        publish(OrganisationCreated(row.id))
        record(viewer, "organisations.created", subjects=[row.id], facts={"kind": row.kind})
    return row.id


def describe_organisation(
    viewer: Viewer, organisation: UUID, *, names: Mapping[str, str], about: str, website: str, languages: Sequence[str]
) -> None:
    """Change what an organisation says of itself: those who act for it do, or a steward. A verified name stays."""
    if not viewer.holds(Role.STEWARD):
        needs_host(viewer, organisation)
    with transaction.atomic():
        row = locked(organisation)
        wanted = _names(names)
        if row.verification == "verified" and any(
            getattr(row, key) not in {"", wanted[key]} for key in wanted if key != "folded"
        ):
            raise Refused(
                _("A verified organisation keeps its names. Ask a desk to look again if the name has changed."),
                "name_ar",
            )
        for key, value in wanted.items():
            setattr(row, key, value)
        row.about, row.about_language = clean(about), viewer.language if about else ""
        row.website, row.languages = website, list(languages)
        row.save()
        record(viewer, "organisations.described", subjects=[row.id])
