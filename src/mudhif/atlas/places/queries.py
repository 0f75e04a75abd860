"""Reading places. Everything here is public and the same for everyone, so a language stands where a viewer would."""

from collections.abc import Iterable
from functools import cache

from django.utils.translation import gettext as _

from mudhif.atlas.places import gazetteer
from mudhif.atlas.places.gazetteer import City, Country, Governorate, Names, Place, Region
from mudhif.base.foundation.errors import NotFound
from mudhif.base.ui.languages import reader_language
from mudhif.kernels.folding import sorting_key

__all__ = ["City", "Country", "Governorate", "Names", "Region"]

Choices = list[tuple[str, str]]
# Naming one country endangers people (an Iraqi law): whoever reads its code from elsewhere learns the region only.
_REGION_ONLY = {"IL": "western-asia"}


def _in_order(places: Iterable[Place], language: str) -> tuple[Place, ...]:
    return tuple(sorted(places, key=lambda place: sorting_key(place.names.in_language(language), language)))


@cache
def countries(language: str) -> tuple[Country, ...]:
    """Every country, in the order in which a reader of the language looks for it."""
    return _in_order(gazetteer.countries().values(), language)


def country(iso2: str) -> Country:
    """The country of a code of two letters, in either case; `NotFound` where there is none."""
    try:
        return gazetteer.countries()[iso2.upper()]
    except KeyError:
        raise NotFound(f"no country {iso2!r}") from None


def country_name(iso2: str, language: str) -> str:
    """A country's name; `NotFound` for an unknown code."""
    return country(iso2).names.in_language(language)


def countries_of(region_key: str, language: str) -> tuple[Country, ...]:
    """The countries of a region, in order; none for an unknown region."""
    return tuple(found for found in countries(language) if found.region == region_key)


@cache
def regions(language: str) -> tuple[Region, ...]:
    """Every region, in order."""
    return _in_order(gazetteer.regions().values(), language)


def region_of(iso2: str) -> str:
    """The key of the region in which a country lies; `NotFound` for an unknown code."""
    return _REGION_ONLY.get(iso2.upper()) or country(iso2).region


def region_name(key: str, language: str) -> str:
    """A region's name; `NotFound` for an unknown key."""
    try:
        return gazetteer.regions()[key].names.in_language(language)
    except KeyError:
        raise NotFound(f"no region {key!r}") from None


@cache
def governorates(language: str) -> tuple[Governorate, ...]:
    """Iraq's nineteen governorates, in order."""
    return _in_order(gazetteer.governorates().values(), language)


def governorate(key: str) -> Governorate:
    """The governorate of a key (`nineveh`) or of an ISO 3166-2 code (`IQ-NI`); `NotFound` where there is none."""
    for found in gazetteer.governorates().values():
        if key and key in {found.key, found.code}:
            return found
    raise NotFound(f"no governorate {key!r}")


def governorate_name(key: str, language: str) -> str:
    """A governorate's name; `NotFound` for an unknown key."""
    return governorate(key).names.in_language(language)


@cache
def _cities(language: str) -> tuple[City, ...]:
    return _in_order(gazetteer.cities().values(), language)


def cities_of(iso2: str, language: str) -> tuple[City, ...]:
    """The cities we know in a country, in order; none for an unknown country."""
    return tuple(found for found in _cities(language) if found.country == iso2.upper())


def cities_in(governorate_key: str, language: str) -> tuple[City, ...]:
    """The cities we know in a governorate: its seat first, then in order."""
    seat = governorate(governorate_key).capital
    found = [place for place in _cities(language) if place.governorate == governorate_key]
    return tuple(sorted(found, key=lambda place: place.key != seat))


def city(key: str) -> City:
    """The city of a key; `NotFound` where there is none."""
    try:
        return gazetteer.cities()[key]
    except KeyError:
        raise NotFound(f"no city {key!r}") from None


def city_name(key: str, language: str) -> str:
    """A city's name; `NotFound` for an unknown key."""
    return city(key).names.in_language(language)


def residence_name(value: str, language: str) -> str:
    """The name of what `residence_choices` offers: a country, or a region by itself."""
    return region_name(value, language) if value in gazetteer.regions() else country_name(value, language)


def country_choices() -> Choices:
    """For a form's field, given as the function itself: countries in the language of the moment."""
    language = reader_language()
    return [(found.iso2, found.names.in_language(language)) for found in countries(language)]


def governorate_choices() -> Choices:
    """For a form's field, given as the function itself: governorates in the language of the moment."""
    language = reader_language()
    return [(found.key, found.names.in_language(language)) for found in governorates(language)]


def region_choices() -> Choices:
    """For a form's field, given as the function itself: regions in the language of the moment."""
    language = reader_language()
    return [(found.key, found.names.in_language(language)) for found in regions(language)]


def residence_choices() -> list[tuple[str, Choices]]:
    """Where somebody lives: a country, or only its region for those who would rather not name the country."""
    return [(_("Countries"), country_choices()), (_("Only the region, without the country"), region_choices())]
