"""Places over HTTP: open to everyone."""

from typing import Literal

from django.http import HttpRequest
from ninja import Router, Schema

from mudhif.atlas.places import queries

router = Router(tags=["places"], auth=None)
Language = Literal["ar", "ckb", "en"]


class CountryOut(Schema):
    """A country: ISO 3166-1 codes, its name in the language asked for, the region's key."""

    iso2: str
    iso3: str
    name: str
    region: str


class GovernorateOut(Schema):
    """A governorate of Iraq: its key, its ISO 3166-2 code (null where it has none yet), its name."""

    key: str
    code: str | None
    name: str


@router.get("/countries", response=list[CountryOut], operation_id="places_countries")
def countries(request: HttpRequest, language: Language = "en") -> list[CountryOut]:
    """Every country, sorted as a reader of the language expects."""
    return [
        CountryOut(iso2=found.iso2, iso3=found.iso3, name=found.names.in_language(language), region=found.region)
        for found in queries.countries(language)
    ]


@router.get("/governorates", response=list[GovernorateOut], operation_id="places_governorates")
def governorates(request: HttpRequest, language: Language = "en") -> list[GovernorateOut]:
    """The nineteen governorates of Iraq."""
    return [
        GovernorateOut(key=found.key, code=found.code or None, name=found.names.in_language(language))
        for found in queries.governorates(language)
    ]
