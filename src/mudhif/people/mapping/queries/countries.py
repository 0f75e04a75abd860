"""The country in which a desk's office stands, as far as it may be named."""

from dataclasses import dataclass
from uuid import UUID

from mudhif.atlas.places.queries import residence_name
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.mapping.queries.map import country_path
from mudhif.people.organisations import queries as organisations

HOME = "IQ"


@dataclass(frozen=True, slots=True)
class OfficeCountry:
    """An office of the viewer's abroad, and where it reports from. A country that is named within its region only

    (decision 0041) stands as its region: `key` is what the map calls it, `path` where a release has it.
    """

    office: UUID
    office_name: str
    key: str
    path: str
    name: str


def office_countries(viewer: Viewer) -> tuple[OfficeCountry, ...]:
    """The viewer's offices abroad, by name; none for one in Iraq. One query, and one an office."""
    named = organisations.names(viewer.organisation_ids(Role.DESK), viewer.language)
    found = ((office, name, organisations.country_of(office)) for office, name in named.items())
    return tuple(
        _abroad(viewer, office, name, country)
        for office, name, country in sorted(found, key=lambda each: (each[1], each[0]))
        if country and country.upper() != HOME
    )


def _abroad(viewer: Viewer, office: UUID, name: str, country: str) -> OfficeCountry:
    path = country_path(viewer, country)
    key = country.upper() if "/" in path else path
    return OfficeCountry(office, name, key, path, residence_name(key, viewer.language))


def office_country(viewer: Viewer, office: str) -> OfficeCountry:
    """One of them, by identifier, or the first; raises `NotFound` for another's, and where there is none."""
    mine = office_countries(viewer)
    found = next((one for one in mine if str(one.office) == office or not office), None)
    if found is None:
        raise NotFound
    return found
