"""The public page of places."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mudhif.atlas.places import queries
from mudhif.base.foundation.requests import viewer

COMMA = {"ar": "، ", "ckb": "، ", "en": ", "}


def places(request: HttpRequest) -> HttpResponse:
    """Every place that this house can name, in the reader's language."""
    language = viewer(request).language
    return render(
        request,
        "atlas_places/places.html",
        {
            "governorates": [_governorate_line(found, language) for found in queries.governorates(language)],
            "regions": [_region_line(found, language) for found in queries.regions(language)],
            "country_count": len(queries.countries(language)),
        },
    )


def _governorate_line(governorate: queries.Governorate, language: str) -> dict[str, str]:
    cities = queries.cities_in(governorate.key, language)
    seat, *others = (city.names.in_language(language) for city in cities)
    name = governorate.names.in_language(language)
    return {"name": name, "code": governorate.code, "seat": seat, "others": COMMA[language].join(others)}


def _region_line(region: queries.Region, language: str) -> dict[str, str]:
    names = (country.names.in_language(language) for country in queries.countries_of(region.key, language))
    return {"name": region.names.in_language(language), "countries": COMMA[language].join(names)}
